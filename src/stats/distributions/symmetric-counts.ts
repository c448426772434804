/** An exact null distribution on 0, 1, ..., largest, symmetric about the middle. */
export type SymmetricCounts = {
  largest: number;
  /** P(X ≤ x) for x = 0, 1, ..., floor(largest / 2) */
  lowerHalf: Float64Array;
};

/** Rounds a statistic that carries rounding error down to a count. */
const toCount = (x: number): number => Math.floor(x + 1e-7);

/**
 * The distribution with these numbers of arrangements.
 *
 * @param counts for x = 0, 1, ..., floor(largest / 2); changed in place into cumulative probabilities
 * @param total number of arrangements
 * @param largest greatest value of the statistic
 */
export function symmetricCounts(counts: Float64Array, total: number, largest: number): SymmetricCounts {
  let cumulative = 0;
  for (let x = 0; x < counts.length; x++) {
    cumulative += counts[x]! / total;
    counts[x] = cumulative;
  }
  return { largest, lowerHalf: counts };
}

/** P(X ≤ x). */
export function countsCdf({ largest, lowerHalf }: SymmetricCounts, x: number): number {
  const count = toCount(x);
  if (count < 0) return 0;
  if (count >= largest) return 1;
  return count < lowerHalf.length ? lowerHalf[count]! : 1 - lowerHalf[largest - count - 1]!;
}

/** P(X > x), by symmetry and not as 1 − P(X ≤ x). */
export function countsSurvival(distribution: SymmetricCounts, x: number): number {
  return countsCdf(distribution, distribution.largest - toCount(x) - 1);
}

/** An array for the counts of the lower half of 0, 1, ..., largest, with 1 at 0. */
export function unitCounts(largest: number): Float64Array {
  const counts = new Float64Array(Math.floor(largest / 2) + 1);
  counts[0] = 1;
  return counts;
}

/** Keeps the last table, since a test asks for a tail, a quantile and limits of the same one. */
export function keepLast(build: (...sizes: number[]) => SymmetricCounts): typeof build {
  let lastKey = '';
  let last: SymmetricCounts | undefined;
  return (...sizes) => {
    const key = sizes.join();
    if (last === undefined || key !== lastKey) [lastKey, last] = [key, build(...sizes)];
    return last;
  };
}
