import { StatError } from '../errors.js';
import type { Moments } from './descriptive.js';
import { studentT } from './distributions/index.js';

/** Two-sided, or the side on which the alternative lies. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/** A t statistic with what it was made from. */
export interface TStatistic {
  /** The estimate, in the unit of the data. */
  readonly estimate: number;
  readonly stdError: number;
  readonly t: number;
  readonly df: number;
}

/**
 * Welch's t statistic for the difference of two means (x minus y), variances not assumed equal.
 *
 * @param x moments of the first sample, n of 2 or more
 * @param y moments of the second sample, n of 2 or more, same unit
 * @returns the difference, its standard error, t, and Satterthwaite's df (not an integer)
 * @throws StatError `constant` when both samples have no spread
 * @see Welch (1947), doi:10.1093/biomet/34.1-2.28
 * @example welchT({ n: 4, mean: 2.5, variance: 5 / 3 }, { n: 4, mean: 4.5, variance: 5 / 3 }).t // => -2.19089
 */
export function welchT(x: Moments, y: Moments): TStatistic {
  const vx = x.variance / x.n;
  const vy = y.variance / y.n;
  const stdError = Math.sqrt(vx + vy);
  const df = (vx + vy) ** 2 / (vx ** 2 / (x.n - 1) + vy ** 2 / (y.n - 1));
  return tStatistic({ estimate: x.mean - y.mean, stdError, df }, [x, y]);
}

/**
 * Student's t statistic for the difference of two means (x minus y), variances assumed equal.
 *
 * @param x moments of the first sample, n of 2 or more
 * @param y moments of the second sample, n of 2 or more, same unit
 * @throws StatError `constant` when both samples have no spread
 * @see Student (1908), doi:10.1093/biomet/6.1.1
 * @example pooledT({ n: 4, mean: 2.5, variance: 5 / 3 }, { n: 4, mean: 4.5, variance: 5 / 3 }).df // => 6
 */
export function pooledT(x: Moments, y: Moments): TStatistic {
  const stdError = pooledSd(x, y) * Math.sqrt(1 / x.n + 1 / y.n);
  return tStatistic({ estimate: x.mean - y.mean, stdError, df: x.n + y.n - 2 }, [x, y]);
}

/**
 * Student's t statistic for one sample.
 *
 * @param x moments of the sample, n of 2 or more
 * @param mu the value that the mean is compared with, same unit
 * @returns the mean minus mu, its standard error, t, and n - 1
 * @throws StatError `constant` when the sample has no spread
 * @see Student (1908), doi:10.1093/biomet/6.1.1
 * @example oneSampleT({ n: 6, mean: 3.5, variance: 3.5 }, 3.385).t // => 0.15057
 */
export function oneSampleT(x: Moments, mu: number): TStatistic {
  return tStatistic({ estimate: x.mean - mu, stdError: Math.sqrt(x.variance / x.n), df: x.n - 1 }, [x]);
}

/**
 * The pooled standard deviation of two samples, in their unit.
 *
 * @example pooledSd({ n: 3, mean: 0, variance: 4 }, { n: 3, mean: 0, variance: 4 }) // => 2
 */
export function pooledSd(x: Moments, y: Moments): number {
  return Math.sqrt(((x.n - 1) * x.variance + (y.n - 1) * y.variance) / (x.n + y.n - 2));
}

/** A spread this small against the size of the values is rounding, not variation. */
const roundingOnly = 10 * Number.EPSILON;

function tStatistic(found: Omit<TStatistic, 't'>, samples: readonly Moments[]): TStatistic {
  const size = Math.max(...samples.map((sample) => Math.abs(sample.mean)));
  if (!(found.stdError > roundingOnly * size)) {
    throw new StatError('constant', 'The values have no spread, so t is not defined.');
  }
  return { ...found, t: found.estimate / found.stdError };
}

/**
 * The p-value of a t statistic.
 *
 * @example tPValue({ t: -2.19089, df: 6 }, 'two-sided') // => 0.070988
 */
export function tPValue({ t, df }: Pick<TStatistic, 't' | 'df'>, alternative: Alternative): number {
  if (alternative === 'greater') return studentT.survival(t, df);
  if (alternative === 'less') return studentT.cdf(t, df);
  return studentT.twoSided(t, df);
}

/** Limits of an interval; infinite on the open side of a one-sided one. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * The confidence interval that belongs to a t test.
 *
 * @param level such as 0.95
 * @example tLimits({ estimate: -2, stdError: 0.9128709, t: -2.19089, df: 6 }, 0.95, 'two-sided').low // => -4.23371
 */
export function tLimits(statistic: TStatistic, level: number, alternative: Alternative): Limits {
  const tail = alternative === 'two-sided' ? (1 - level) / 2 : 1 - level;
  const half = studentT.upperQuantile(tail, statistic.df) * statistic.stdError;
  return {
    low: alternative === 'less' ? Number.NEGATIVE_INFINITY : statistic.estimate - half,
    high: alternative === 'greater' ? Number.POSITIVE_INFINITY : statistic.estimate + half,
  };
}
