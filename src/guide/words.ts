import { list } from '../methods/kit/wording.js';
import type { Shown } from './interview.js';
import { type Placed, placedPrompts, type StepState, standing } from './progress.js';
import type { GuideState } from './state.js';

export const headingOf = ({ number, step }: StepState, of: number): string =>
  `Step ${number} of ${of}, ${step.stage}: ${step.title}`;

/** What can be done at a question besides answering it. */
export function commandWords({ at: { step } }: Placed): readonly Shown[] {
  const terms = step.terms.length === 0 ? '' : ` Here it may be ${list(step.terms, 'or')}.`;
  return [
    {
      lines: [
        ':hint     a hint: a nudge, the idea, an example',
        ':explain  a term, as in ":explain p-value"',
        ':reveal   one answer, where there is one',
        ':show     what there was to read, once more',
        ':back     the question before this one',
        ':skip     put this question off',
        ':quit     leave; everything is kept',
      ],
    },
    ...(terms === '' ? [] : [`:explain tells what a term means.${terms}`]),
  ];
}

/** The last words of a walk: all is done, or what is open still. */
export function closingWords(state: GuideState, states: readonly StepState[]): readonly Shown[] {
  const next = standing(states);
  if (next === null) {
    const closing = state.exercise?.exercise?.closing;
    return [
      'Everything is done. The report is in report.html, and "lind submit" packs it all to be handed in.',
      ...(closing === undefined ? [] : closing.split(/\n{2,}/)),
    ];
  }
  const open = placedPrompts(states).filter(({ prompt }) => !prompt.answered);
  const why =
    open.length > 0 ? 'Questions that you put off are asked again by "lind start".' : state.dataFailure;
  return [next, why ?? 'It waits for something that is not there yet; "lind check" says what.'];
}
