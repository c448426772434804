import type { Effects } from '../../effects/effects.js';
import { plural } from '../../methods/kit/wording.js';
import { withoutDashes } from '../../study/check/check-analyses.js';
import { sources } from '../../study/check/check-study.js';
import { isSameEvent, newest, type RanEvent } from '../../study/journal.js';
import { type LoadedStudy, loadStudy, readJournal } from '../../study/load/load-study.js';
import { requireForm } from '../../study/load/require-form.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns, showedOutcomes, shownByRun } from '../../study/outcomes.js';
import { writeResults } from '../../study/results-file.js';
import { type AnalysisRun, runStudy, type StudyRun, toResults } from '../../study/run-study.js';
import { Ended, exitStatus } from '../run.js';
import { folderReader, pathInStudy, studyFiles } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { forFolder, printLines } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { runLock } from './lock.js';
import { recordEvent } from './record.js';

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
  const reader = folderReader(effects, folder);
  const loaded = await loadStudy(reader);
  requireForm(loaded);
  const decision = await decide(loaded, effects);
  if (decision === 'stop') return;
  if (decision === 'lock') await runLock({ folder }, effects);
  await recordLook(effects, folder, loaded);
  const run = runStudy({ ...loaded, journal: await readJournal(reader) });
  const text = writeResults(toResults(run));
  await effects.writeFile(await pathInStudy(effects, folder, studyFiles.results), text);
  effects.print(json ? text : runText(run, effects.terminal));
  endWithFailures(run, effects);
  if (!json) printLines(effects, ['', 'Written: results.json', `Next: ${forFolder('lind status', folder)}`]);
}

/** The first look at outcomes without a lock cannot be undone, so a person at the terminal is asked. */
async function decide(loaded: LoadedStudy, effects: Effects): Promise<string> {
  const outcomes = outcomeColumns(loaded);
  const { binding, outcomesSeenAt } = lockState(loaded.journal, outcomes);
  const isFirstLook = outcomesSeenAt === null && showedOutcomes(shownByRun(loaded), outcomes);
  if (binding !== null || !isFirstLook || !effects.terminal.interactive) return 'run';
  return effects.ask({
    kind: 'choice',
    message: 'The plan is not locked. Once Lind has shown outcomes, no analysis can count as planned.',
    choices: [
      { value: 'lock', name: 'Lock the plan as it is, then run it' },
      { value: 'run', name: 'Run it unlocked: every analysis is exploratory' },
      { value: 'stop', name: 'Stop' },
    ],
  });
}

/** A run that shows again what was shown since the last lock adds nothing, so that its results are the same bytes. */
async function recordLook(effects: Effects, folder: string, loaded: LoadedStudy): Promise<void> {
  const { planHash, dataHash } = sources(loaded);
  const look: Omit<RanEvent, 'at'> = { event: 'ran', planHash, dataHash, shown: shownByRun(loaded) };
  const { events } = await readJournal(folderReader(effects, folder));
  if (isSameEvent(newest(events, ['ran', 'locked']), look)) return;
  await recordEvent<RanEvent>(effects, folder, { ...look, at: effects.now().toISOString() });
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
