import { deviations, deviationText } from '../../../study/deviations.js';
import { holdsRun } from '../../../study/journal.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';

/** Whether the plan was locked before Lind showed an outcome by group, and the primary analysis is the one that was locked. */
export function planLocked({ read, run, primary }: Review): Judged {
  const { journal, results } = read;
  const { binding, locks, outcomesSeenAt } = run.lock;
  if (journal.brokenAt !== null) {
    return judged(0, 'The journal was changed by hand, so it cannot tell when the plan was locked.', [
      `.lind/journal.jsonl, line ${journal.brokenAt}: not as it was written.`,
    ]);
  }
  if (results !== null && !holdsRun(journal, results.journalHash)) {
    return judged(
      0,
      'The journal does not hold the run that results.json was made by, so it cannot tell when the plan was locked.',
      ['results.json names a line of the journal that is not in it.'],
    );
  }
  if (binding === null) return notLocked(locks.length > 0 ? outcomesSeenAt : null);
  const changes = deviations(binding, read.study).map(deviationText);
  const locked = `Locked on ${binding.at.slice(0, 10)}.`;
  if (primary === null || !primary.planned) {
    return judged(
      0.5,
      'The plan was locked in time, but the primary analysis is not the one that was locked; say under limitations what made you change it.',
      [locked, ...changes],
    );
  }
  return judged(
    1,
    'The plan was locked before Lind had shown outcomes by group, and the primary analysis is the one that was locked.',
    [locked, ...changes],
  );
}

const notLocked = (seenAt: string | null): Judged =>
  seenAt === null
    ? judged(
        0,
        'The plan was not locked; next time give "lind lock" before "lind run", so that nobody can think the analysis was chosen by its result.',
      )
    : judged(
        0,
        'The plan was locked after Lind had shown outcomes by group, so it cannot show that the analysis was chosen without knowing the result.',
        [`Outcomes by group were shown on ${seenAt.slice(0, 10)}.`],
      );
