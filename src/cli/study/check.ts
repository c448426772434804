import type { Effects } from '../../effects/effects.js';
import { checkFiles } from '../../study/load/check-files.js';
import { walkStanding } from '../guide/standing.js';
import { folderReader } from '../study-files.js';
import { printLines } from '../terminal/print.js';
import { printProblems, requireHolds } from './problems-text.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

const verdict = { holds: 'The study holds.', fails: 'The study does not hold yet.' };

/** `lind check`: everything that does not hold in a study. @throws CheckFailed when there are errors */
export async function runCheck({ folder, json }: Asked, effects: Effects): Promise<void> {
  const { problems } = await checkFiles(folderReader(effects, folder));
  printProblems(problems, { json, verdict }, effects);
  const walked = json ? null : await walkStanding(effects, folder);
  if (walked?.sentence) printLines(effects, ['', walked.sentence]);
  requireHolds(problems);
}
