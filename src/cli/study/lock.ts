import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { plural } from '../../methods/kit/wording.js';
import type { CheckInput } from '../../study/check/check-study.js';
import { planProblems, sources } from '../../study/check/check-study.js';
import type { LockedEvent } from '../../study/journal.js';
import { checkFiles } from '../../study/load/check-files.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns } from '../../study/outcomes.js';
import { analysisHashes, lockedPart, planHash } from '../../study/plan-hash.js';
import { ProblemsError } from '../../study/problem.js';
import { folderReader } from '../study-files.js';
import { forFolder, printLines } from '../terminal/print.js';
import { recordEvent } from './record.js';

/**
 * `lind lock`: records the plan as it is.
 *
 * @throws LindError when the plan does not hold, with its first problem
 */
export async function runLock({ folder }: { readonly folder: string }, effects: Effects): Promise<void> {
  const { read, problems } = await checkFiles(folderReader(effects, folder));
  if (read === null) throw new ProblemsError(problems);
  requireLockable(read);
  const event = lockEvent(read, effects.now().toISOString());
  const { binding, locks, outcomesSeenAt } = lockState(read.journal, outcomeColumns(read));
  const last = locks.at(-1);
  if (last && last.planHash === event.planHash && last.dataHash === event.dataHash) {
    return printLines(effects, [
      `The plan is locked already, as it is, since ${last.at.slice(0, 10)}; nothing was changed.`,
    ]);
  }
  await recordEvent(effects, folder, event);
  printLines(effects, lockLines(event, { folder, again: binding !== null, outcomesSeenAt }));
}

/** The data may come later; a plan that cannot be carried out on the data that are there is none. */
function requireLockable(read: CheckInput): void {
  if (read.journal.brokenAt !== null) {
    throw new LindError(
      'journal-changed',
      `.lind/journal.jsonl, line ${read.journal.brokenAt}: the journal was changed by hand, so nothing can be locked. Restore the file from a copy.`,
    );
  }
  if (read.dataFailure !== null && read.dataFailure.code !== 'no-file') throw read.dataFailure;
  const problems = planProblems(read);
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemsError(problems);
}

function lockEvent(read: CheckInput, at: string): LockedEvent {
  return {
    event: 'locked',
    at,
    planHash: planHash(read.study),
    dataHash: sources(read).dataHash,
    analyses: analysisHashes(read.study),
    plan: lockedPart(read.study),
  };
}

interface Circumstances {
  readonly folder: string;
  readonly again: boolean;
  readonly outcomesSeenAt: string | null;
}

function lockLines(event: LockedEvent, { folder, again, outcomesSeenAt }: Circumstances): string[] {
  const count = Object.keys(event.analyses).length;
  const locked = `Locked ${plural(count, 'analysis', 'analyses')}: plan ${event.planHash.slice(0, 12)}, ${dataText(event)}.`;
  if (outcomesSeenAt !== null) {
    return [
      locked,
      `Lind showed outcomes by group on ${outcomesSeenAt.slice(0, 10)}, before this lock, so it makes no analysis planned that was not; the report says so.`,
    ];
  }
  return [
    locked,
    ...(again
      ? [
          'The earlier lock stays in the journal; this one counts, since Lind has shown no outcome by group yet.',
        ]
      : []),
    'From now on an analysis that is added or changed is called exploratory.',
    `Next: ${forFolder('lind run', folder)}`,
  ];
}

function dataText({ dataHash, plan }: LockedEvent): string {
  if (dataHash !== null) return `data ${dataHash.slice(0, 12)}`;
  return plan.data ? 'without data, which are not there yet' : 'from counts';
}
