import { moments, quantiles } from './descriptive.js';

/** What describes a sample of numbers, each in their unit. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation; NaN for one value. */
  readonly sd: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/**
 * Size, mean, standard deviation, range and quartiles (type 7).
 *
 * @param values finite numbers in one unit; at least one
 * @throws StatError `empty` when there is no value
 * @example summarise(Float64Array.of(1, 2, 3, 4)).q1 // => 1.75
 * @example summarise(Float64Array.of(1, 2, 3, 4)).sd // => 1.290994
 */
export function summarise(values: Float64Array): Summary {
  const { n, mean, variance } = moments(values);
  const [q1, median, q3] = quantiles(values, [0.25, 0.5, 0.75]) as [number, number, number];
  return { n, mean, sd: Math.sqrt(variance), q1, median, q3, ...extremes(values) };
}

function extremes(values: Float64Array): { readonly min: number; readonly max: number } {
  let [min, max] = [values[0]!, values[0]!];
  for (let at = 1; at < values.length; at++) {
    const value = values[at]!;
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  return { min, max };
}
