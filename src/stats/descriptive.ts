import { mean as arithmeticMean, quantile } from 'simple-statistics';
import { StatError } from '../errors.js';

/** What a t-test needs to know of a sample. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sample variance (divisor n - 1); NaN for one value. */
  readonly variance: number;
}

/**
 * Size, mean and sample variance.
 *
 * @param values finite numbers in one unit; at least one
 * @throws StatError `empty` when there is no value
 * @example moments(Float64Array.of(1, 2, 3, 4)).variance // => 1.6666667
 */
export function moments(values: Float64Array): Moments {
  if (values.length === 0) throw new StatError('empty', 'There is no value.');
  const mean = arithmeticMean(asArray(values));
  const n = values.length;
  return { n, mean, variance: n > 1 ? squaredDeviations(values, mean) / (n - 1) : Number.NaN };
}

function squaredDeviations(values: Float64Array, mean: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at]! - mean) ** 2;
  return sum;
}

/**
 * Quantiles of type 7 (linear interpolation of the order statistics; Hyndman & Fan 1996), the default of R.
 *
 * @param values finite numbers; at least one
 * @param probabilities each from 0 to 1
 * @throws StatError `empty` when there is no value
 * @example quantiles(Float64Array.of(1, 2, 3, 4), [0.25, 0.5]) // => [1.75, 2.5]
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  if (values.length === 0) throw new StatError('empty', 'There is no value.');
  return quantile(asArray(values), [...probabilities]);
}

/** simple-statistics is typed for plain arrays and reads any indexed list. */
const asArray = (values: Float64Array): number[] => values as unknown as number[];
