import type { Moments } from './descriptive.js';
import { studentT } from './distributions/index.js';
import { criticalZ } from './proportion.js';
import type { Limits } from './t-test.js';

/** A value with its interval, in the unit of the measurements. */
export interface WithLimits extends Limits {
  readonly estimate: number;
}

export interface LimitsOfAgreement {
  readonly bias: WithLimits;
  readonly lower: WithLimits;
  readonly upper: WithLimits;
}

/**
 * Bias and limits of agreement of two methods of measurement: bias ± z standard deviations of the differences, each
 * with its interval. The limits' own variance is s²(1/n + z²/(2(n − 1))).
 *
 * @param differences moments of the differences, n of 2 or more
 * @param level such as 0.95: the share of differences that the limits hold, and the confidence of the intervals
 * @see Bland & Altman (1999), Stat Methods Med Res 8:135-60, section 2
 * @example limitsOfAgreement({ n: 17, mean: -2.117647, variance: 1502.735294 }, 0.95).lower.estimate // => -78.0959
 * @example limitsOfAgreement({ n: 17, mean: -2.117647, variance: 1502.735294 }, 0.95).upper.high // => 108.6163
 */
export function limitsOfAgreement(differences: Moments, level: number): LimitsOfAgreement {
  const { n, mean, variance } = differences;
  const z = criticalZ(level);
  const t = studentT.upperQuantile((1 - level) / 2, n - 1);
  const sd = Math.sqrt(variance);
  const around = (estimate: number, half: number) => ({
    estimate,
    low: estimate - half,
    high: estimate + half,
  });
  const halfOfLimit = t * sd * Math.sqrt(1 / n + (z * z) / (2 * (n - 1)));
  return {
    bias: around(mean, (t * sd) / Math.sqrt(n)),
    lower: around(mean - z * sd, halfOfLimit),
    upper: around(mean + z * sd, halfOfLimit),
  };
}
