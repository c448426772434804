import { fixed } from '../../methods/kit/format.js';
import type { Limits } from '../../stats/t-test.js';

/** Whole people; a fraction of a person is rounded up, as fewer would not do. */
export const wholePeople = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? 'infinitely many' : fixed(Math.ceil(value * (1 - 1e-9)), 0);

/**
 * A number needed to treat in a sentence, with its limits on either side or through infinity.
 *
 * @param outcome whether the event is one to avoid or one to wish for
 * @see Altman (1998), BMJ 317:1309-12
 * @example sayNumberNeeded({ estimate: -0.1, low: -0.25, high: 0.05 }, 'bad') // => 'About 10 people are treated for one of them to be spared the event; the limits run from 4 for one spared, through infinity, to 20 for one more with the event (from NNT for benefit 4 to NNT for harm 20).'
 */
export function sayNumberNeeded(
  { estimate, low, high }: Limits & { readonly estimate: number },
  outcome: 'bad' | 'good',
): string {
  if (estimate === 0) return 'There is no difference, so no number needed to treat.';
  const fewer =
    outcome === 'bad' ? 'for one of them to be spared the event' : 'for one fewer to have the good event';
  const more = outcome === 'bad' ? 'for one more to have the event' : 'for one more to have the good event';
  const needed = (value: number) => wholePeople(1 / Math.abs(value));
  const opening = `About ${needed(estimate)} people are treated ${estimate < 0 ? fewer : more}`;
  if (Number.isNaN(low)) return `${opening}.`;
  if (low <= 0 && high >= 0) return `${opening}; ${throughInfinity({ low, high }, outcome, needed)}.`;
  const bounds = [needed(low), needed(high)];
  const [least, most] = Math.abs(low) > Math.abs(high) ? bounds : bounds.reverse();
  return `${opening}; the data are compatible with as few as ${least} and as many as ${most}.`;
}

function throughInfinity(
  { low, high }: Limits,
  outcome: 'bad' | 'good',
  needed: (value: number) => string,
): string {
  const [spared, more] =
    outcome === 'bad' ? ['one spared', 'one more with the event'] : ['one fewer', 'one more'];
  const names = outcome === 'bad' ? ['benefit', 'harm'] : ['harm', 'benefit'];
  const [first, last] = [low, high].map((value) => (value === 0 ? 'no difference' : needed(value)));
  const side = (value: number, people: string, words: string) =>
    value === 0 ? people : `${people} for ${words}`;
  return `the limits run from ${side(low, first!, spared!)}, through infinity, to ${side(high, last!, more!)} (from NNT for ${names[0]} ${first} to NNT for ${names[1]} ${last})`;
}
