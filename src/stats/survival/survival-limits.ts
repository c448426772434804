import type { Limits } from '../t-test.js';
import type { SurvivalCurve } from './kaplan-meier.js';

/** The scale on which the interval of a survival probability is symmetric. */
export type LimitScale = 'log' | 'log-log' | 'plain';

/** What a point of a curve is known with. */
export interface SurvivalPoint {
  readonly survival: number;
  /** Greenwood's sum, the variance of log survival. */
  readonly logVariance: number;
}

export interface LimitChoice {
  readonly scale: LimitScale;
  /** Normal quantile of the level: 1.96 for 95%. */
  readonly z: number;
}

/**
 * The standard error of survival by Greenwood's formula, on the survival scale; null at survival 0.
 *
 * @example survivalError({ survival: 0.5, logVariance: 0.04 }) // => 0.1
 */
export const survivalError = ({ survival, logVariance }: SurvivalPoint): number | null =>
  survival === 0 ? null : survival * Math.sqrt(logVariance);

/**
 * Pointwise limits of a survival probability, kept within 0 to 1. They do not exist at survival 0, nor, on the
 * log-log scale, at survival 1.
 *
 * @see Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, section 1.4
 * @example survivalLimits({ survival: 0.5, logVariance: 0.04 }, { scale: 'plain', z: 2 }).low // => 0.3
 * @example survivalLimits({ survival: 0.5, logVariance: 0.04 }, { scale: 'log', z: 2 }).high // => 0.745912
 * @example survivalLimits({ survival: 0.5, logVariance: 0.04 }, { scale: 'log-log', z: 2 }).low // => 0.291016
 */
export function survivalLimits(point: SurvivalPoint, { scale, z }: LimitChoice): Limits | null {
  const { survival, logVariance } = point;
  if (survival === 0 || (scale === 'log-log' && survival === 1)) return null;
  const half = z * Math.sqrt(logVariance);
  if (scale === 'plain')
    return { low: Math.max(0, survival * (1 - half)), high: Math.min(1, survival * (1 + half)) };
  if (scale === 'log')
    return { low: survival * Math.exp(-half), high: Math.min(1, survival * Math.exp(half)) };
  const factor = Math.exp(half / -Math.log(survival));
  return { low: survival ** factor, high: survival ** (1 / factor) };
}

/**
 * A point of a curve.
 *
 * @param at its place; -1 is the start, where all are free of the event
 */
export function pointAt(curve: SurvivalCurve, at: number): SurvivalPoint {
  return at < 0
    ? { survival: 1, logVariance: 0 }
    : { survival: curve.survival[at]!, logVariance: curve.logVariance[at]! };
}
