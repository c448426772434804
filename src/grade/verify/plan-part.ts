import { deviations, deviationText } from '../../study/deviations.js';
import type { Journal } from '../../study/journal.js';
import type { StudyRun } from '../../study/run-study.js';
import { holds, note, type VerifiedPart } from './part.js';

/** Whether the plan was locked before Lind had shown an outcome by group, and what departs from it. */
export function planPart({ lock, study, planHash }: StudyRun, { brokenAt }: Journal): VerifiedPart {
  if (brokenAt !== null)
    return note(
      'plan',
      'Nothing tells whether it was locked, since the journal was changed; every analysis is exploratory.',
    );
  const { binding, locks, outcomesSeenAt } = lock;
  if (binding === null) {
    const seen = outcomesSeenAt?.slice(0, 10);
    return locks.length > 0 && seen !== undefined
      ? note(
          'plan',
          `It was locked only after Lind had shown outcomes by group on ${seen}, so every analysis is exploratory.`,
        )
      : note('plan', 'It was not locked, so every analysis is exploratory.');
  }
  const day = binding.at.slice(0, 10);
  const changed = deviations(binding, study).map(deviationText);
  return changed.length === 0
    ? holds(
        'plan',
        `It is the plan that was locked on ${day} (${planHash.slice(0, 12)}), before Lind had shown an outcome by group.`,
      )
    : note('plan', `It was locked on ${day}, and differs from that in what follows.`, changed);
}
