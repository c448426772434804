import type { Moments } from './descriptive.js';

/**
 * The absolute standardised difference of two means: the difference as a multiple of the root of the mean of the
 * two variances. It does not grow with the size of the groups, as a p-value would.
 *
 * @param x moments of the first group
 * @param y moments of the second group, same unit
 * @returns NaN when a group has fewer than two values; 0 when both groups are the same constant, infinite when
 * they are different constants
 * @see Yang & Dalton (2012), SAS Global Forum, paper 335
 * @example meanImbalance({ n: 9, mean: 5, variance: 4 }, { n: 9, mean: 4, variance: 4 }) // => 0.5
 */
export function meanImbalance(x: Moments, y: Moments): number {
  const difference = Math.abs(x.mean - y.mean);
  const spread = Math.sqrt((x.variance + y.variance) / 2);
  return difference === 0 && spread === 0 ? 0 : difference / spread;
}

/**
 * The absolute standardised difference of two distributions over the same levels: the Mahalanobis distance of
 * their shares, with the mean of their two multinomial covariances S = diag(a) − ½(pp' + qq'), a = (p + q)/2.
 *
 * S differs from a diagonal matrix by rank two, and the shares add up to one, so that the distance has a closed
 * form (Woodbury) that needs no inverse and does not depend on which level is left out:
 * d² = Σ (p − q)²/(p + q) ÷ Σ pq/(p + q).
 *
 * @param first counts of the levels in the first group
 * @param second counts of the same levels in the second group
 * @returns NaN when a group is empty; infinite when the groups share no level
 * @see Yang & Dalton (2012), SAS Global Forum, paper 335
 * @example shareImbalance([50, 50], [20, 80]) // => 0.662589
 * @example shareImbalance([10, 20, 30], [30, 20, 10]) // => 0.894427
 */
export function shareImbalance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const [n, m] = [sum(first), sum(second)];
  let apart = 0;
  let shared = 0;
  for (let level = 0; level < first.length; level++) {
    const [p, q] = [first[level]! / n, second[level]! / m];
    if (p + q === 0) continue;
    apart += (p - q) ** 2 / (p + q);
    shared += (p * q) / (p + q);
  }
  return n === 0 || m === 0 ? Number.NaN : Math.sqrt(apart / shared);
}

function sum(counts: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at]!;
  return total;
}
