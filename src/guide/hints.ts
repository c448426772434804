import type { Journal } from '../study/journal.js';
import { eventsOf } from './events.js';
import type { Prompt, Step } from './step.js';

/** The next hint on a question. */
export interface Rung {
  /** From 1 to 3; after the third it is given again. */
  readonly rung: number;
  readonly text: string;
}

const names = ['A nudge', 'The idea', 'A worked example'] as const;

/** The next rung of the ladder of hints, by what the journal says was given. */
export function nextHint(
  journal: Journal,
  { step, prompt }: { readonly step: Step; readonly prompt: Prompt },
): Rung {
  const given = eventsOf(journal, 'hinted', prompt.id).length;
  const at = Math.min(given, names.length - 1);
  const hints = prompt.hints ?? step.hints;
  return { rung: at + 1, text: `${names[at]} (${at + 1} of ${names.length}): ${hints[at]}` };
}

/** What is said when a student asks for the answer. */
export function revealOf(
  { reveal }: Prompt,
  graded: boolean,
): { readonly shown: boolean; readonly text: string } {
  if (graded) return { shown: false, text: 'This work is marked, so answers are not shown. Hints are.' };
  if (reveal === null)
    return { shown: false, text: 'There is nothing to show here: this is yours to decide. Hints help.' };
  return { shown: true, text: `One answer: ${reveal}` };
}
