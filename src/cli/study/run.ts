import type { Effects } from '../../effects/effects.js';
import { plural } from '../../methods/kit/wording.js';
import { withoutDashes } from '../../study/check/check-analyses.js';
import type { AnalysisRun, StudyRun } from '../../study/run-study.js';
import { Ended, exitStatus } from '../run.js';
import { paint } from '../terminal/paint.js';
import { forFolder, printLines } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { makeResults } from './make-results.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/**
 * `lind run`: runs the plan and writes results.json. That outcomes are shown is recorded before they are shown.
 *
 * @throws Ended with status 2 when an analysis could not be run; the others are written all the same
 */
export async function runRun({ folder, json }: Asked, effects: Effects): Promise<void> {
  const made = await makeResults(effects, folder);
  if (made === null) return;
  const { run, text } = made;
  effects.print(json ? text : runText(run, effects.terminal));
  endWithFailures(run, effects);
  if (!json) printLines(effects, ['', 'Written: results.json', `Next: ${forFolder('lind status', folder)}`]);
}

function runText(run: StudyRun, { columns, color }: Effects['terminal']): string {
  const style = paint(color);
  const width = textWidth(columns);
  const unlocked =
    run.lock.binding === null
      ? ['The plan was not locked before Lind showed outcomes, so every analysis is exploratory.', '']
      : [];
  const blocks = run.analyses.map((one) => {
    const kind = one.planned ? `${one.entry.purpose}, planned` : 'exploratory';
    const heading = `${style.bold(one.entry.id)} (${kind}): ${one.method.title}`;
    return [heading, ...wrap(`  ${outcomeText(one)}`, width, '  ')].join('\n');
  });
  return `${[...unlocked.flatMap((line) => wrap(line, width)), blocks.join('\n\n')].join('\n')}\n`;
}

const outcomeText = ({ analysis, error }: AnalysisRun): string =>
  error === null ? (analysis?.result.words[0] ?? '') : `Not run: ${withoutDashes(error.message)}`;

function endWithFailures({ analyses }: StudyRun, effects: Effects): void {
  const failed = analyses.filter(({ error }) => error !== null);
  if (failed.length === 0) return;
  const [first] = failed;
  const sentence = `${failed.length} of ${plural(analyses.length, 'analysis', 'analyses')} could not be run; the first is "${first!.entry.id}": ${withoutDashes(first!.error!.message)}`;
  effects.printError(`lind: ${sentence}\n`);
  throw new Ended(exitStatus.unusableInput);
}
