import { normal } from '../distributions/index.js';
import { criticalZ } from '../proportion.js';

/** A ratio with its coefficient on the log scale, and Wald's test and limits. */
export interface WaldRatio {
  /** e to the coefficient. */
  readonly estimate: number;
  readonly coefficient: number;
  /** Of the coefficient. */
  readonly stdError: number;
  readonly statistic: number;
  readonly pValue: number;
  /** Limits of the ratio. */
  readonly confLow: number;
  readonly confHigh: number;
}

/**
 * A coefficient of a log-linear model as a ratio, with Wald's z test and interval.
 *
 * @param level such as 0.95
 * @example waldRatio({ coefficient: 0, stdError: 1 }, 0.95).confHigh // => 7.09907
 */
export function waldRatio(
  { coefficient, stdError }: { readonly coefficient: number; readonly stdError: number },
  level: number,
): WaldRatio {
  const half = criticalZ(level) * stdError;
  const statistic = coefficient / stdError;
  return {
    estimate: Math.exp(coefficient),
    coefficient,
    stdError,
    statistic,
    pValue: normal.twoSided(statistic),
    confLow: Math.exp(coefficient - half),
    confHigh: Math.exp(coefficient + half),
  };
}
