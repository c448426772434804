import type { Effects } from '../../effects/effects.js';
import { sources } from '../../study/check/check-study.js';
import { isSameEvent, newest, type RanEvent } from '../../study/journal.js';
import { type LoadedStudy, loadStudy, readJournal } from '../../study/load/load-study.js';
import { requireForm } from '../../study/load/require-form.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns, showedOutcomes, shownByRun } from '../../study/outcomes.js';
import { writeResults } from '../../study/results-file.js';
import { runStudy, type StudyRun, toResults } from '../../study/run-study.js';
import { folderReader, pathInStudy, studyFiles } from '../study-files.js';
import { runLock } from './lock.js';
import { recordEvent } from './record.js';

/** A run, and results.json as it was written. */
interface Made {
  readonly run: StudyRun;
  readonly text: string;
}

/**
 * Runs the plan and writes results.json. That outcomes are shown is recorded before they are shown.
 *
 * @returns null when a person decided to stop
 */
export async function makeResults(effects: Effects, folder: string): Promise<Made | null> {
  const reader = folderReader(effects, folder);
  const loaded = await loadStudy(reader);
  requireForm(loaded);
  const decision = await decide(loaded, effects);
  if (decision === 'stop') return null;
  if (decision === 'lock') await runLock({ folder }, effects);
  await recordLook(effects, folder, loaded);
  const run = runStudy({ ...loaded, journal: await readJournal(reader) });
  const text = writeResults(toResults(run));
  await effects.writeFile(await pathInStudy(effects, folder, studyFiles.results), text);
  return { run, text };
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
