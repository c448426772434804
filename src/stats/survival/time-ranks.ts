import { ascendingOrder } from '../ascending-order.js';

/** Times by their place in order: `times[ranks[row]]` is the time of a row. */
export interface RankedTimes {
  /** Distinct times, ascending. */
  readonly times: Float64Array;
  /** One for each row. */
  readonly ranks: Int32Array;
  /** The rows from the earliest time to the latest. */
  readonly order: Int32Array;
}

/**
 * Times closer together than this share of their mean are one time: 0.3 and 0.1 + 0.2 differ by rounding, not by
 * who came first (Therneau's vignette "Roundoff error and tied times" of the R package survival).
 */
const roundingShare = Math.sqrt(Number.EPSILON);

/**
 * Ranks times, those that differ by rounding alone sharing one rank and the earliest of their values.
 *
 * @param times finite, one for each row, in any order and unit
 * @example rankTimes(Float64Array.of(5, 2, 5)).ranks // => [1, 0, 1]
 * @example rankTimes(Float64Array.of(0.3, 0.1 + 0.2, 1)).times // => [0.3, 1]
 */
export function rankTimes(times: Float64Array): RankedTimes {
  const order = ascendingOrder(times);
  const gap = roundingShare * meanOfDistinct(times, order);
  const distinct = new Float64Array(times.length);
  const ranks = new Int32Array(times.length);
  let rank = -1;
  let before = Number.NEGATIVE_INFINITY;
  for (const row of order) {
    const time = times[row]!;
    if (time - before > gap) distinct[++rank] = time;
    ranks[row] = rank;
    before = time;
  }
  return { times: distinct.slice(0, rank + 1), ranks, order };
}

function meanOfDistinct(times: Float64Array, order: Int32Array): number {
  let sum = 0;
  let count = 0;
  let before = Number.NaN;
  for (const row of order) {
    const time = times[row]!;
    if (time === before) continue;
    sum += Math.abs(time);
    count += 1;
    before = time;
  }
  return sum / Math.max(1, count);
}

/**
 * The place of the last value that is not above the one asked for; -1 when all are.
 *
 * @param sorted ascending
 * @example lastAtMost(Float64Array.of(1, 4, 9), 5) // => 1
 */
export function lastAtMost(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Rows by a whole-number key, ascending; rows of one key in the order in which they stood (counting sort).
 *
 * @param rows in some order
 * @param keys for each row of the data, from 0 to `count` - 1
 * @param count how many keys there are
 * @returns the rows of each key
 * @example rowsByKey(Int32Array.of(0, 1, 2), Int32Array.of(1, 0, 1), 2) // => [[1], [0, 2]]
 */
export function rowsByKey(rows: Int32Array, keys: Int32Array, count: number): Int32Array[] {
  if (count === 1) return [rows];
  const sizes = new Int32Array(count);
  for (const row of rows) sizes[keys[row]!]! += 1;
  const parts = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (const row of rows) {
    const key = keys[row]!;
    parts[key]![filled[key]!++] = row;
  }
  return parts;
}
