import { checkReported } from '../../appraise/integrity/check-reported.js';
import { readProse } from '../../appraise/integrity/read-prose.js';
import { readReportedRows } from '../../appraise/integrity/read-reported.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { plural } from '../../methods/kit/wording.js';
import { printProblems, requireHolds } from './problems-text.js';

interface Asked {
  readonly file: string;
  readonly json: boolean;
}

/** `lind check paper.csv`: numbers of a paper that cannot be. @throws CheckFailed when there are some */
export async function runCheckReported({ file, json }: Asked, effects: Effects): Promise<void> {
  const bytes = await effects.readFile(file);
  const rows = /\.(md|txt)$/i.test(file)
    ? readProse(new TextDecoder().decode(bytes))
    : readReportedRows(bytes, file);
  if (rows.length === 0)
    throw new LindError(
      'nothing-reported',
      `${file} holds no numbers that can be checked against each other; "lind check --help" shows what is understood.`,
    );
  const problems = checkReported(rows, file);
  const looked = `${plural(rows.length, 'thing')} looked at`;
  const verdict = {
    holds: `${looked}: ${problems.length === 0 ? 'nothing' : 'nothing else'} that cannot be. That does not say that the numbers are right.`,
    fails: `${looked}. What cannot be is most often a slip of typing, rounding or missing people; ask before you think of more.`,
  };
  printProblems(problems, { json, verdict }, effects);
  requireHolds(problems);
}
