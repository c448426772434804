import { StatError } from '../../errors.js';
import { requireCount, requireNumber, requireProbability } from './arguments.js';
import { discreteQuantile } from './discrete-quantile.js';
import { countsCdf, countsSurvival, keepLast, symmetricCounts, unitCounts } from './symmetric-counts.js';

/** Up to here the subtractions cost no more than three digits of a 16-digit probability. */
const LARGEST_TOTAL = 500;

/**
 * The Gaussian binomial coefficients: Π (1 − q^(n+i)) / (1 − q^i), multiplied out factor by factor. Up to 2^53 all
 * counts are exact whole numbers; beyond, they carry rounding errors only.
 */
const table = keepLast((m: number, n: number) => {
  const largest = m * n;
  const counts = unitCounts(largest);
  let total = 1;
  for (let i = 1; i <= m; i++) {
    for (let u = counts.length - 1; u >= n + i; u--) counts[u]! -= counts[u - n - i]!;
    for (let u = i; u < counts.length; u++) counts[u]! += counts[u - i]!;
    total *= (n + i) / i;
  }
  return symmetricCounts(counts, total, largest);
});

function tableFor(m: number, n: number) {
  requireCount('m', m);
  requireCount('n', n);
  if (m + n > LARGEST_TOTAL) {
    throw new StatError(
      'too-large',
      `The exact rank-sum distribution goes up to ${LARGEST_TOTAL} values in both groups together; use the normal approximation.`,
    );
  }
  return table(Math.min(m, n), Math.max(m, n));
}

/** The Mann-Whitney U statistic of groups of m and n under the null hypothesis, without ties. */
export const rankSum = {
  /**
   * P(U ≤ u), exact.
   *
   * @param u pairs in which the first group's value is the greater
   * @param m size of the first group
   * @param n size of the second group; m + n at most 500
   * @throws StatError if u is not a number, or the sizes are not whole numbers or too large
   * @see Mann & Whitney (1947), doi:10.1214/aoms/1177730491; Harding (1984), doi:10.2307/2347653
   * @example rankSum.cdf(5, 4, 6) // => 0.0857142857142857
   */
  cdf(u: number, m: number, n: number): number {
    requireNumber('u', u);
    return countsCdf(tableFor(m, n), u);
  },

  /**
   * P(U > u), exact, computed directly.
   *
   * @throws StatError as cdf
   * @example rankSum.survival(18, 4, 6) // => 0.0857142857142857
   */
  survival(u: number, m: number, n: number): number {
    requireNumber('u', u);
    return countsSurvival(tableFor(m, n), u);
  },

  /**
   * The smallest u with P(U ≤ u) at least p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1, or as cdf
   * @example rankSum.quantile(0.025, 10, 12) // => 30
   */
  quantile(p: number, m: number, n: number): number {
    requireProbability('p', p);
    const counts = tableFor(m, n);
    return discreteQuantile({
      cdf: (u) => countsCdf(counts, u),
      survival: (u) => countsSurvival(counts, u),
      p,
      start: (m * n) / 2,
      lowest: 0,
      highest: m * n,
    });
  },
};
