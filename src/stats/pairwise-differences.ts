import { StatError } from '../errors.js';
import { type ValuesAround, valueAtPlace } from './value-at-place.js';

/** Two samples, each in ascending order. */
export interface SortedSamples {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The difference x − y at a place in ascending order of all pairs of a value of x and one of y, without making them
 * all: a step of the search takes time in proportion to the values, not to the pairs.
 *
 * @param samples each ascending, finite, at least one value
 * @param place from 1 to the number of pairs
 * @throws StatError `place` outside that range
 * @see Hodges & Lehmann (1963), doi:10.1214/aoms/1177704172
 * @example pairwiseDifference({ x: Float64Array.of(5, 9), y: Float64Array.of(1, 2) }, 2) // => 4
 */
export function pairwiseDifference({ x, y }: SortedSamples, place: number): number {
  const count = x.length * y.length;
  if (!(place >= 1 && place <= count)) {
    throw new StatError('place', `There is no pairwise difference at place ${place}.`);
  }
  const ends = { low: x[0]! - y.at(-1)!, high: x.at(-1)! - y[0]! };
  return valueAtPlace({ ...ends, count, place, around: (bound) => differencesAround({ x, y }, bound) });
}

/**
 * The median of all pairwise differences x − y: the Hodges-Lehmann estimate of a shift.
 *
 * @param samples each ascending, finite, at least one value
 * @example pairwiseMedian({ x: Float64Array.of(5, 9), y: Float64Array.of(1, 2) }) // => 5.5
 */
export function pairwiseMedian(samples: SortedSamples): number {
  const count = samples.x.length * samples.y.length;
  const lower = pairwiseDifference(samples, Math.floor((count + 1) / 2));
  return count % 2 === 1 ? lower : (lower + pairwiseDifference(samples, count / 2 + 1)) / 2;
}

/** As x grows, the first y that keeps the difference within the bound can only move up. */
function differencesAround({ x, y }: SortedSamples, bound: number): ValuesAround {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const value of x) {
    while (from < y.length && value - y[from]! > bound) from++;
    if (from < y.length) last = Math.max(last, value - y[from]!);
    if (from > 0) next = Math.min(next, value - y[from - 1]!);
    count += y.length - from;
  }
  return { count, last, next };
}
