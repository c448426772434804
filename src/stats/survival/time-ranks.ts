/** Times by their place in order: `times[ranks[row]]` is the time of a row. */
export interface RankedTimes {
  /** Distinct times, ascending. */
  readonly times: Float64Array;
  /** One for each row. */
  readonly ranks: Int32Array;
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
  const distinct = distinctTimes(times);
  return { times: distinct, ranks: Int32Array.from(times, (time) => lastAtMost(distinct, time)) };
}

function distinctTimes(times: Float64Array): Float64Array {
  const sorted = keepApart(Float64Array.from(times).sort(), 0);
  let sum = 0;
  for (const time of sorted) sum += Math.abs(time);
  return keepApart(sorted, (roundingShare * sum) / Math.max(1, sorted.length));
}

/** Sorted values, each more than `gap` after the one before it. */
function keepApart(sorted: Float64Array, gap: number): Float64Array {
  return sorted.filter((value, at) => at === 0 || value - sorted[at - 1]! > gap);
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
 * Rows in ascending order of a whole-number key, rows of one key in the order in which they stood (counting sort).
 *
 * @param keys for each row, from 0 to `count` - 1
 * @param count how many keys there are
 * @param rows rows to be ordered; all of them, in their own order, unless given
 * @example orderByKey(Int32Array.of(2, 0, 1, 0), 3) // => [1, 3, 2, 0]
 */
export function orderByKey(keys: Int32Array, count: number, rows?: Int32Array): Int32Array {
  const given = rows ?? Int32Array.from(keys, (_, row) => row);
  const next = new Int32Array(count + 1);
  for (const row of given) next[keys[row]! + 1]! += 1;
  for (let key = 0; key < count; key++) next[key + 1]! += next[key]!;
  const ordered = new Int32Array(given.length);
  for (const row of given) ordered[next[keys[row]!]!++] = row;
  return ordered;
}
