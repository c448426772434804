import { StatError } from '../errors.js';
import { moments } from './descriptive.js';
import { normal } from './distributions/index.js';
import { type Alternative, type Limits, tPValue } from './t-test.js';

/** A spread this small against the size of the values is rounding, not variation. */
const roundingOnly = 10 * Number.EPSILON;

/**
 * Pearson's product-moment correlation.
 *
 * @param x finite numbers, two or more
 * @param y as many, in any unit
 * @throws StatError `constant` when x or y has no spread
 * @see Pearson (1896), doi:10.1098/rsta.1896.0007
 * @example pearson(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3)) // => 0.6
 */
export function pearson(x: Float64Array, y: Float64Array): number {
  const first = unitVector(x);
  const second = unitVector(y);
  let product = 0;
  for (let row = 0; row < first.length; row++) product += first[row]! * second[row]!;
  return Math.max(-1, Math.min(1, product));
}

/** Distances from the mean, scaled to a sum of squares of 1; first by the largest, so that no square overflows. */
function unitVector(values: Float64Array): Float64Array {
  const { mean } = moments(values);
  const distances = values.map((value) => value - mean);
  let largest = 0;
  for (const distance of distances) largest = Math.max(largest, Math.abs(distance));
  if (!(largest > roundingOnly * Math.abs(mean))) {
    throw new StatError('constant', 'The values have no spread, so a correlation is not defined.');
  }
  let squares = 0;
  for (const distance of distances) squares += (distance / largest) ** 2;
  const length = Math.sqrt(squares);
  return distances.map((distance) => distance / largest / length);
}

/** A test of a correlation by the t distribution. */
export interface CorrelationTest {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/**
 * The t test of a correlation of 0.
 *
 * @param r correlation, from -1 to 1
 * @param n pairs, 3 or more
 * @example correlationT(0.8068949, 50, 'two-sided').statistic // => 9.46399
 */
export function correlationT(r: number, n: number, alternative: Alternative): CorrelationTest {
  const df = n - 2;
  const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  return { statistic: t, df, pValue: tPValue({ t, df }, alternative) };
}

/**
 * Limits of Pearson's correlation by Fisher's z; -1 or 1 on the open side of a one-sided interval. None exist for
 * fewer than four pairs.
 *
 * @param r correlation, from -1 to 1
 * @param n pairs
 * @param choice level such as 0.95, and the alternative
 * @see Fisher (1921), Metron 1:3-32
 * @example fisherLimits(0.8068949, 50, { level: 0.95, alternative: 'two-sided' }).low // => 0.681642
 */
export function fisherLimits(
  r: number,
  n: number,
  { level, alternative }: { readonly level: number; readonly alternative: Alternative },
): Limits | null {
  if (n < 4) return null;
  const tail = alternative === 'two-sided' ? (1 - level) / 2 : 1 - level;
  const half = normal.upperQuantile(tail) / Math.sqrt(n - 3);
  return {
    low: alternative === 'less' ? -1 : Math.tanh(Math.atanh(r) - half),
    high: alternative === 'greater' ? 1 : Math.tanh(Math.atanh(r) + half),
  };
}
