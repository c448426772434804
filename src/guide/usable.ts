import { didYouMean } from '../data/suggest.js';
import { list } from '../methods/kit/wording.js';
import type { Answer, Input } from './interview.js';
import { numberFault } from './number-answer.js';
import { textOf, textsOf } from './prompt.js';

/** Why an answer is none to a question of its kind, in a sentence; null when it is one. */
export function inputFault(input: Input, answer: Answer): string | null {
  switch (input.kind) {
    case 'choice':
      return unknownChoice(
        input.choices.map(({ value }) => value),
        [textOf(answer)],
      );
    case 'multi': {
      const unknown = unknownChoice(
        input.choices.map(({ value }) => value),
        textsOf(answer),
      );
      return unknown ?? tooFew(textsOf(answer).length, input.least);
    }
    case 'words':
      return tooFew(textsOf(answer).length, input.least);
    case 'number':
      return numberFault(textOf(answer));
    case 'confirm':
      return unknownChoice(['yes', 'no'], [textOf(answer)]);
    default:
      return textOf(answer).trim() === '' ? 'Nothing is written yet; write something.' : null;
  }
}

function unknownChoice(known: readonly string[], given: readonly string[]): string | null {
  const unknown = given.find((value) => !known.includes(value));
  if (unknown === undefined) return null;
  const listed = known.length <= listable ? ` Choose from ${list(known, 'or')}.` : '';
  return `"${unknown}" is none of the choices.${didYouMean(unknown, known) || listed}`;
}

/** More choices than these are not named in a sentence. */
const listable = 12;

const tooFew = (count: number, least: number): string | null =>
  count >= least ? null : `Give at least ${least === 1 ? 'one' : least}.`;
