import { checkAppraisal } from '../../appraise/appraisal/check-appraisal.js';
import type { Effects } from '../../effects/effects.js';
import { type Problem, ProblemsError } from '../../study/problem.js';
import { printProblems, requireHolds } from '../study/problems-text.js';
import { type AppraisalReader, appraisalReader } from './load-appraisal.js';

interface Asked {
  readonly files: readonly string[];
  readonly json: boolean;
}

const one = { holds: 'The appraisal holds.', fails: 'The appraisal does not hold yet.' };
const several = { holds: 'The appraisals hold.', fails: 'The appraisals do not all hold yet.' };

/** `lind appraise check`: what is missing in appraisals. @throws CheckFailed when there are errors */
export async function runAppraiseCheck({ files, json }: Asked, effects: Effects): Promise<void> {
  const reader = appraisalReader(effects);
  const problems = (await Promise.all(files.map((file) => problemsOf(reader, file)))).flat();
  printProblems(problems, { json, verdict: files.length === 1 ? one : several }, effects);
  requireHolds(problems);
}

async function problemsOf(reader: AppraisalReader, file: string): Promise<readonly Problem[]> {
  try {
    return checkAppraisal(await reader.read(file));
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
