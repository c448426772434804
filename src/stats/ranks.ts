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
  const { distinct, starts } = tieBlocks(values);
  const middles = distinct.map((_, at) => (starts[at]! + 1 + starts[at + 1]!) / 2);
  let tieSum = 0;
  for (const size of blockSizes(starts)) tieSum += size ** 3 - size;
  return { ranks: values.map((value) => middles[placeOf(distinct, value)]!), tieSum };
}

/**
 * How many values there are of each that occurs, from the smallest value to the largest.
 *
 * @example tieSizes(Float64Array.of(3, 1, 3, 2)) // => [1, 1, 2]
 */
export const tieSizes = (values: Float64Array): Float64Array => blockSizes(tieBlocks(values).starts);

const blockSizes = (starts: Float64Array): Float64Array =>
  Float64Array.from({ length: starts.length - 1 }, (_, at) => starts[at + 1]! - starts[at]!);

/** The distinct values, ascending, and how many values lie below each; at the end, how many there are. */
function tieBlocks(values: Float64Array): { distinct: Float64Array; starts: Float64Array } {
  const sorted = Float64Array.from(values).sort();
  const distinct = new Float64Array(sorted.length);
  const starts = new Float64Array(sorted.length + 1);
  let count = 0;
  sorted.forEach((value, at) => {
    if (at > 0 && value === sorted[at - 1]) return;
    distinct[count] = value;
    starts[count++] = at;
  });
  starts[count] = sorted.length;
  return { distinct: distinct.subarray(0, count), starts: starts.subarray(0, count + 1) };
}

/** The place of a value that is there. */
function placeOf(distinct: Float64Array, value: number): number {
  let low = 0;
  let high = distinct.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (distinct[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
