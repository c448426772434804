import type { Moments } from './descriptive.js';
import { noncentralityLimits } from './distributions/index.js';
import { logGammaRatio } from './special/log-gamma.js';
import { type Alternative, type Limits, pooledSd } from './t-test.js';

/** A standardised effect with its interval; no unit. */
export interface EffectSize {
  readonly estimate: number;
  readonly confLow: number;
  readonly confHigh: number;
}

/** The level of an interval, and the side that is left open when it is one-sided. */
export interface Confidence {
  readonly level: number;
  readonly alternative: Alternative;
}

/**
 * Cohen's d for two independent samples: the difference of means (x minus y) over the pooled standard deviation,
 * with limits from the noncentral t distribution.
 *
 * @param x moments of the first sample, n of 2 or more
 * @param y moments of the second sample, n of 2 or more, same unit
 * @see Cumming & Finch (2001), Educ Psychol Meas 61:532-74, doi:10.1177/0013164401614002
 * @example cohenD({ n: 10, mean: 2.33, variance: 4.009 }, { n: 10, mean: 0.75, variance: 3.200556 }, { level: 0.95, alternative: 'two-sided' }).estimate // => 0.83218
 */
export function cohenD(x: Moments, y: Moments, confidence: Confidence): EffectSize {
  const estimate = (x.mean - y.mean) / pooledSd(x, y);
  const perUnit = Math.sqrt((x.n * y.n) / (x.n + y.n));
  return scaled(estimate, perUnit, { df: x.n + y.n - 2, confidence });
}

/**
 * Cohen's d of paired differences: their mean over their standard deviation, with noncentral t limits.
 *
 * @param differences moments of the differences, n of 2 or more
 * @example cohenDz({ n: 10, mean: 1.58, variance: 1.512889 }, { level: 0.95, alternative: 'two-sided' }).estimate // => 1.28456
 */
export function cohenDz(differences: Moments, confidence: Confidence): EffectSize {
  const estimate = differences.mean / Math.sqrt(differences.variance);
  return scaled(estimate, Math.sqrt(differences.n), { df: differences.n - 1, confidence });
}

/** The t statistic is the effect times `perUnit`, so its noncentrality limits are those of the effect times the same. */
function scaled(
  estimate: number,
  perUnit: number,
  about: { df: number; confidence: Confidence },
): EffectSize {
  const { low, high } = openLimits(estimate * perUnit, about.df, about.confidence);
  return { estimate, confLow: low / perUnit, confHigh: high / perUnit };
}

/** One-sided limits are those of the two-sided interval that leaves the same tail, the other side open. */
function openLimits(t: number, df: number, { level, alternative }: Confidence): Limits {
  if (alternative === 'two-sided') return noncentralityLimits(t, df, level);
  const both = noncentralityLimits(t, df, 2 * level - 1);
  return alternative === 'greater'
    ? { low: both.low, high: Number.POSITIVE_INFINITY }
    : { low: Number.NEGATIVE_INFINITY, high: both.high };
}

/**
 * Hedges' exact correction of a standardised mean difference for small samples.
 *
 * @param df degrees of freedom of the pooled standard deviation, 2 or more
 * @see Hedges (1981), J Educ Stat 6:107-28, equation 6
 * @example hedgesCorrection(18) // => 0.957646
 */
export function hedgesCorrection(df: number): number {
  return Math.exp(logGammaRatio((df - 1) / 2, 0.5)) / Math.sqrt(df / 2);
}

/**
 * Hedges' g: Cohen's d and its limits times the exact correction.
 *
 * @param d Cohen's d of two independent samples
 * @param df degrees of freedom of its pooled standard deviation, 2 or more
 * @example hedgesG({ estimate: 0.83218, confLow: -0.0960, confHigh: 1.7373 }, 18).estimate // => 0.796934
 */
export function hedgesG(d: EffectSize, df: number): EffectSize {
  const correction = hedgesCorrection(df);
  return {
    estimate: d.estimate * correction,
    confLow: d.confLow * correction,
    confHigh: d.confHigh * correction,
  };
}
