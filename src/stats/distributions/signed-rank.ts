import { StatError } from '../../errors.js';
import { requireCount, requireNumber, requireProbability } from './arguments.js';
import { discreteQuantile } from './discrete-quantile.js';
import { countsCdf, countsSurvival, keepLast, symmetricCounts, unitCounts } from './symmetric-counts.js';

/** Beyond this 2ⁿ leaves the range of floating point. */
const LARGEST_SIZE = 1000;

/** The ways to choose ranks that add up to v: Π (1 + q^i), multiplied out. */
const table = keepLast((n: number) => {
  const largest = (n * (n + 1)) / 2;
  const counts = unitCounts(largest);
  for (let rank = 1; rank <= n; rank++) {
    const reach = Math.min(counts.length - 1, (rank * (rank + 1)) / 2);
    for (let v = reach; v >= rank; v--) counts[v]! += counts[v - rank]!;
  }
  return symmetricCounts(counts, 2 ** n, largest);
});

function tableFor(n: number) {
  requireCount('n', n);
  if (n > LARGEST_SIZE) {
    throw new StatError(
      'too-large',
      `The exact signed-rank distribution goes up to ${LARGEST_SIZE} pairs; use the normal approximation.`,
    );
  }
  return table(n);
}

/** The Wilcoxon signed-rank statistic V of n pairs under the null hypothesis, without ties or zeros. */
export const signedRank = {
  /**
   * P(V ≤ v), exact.
   *
   * @param v sum of the ranks of the positive differences
   * @param n number of pairs, at most 1000
   * @throws StatError if v is not a number, or n is not a whole number or too large
   * @see Wilcoxon (1945), doi:10.2307/3001968
   * @example signedRank.cdf(8, 10) // => 0.0244140625
   */
  cdf(v: number, n: number): number {
    requireNumber('v', v);
    return countsCdf(tableFor(n), v);
  },

  /**
   * P(V > v), exact, computed directly.
   *
   * @throws StatError as cdf
   * @example signedRank.survival(46, 10) // => 0.0244140625
   */
  survival(v: number, n: number): number {
    requireNumber('v', v);
    return countsSurvival(tableFor(n), v);
  },

  /**
   * The smallest v with P(V ≤ v) at least p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1, or as cdf
   * @example signedRank.quantile(0.025, 10) // => 9
   */
  quantile(p: number, n: number): number {
    requireProbability('p', p);
    const counts = tableFor(n);
    return discreteQuantile({
      cdf: (v) => countsCdf(counts, v),
      survival: (v) => countsSurvival(counts, v),
      p,
      start: counts.largest / 2,
      lowest: 0,
      highest: counts.largest,
    });
  },
};
