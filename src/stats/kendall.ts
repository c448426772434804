import { StatError } from '../errors.js';
import { ascendingOrder } from './ascending-order.js';
import { kendallT, normal } from './distributions/index.js';
import { tieSizes } from './ranks.js';
import type { RankCorrelation } from './spearman.js';
import type { Alternative } from './t-test.js';

/** From here on R's cor.test uses the normal approximation. */
const LEAST_NORMAL = 50;

/**
 * Kendall's tau-b and its test: exact by the number of concordant pairs for fewer than 50 pairs of values without
 * ties, else by z with the variance for ties.
 *
 * @param x finite numbers, three or more
 * @param y as many
 * @throws StatError `constant` when x or y has no spread
 * @see Kendall (1938), doi:10.1093/biomet/30.1-2.81; Kendall & Gibbons (1990), Rank Correlation Methods, chapters 3 and 4
 * @example kendall(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3), 'two-sided').estimate // => 0.3333333
 * @example kendall(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3), 'two-sided').pValue // => 0.75
 */
export function kendall(x: Float64Array, y: Float64Array, alternative: Alternative): RankCorrelation {
  const n = x.length;
  const [tiesX, tiesY] = [tieSizes(x), tieSizes(y)];
  if (tiesX.length === 1 || tiesY.length === 1) {
    throw new StatError('constant', 'The values have no spread, so a correlation is not defined.');
  }
  const pairs = pairsIn(n);
  const score = concordantMinusDiscordant(x, y);
  const untied = (ties: Float64Array) => pairs - sumOver(ties, pairsIn);
  const estimate = score / Math.sqrt(untied(tiesX)) / Math.sqrt(untied(tiesY));
  if (n < LEAST_NORMAL && tiesX.length === n && tiesY.length === n) {
    const concordant = (pairs + score) / 2;
    return { estimate, statistic: concordant, pValue: exactP(concordant, n, alternative), by: 'exact' };
  }
  const z = score / Math.sqrt(varianceOfScore(n, tiesX, tiesY));
  return { estimate, statistic: z, pValue: normalP(z, alternative), by: 'normal' };
}

const pairsIn = (count: number): number => (count * (count - 1)) / 2;

function sumOver(ties: Float64Array, of: (size: number) => number): number {
  let sum = 0;
  for (const size of ties) sum += of(size);
  return sum;
}

/** The variance of concordant minus discordant pairs under independence, with ties (Kendall & Gibbons 1990, 4.3). */
function varianceOfScore(n: number, tiesX: Float64Array, tiesY: Float64Array): number {
  const cubic = (size: number) => size * (size - 1) * (2 * size + 5);
  const triples = (size: number) => size * (size - 1) * (size - 2);
  const none = (cubic(n) - sumOver(tiesX, cubic) - sumOver(tiesY, cubic)) / 18;
  const pairs = (sumOver(tiesX, pairsIn) / pairsIn(n)) * sumOver(tiesY, pairsIn);
  const threes = (sumOver(tiesX, triples) / triples(n)) * (sumOver(tiesY, triples) / 9);
  return none + pairs + threes;
}

function exactP(concordant: number, n: number, alternative: Alternative): number {
  const upper = kendallT.survival(concordant - 1, n);
  const lower = kendallT.cdf(concordant, n);
  if (alternative === 'greater') return upper;
  return alternative === 'less' ? lower : Math.min(1, 2 * Math.min(upper, lower));
}

function normalP(z: number, alternative: Alternative): number {
  if (alternative === 'greater') return normal.survival(z);
  return alternative === 'less' ? normal.cdf(z) : normal.twoSided(z);
}

/**
 * By sorting: with the rows in order of x (and of y where x is tied), the discordant pairs are the inversions of y.
 * See Knight (1966), doi:10.1080/01621459.1966.10480879.
 */
function concordantMinusDiscordant(x: Float64Array, y: Float64Array): number {
  const byY = ascendingOrder(y);
  const byBoth = ascendingOrder(Float64Array.from(byY, (row) => x[row]!)).map((at) => byY[at]!);
  const [sortedX, sortedY] = [x, y].map((values) => Float64Array.from(byBoth, (row) => values[row]!));
  const tiedInX = tiedPairs((at) => sortedX![at] === sortedX![at - 1], x.length);
  const tiedInBoth = tiedPairs(
    (at) => sortedX![at] === sortedX![at - 1] && sortedY![at] === sortedY![at - 1],
    x.length,
  );
  const discordant = inversions(sortedY!);
  const tiedInY = tiedPairs((at) => sortedY![at] === sortedY![at - 1], x.length);
  return pairsIn(x.length) - tiedInX - tiedInY + tiedInBoth - 2 * discordant;
}

/** Pairs within runs of rows, each of which is tied with the one before it. */
function tiedPairs(isTied: (at: number) => boolean, count: number): number {
  let pairs = 0;
  let run = 0;
  for (let at = 1; at < count; at++) {
    run = isTied(at) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Pairs out of order, counted by merging; the values are left sorted. */
function inversions(values: Float64Array): number {
  let count = 0;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      count += mergeRuns({ from, to, start, width });
    }
    [from, to] = [to, from];
  }
  values.set(from);
  return count;
}

interface Runs {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly start: number;
  readonly width: number;
}

/** Merges two neighbouring sorted runs; each value of the second passes what is left of the first. */
function mergeRuns({ from, to, start, width }: Runs): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let count = 0;
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    if (left < middle && (right >= end || from[left]! <= from[right]!)) {
      to[at] = from[left++]!;
    } else {
      count += middle - left;
      to[at] = from[right++]!;
    }
  }
  return count;
}
