import { ascendingOrder } from './ascending-order.js';

/** Ranks of values, ties sharing the middle of the ranks they cover. */
export interface Ranks {
  /** One for each value, in the order given; 1 is the smallest. */
  readonly ranks: Float64Array;
  /** Σ(t³ − t) over groups of t tied values; 0 without ties. */
  readonly tieSum: number;
}

/**
 * Midranks in ascending order.
 *
 * @param values finite numbers
 * @example midranks(Float64Array.of(3, 1, 3, 2)).ranks // => [3.5, 1, 3.5, 2]
 * @example midranks(Float64Array.of(3, 1, 3, 2)).tieSum // => 6
 */
export function midranks(values: Float64Array): Ranks {
  const order = ascendingOrder(values);
  const starts = runStarts(values.length, (at) => values[order[at]!] === values[order[at - 1]!]);
  const ranks = new Float64Array(values.length);
  let tieSum = 0;
  for (let run = 0; run + 1 < starts.length; run++) {
    const [start, end] = [starts[run]!, starts[run + 1]!];
    for (let at = start; at < end; at++) ranks[order[at]!] = (start + 1 + end) / 2;
    tieSum += (end - start) ** 3 - (end - start);
  }
  return { ranks, tieSum };
}

/**
 * How many values there are of each that occurs, from the smallest value to the largest.
 *
 * @param values finite numbers
 * @example tieSizes(Float64Array.of(3, 1, 3, 2)) // => [1, 1, 2]
 */
export function tieSizes(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const starts = runStarts(sorted.length, (at) => sorted[at] === sorted[at - 1]);
  return Float64Array.from(starts.subarray(1), (end, run) => end - starts[run]!);
}

/** Where each run of equal values begins, and after the last how many values there are. */
function runStarts(count: number, continues: (at: number) => boolean): Int32Array {
  const starts = new Int32Array(count + 1);
  let runs = 0;
  for (let at = 0; at < count; at++) if (at === 0 || !continues(at)) starts[runs++] = at;
  starts[runs] = count;
  return starts.subarray(0, runs + 1);
}
