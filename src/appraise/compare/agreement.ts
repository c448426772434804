import { StatError } from '../../errors.js';
import { type Kappa, kappa } from '../../stats/kappa.js';
import { wilsonLimits } from '../../stats/proportion.js';

/** What two readers said of the same thing. */
export type Pair = readonly [first: string, second: string];

/** How far two readers agree. */
export interface Agreement {
  /** Pairs in which both said something. */
  readonly pairs: number;
  readonly agreed: number;
  /** Wilson limits of the share that agreed. */
  readonly share: { readonly low: number; readonly high: number };
  /** Null where it is not defined: no pairs, or one word only. */
  readonly kappa: Pick<Kappa, 'estimate' | 'low' | 'high'> | null;
}

const level = 0.95;

/**
 * How far two readers agree: the share, and Cohen's kappa, which takes off what would agree by chance.
 *
 * @param words in which they could answer
 * @see Cohen (1960), Educ Psychol Meas 20:37-46
 * @example agreementOf([['yes', 'yes'], ['no', 'no'], ['no', 'yes'], ['yes', 'yes']], ['yes', 'no']).kappa.estimate // => 0.5
 */
export function agreementOf(pairs: readonly Pair[], words: readonly string[]): Agreement | null {
  if (pairs.length === 0) return null;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const { low, high } = wilsonLimits({ events: agreed, total: pairs.length }, level);
  return { pairs: pairs.length, agreed, share: { low, high }, kappa: kappaOf(pairs, words) };
}

/** Words that nobody used take no part. */
function kappaOf(pairs: readonly Pair[], words: readonly string[]): Agreement['kappa'] {
  const used = words.filter((word) => pairs.some((pair) => pair.includes(word)));
  const counts = used.map((row) =>
    used.map((column) => pairs.filter(([first, second]) => first === row && second === column).length),
  );
  try {
    const { estimate, low, high } = kappa(counts, 'none', level);
    return { estimate, low, high };
  } catch (error) {
    if (error instanceof StatError && error.code === 'one-level') return null;
    throw error;
  }
}
