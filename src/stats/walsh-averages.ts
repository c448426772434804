import { StatError } from '../errors.js';
import { type ValuesAround, valueAtPlace } from './value-at-place.js';

/**
 * How many Walsh averages n values have: the mean of every pair, each value paired with itself too.
 *
 * @example walshCount(4) // => 10
 */
export const walshCount = (n: number): number => (n * (n + 1)) / 2;

/**
 * The Walsh average at a place in ascending order, without making them all: memory n, time n a step of a search that
 * takes a dozen steps or two.
 *
 * @param sorted finite values, ascending
 * @param place from 1 to n(n + 1)/2
 * @throws StatError `place` outside that range
 * @see Hodges & Lehmann (1963), doi:10.1214/aoms/1177704172
 * @example walshAverage(Float64Array.of(1, 2, 6), 5) // => 4
 */
export function walshAverage(sorted: Float64Array, place: number): number {
  const count = walshCount(sorted.length);
  if (!(place >= 1 && place <= count)) {
    throw new StatError('place', `There is no Walsh average at place ${place}.`);
  }
  const ends = { low: 2 * sorted[0]!, high: 2 * sorted.at(-1)! };
  return valueAtPlace({ ...ends, count, place, around: (bound) => sumsAround(sorted, bound) }) / 2;
}

/**
 * The median of the Walsh averages: the Hodges-Lehmann estimate of where a symmetric distribution is centred.
 *
 * @param sorted finite values, ascending; at least one
 * @example walshMedian(Float64Array.of(1, 2, 6)) // => 2.75
 */
export function walshMedian(sorted: Float64Array): number {
  const count = walshCount(sorted.length);
  const lower = walshAverage(sorted, Math.floor((count + 1) / 2));
  return count % 2 === 1 ? lower : (lower + walshAverage(sorted, count / 2 + 1)) / 2;
}

/** As the first of a pair grows, the furthest second that keeps the sum within the bound can only fall back. */
function sumsAround(sorted: Float64Array, bound: number): ValuesAround {
  const n = sorted.length;
  let ordered = 0;
  let doubled = 0;
  let last = Number.NEGATIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  let reach = n;
  for (let i = 0; i < n; i++) {
    const value = sorted[i]!;
    while (reach > 0 && value + sorted[reach - 1]! > bound) reach--;
    if (reach > 0) last = Math.max(last, value + sorted[reach - 1]!);
    if (reach < n) next = Math.min(next, value + sorted[reach]!);
    ordered += reach;
    if (2 * value <= bound) doubled++;
  }
  return { count: (ordered + doubled) / 2, last, next };
}
