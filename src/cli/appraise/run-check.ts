import { checkAppraisal } from '../../appraise/appraisal/check-appraisal.js';
import type { Effects } from '../../effects/effects.js';
import { type Problem, ProblemsError } from '../../study/problem.js';
import { printProblems, requireHolds } from '../study/problems-text.js';
import { loadAppraisal } from './load-appraisal.js';

interface Asked {
  readonly files: readonly string[];
  readonly json: boolean;
}

const one = { holds: 'The appraisal holds.', fails: 'The appraisal does not hold yet.' };
const several = { holds: 'The appraisals hold.', fails: 'The appraisals do not all hold yet.' };

/** `lind appraise check`: what is missing in appraisals. @throws CheckFailed when there are errors */
export async function runAppraiseCheck({ files, json }: Asked, effects: Effects): Promise<void> {
  const problems = (await Promise.all(files.map((file) => problemsOf(effects, file)))).flat();
  printProblems(problems, { json, verdict: files.length === 1 ? one : several }, effects);
  requireHolds(problems);
}

async function problemsOf(effects: Effects, file: string): Promise<readonly Problem[]> {
  try {
    return checkAppraisal(await loadAppraisal(effects, file));
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
