import { StatError } from '../../errors.js';
import { requireCount, requireNumber } from './arguments.js';
import { countsCdf, countsSurvival, keepLast, symmetricCounts, unitCounts } from './symmetric-counts.js';

/** Beyond this the table takes longer than the normal approximation is worth. */
const LARGEST_SIZE = 100;

/** Permutations by their number of concordant pairs: Π (1 + q + ... + q^(i−1)), multiplied out. */
const table = keepLast((n: number) => {
  const largest = (n * (n - 1)) / 2;
  let counts = unitCounts(largest);
  for (let i = 2; i <= n; i++) {
    const before = counts;
    counts = before.map((_, t) => {
      let sum = 0;
      for (let j = Math.max(0, t - i + 1); j <= t; j++) sum += before[j]!;
      return sum / i;
    });
  }
  return symmetricCounts(counts, 1, largest);
});

function tableFor(n: number) {
  requireCount('n', n);
  if (n > LARGEST_SIZE) {
    throw new StatError(
      'too-large',
      `The exact distribution of Kendall's statistic goes up to ${LARGEST_SIZE} pairs of values; use the normal approximation.`,
    );
  }
  return table(n);
}

/** The number of concordant pairs, T, among n pairs of values under independence, without ties. */
export const kendallT = {
  /**
   * P(T ≤ t), exact.
   *
   * @param t number of concordant pairs, from 0 to n(n − 1)/2
   * @param n pairs of values, at most 100
   * @throws StatError if t is not a number, or n is not a whole number or too large
   * @see Kendall (1938), doi:10.1093/biomet/30.1-2.81
   * @example kendallT.cdf(1, 4) // => 0.166666666666667
   */
  cdf(t: number, n: number): number {
    requireNumber('t', t);
    return countsCdf(tableFor(n), t);
  },

  /**
   * P(T > t), exact, computed directly.
   *
   * @throws StatError as cdf
   * @example kendallT.survival(4, 4) // => 0.166666666666667
   */
  survival(t: number, n: number): number {
    requireNumber('t', t);
    return countsSurvival(tableFor(n), t);
  },
};
