import { plural } from '../../methods/kit/wording.js';
import { holdsRun, type Journal } from '../../study/journal.js';
import type { StudyResults } from '../../study/results.js';
import { fails, holds, note, type VerifiedPart } from './part.js';

/** Whether the journal is as it was written, and reaches to the run that the results name. */
export function journalPart(
  journal: Journal,
  results: Pick<StudyResults, 'journalHash'> | null,
): VerifiedPart {
  const { events, brokenAt, truncatedAt } = journal;
  if (brokenAt !== null)
    return fails(
      'journal',
      `The journal was changed by hand: line ${brokenAt} is not as it was written, or lines before it were added or taken out.`,
    );
  if (results !== null && !holdsRun(journal, results.journalHash))
    return fails(
      'journal',
      'The journal does not hold the run that the results were made by: lines of it were taken away.',
    );
  if (events.length === 0)
    return note('journal', 'There is no journal, so nothing tells what happened when.');
  const cut = truncatedAt === null ? [] : [`The last line was not written to its end, as after a power cut.`];
  return holds(
    'journal',
    `Its ${plural(events.length, 'line')} follow on each other as they were written.`,
    cut,
  );
}
