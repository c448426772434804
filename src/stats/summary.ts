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
  const [min, q1, median, q3, max] = quantiles(values, [0, 0.25, 0.5, 0.75, 1]) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { n, mean, sd: Math.sqrt(variance), min, q1, median, q3, max };
}
