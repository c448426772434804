import { normal, studentT } from '../distributions/index.js';
import { criticalZ } from '../proportion.js';
import type { Limits } from '../t-test.js';

/** Whether the numbers are differences, or ratios, which are symmetric on the log scale. */
export type ReportedScale = 'difference' | 'ratio';

/** An estimate on the scale on which its interval is symmetric: the logarithm of a ratio. */
export const onLinearScale = (value: number, scale: ReportedScale): number =>
  scale === 'ratio' ? Math.log(value) : value;

/** Back from there. */
export const fromLinearScale = (value: number, scale: ReportedScale): number =>
  scale === 'ratio' ? Math.exp(value) : value;

/**
 * How many standard errors an interval reaches to either side.
 *
 * @param level such as 0.95
 * @param df degrees of freedom of a t distribution; NaN for the normal one
 * @example criticalValue(0.95, Number.NaN) // => 1.959964
 * @example criticalValue(0.95, 24) // => 2.063899
 */
export const criticalValue = (level: number, df: number): number =>
  Number.isNaN(df) ? criticalZ(level) : studentT.upperQuantile((1 - level) / 2, df);

/**
 * The standard error behind an interval; of the logarithm for a ratio.
 *
 * @param limits both above 0 for a ratio
 * @see Altman & Bland (2011), BMJ 343:d2304
 * @example stdErrorOfInterval({ low: 0.7, high: 0.98 }, { scale: 'ratio', level: 0.95, df: Number.NaN }) // => 0.085836
 */
export function stdErrorOfInterval(
  { low, high }: Limits,
  { scale, level, df }: { readonly scale: ReportedScale; readonly level: number; readonly df: number },
): number {
  return (onLinearScale(high, scale) - onLinearScale(low, scale)) / (2 * criticalValue(level, df));
}

/**
 * The interval around an estimate with that standard error (of the logarithm for a ratio).
 *
 * @example intervalOfStdError(17, { scale: 'difference', stdError: 7.94, level: 0.95, df: Number.NaN }).low // => 1.437886
 */
export function intervalOfStdError(
  estimate: number,
  about: {
    readonly scale: ReportedScale;
    readonly stdError: number;
    readonly level: number;
    readonly df: number;
  },
): Limits {
  const half = criticalValue(about.level, about.df) * about.stdError;
  const centre = onLinearScale(estimate, about.scale);
  return {
    low: fromLinearScale(centre - half, about.scale),
    high: fromLinearScale(centre + half, about.scale),
  };
}

/**
 * The two-sided p-value of a statistic.
 *
 * @param df NaN for a normal statistic
 * @example twoSidedP(1.959964, Number.NaN) // => 0.05
 * @example twoSidedP(-2.7748, 45) // => 0.008
 */
export const twoSidedP = (statistic: number, df: number): number =>
  2 * (Number.isNaN(df) ? normal.survival(Math.abs(statistic)) : studentT.survival(Math.abs(statistic), df));

/**
 * The size of the statistic that has that two-sided p-value.
 *
 * @param p above 0 and below 1
 * @param df NaN for a normal statistic
 * @see Altman & Bland (2011), BMJ 343:d2090, who approximate the normal quantile that is exact here
 * @example statisticOfP(0.008, 45) // => 2.775545
 */
export const statisticOfP = (p: number, df: number): number =>
  Number.isNaN(df) ? normal.upperQuantile(p / 2) : studentT.upperQuantile(p / 2, df);
