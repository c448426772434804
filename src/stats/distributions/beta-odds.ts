import { type BetaPoint, betaKernel, incompleteBeta } from '../special/incomplete-beta.js';
import { logBeta } from '../special/log-gamma.js';
import type { Tails } from '../special/uniform-expansion.js';
import { logConcaveQuantile } from './log-concave-quantile.js';

export type OddsQuantile = { p: number; a: number; b: number; side: keyof Tails };

/** The point x = odds/(1 + odds), with its complement free of cancellation. */
export function pointAtOdds(odds: number, a: number, b: number): BetaPoint {
  if (odds === Number.POSITIVE_INFINITY) return { a, b, x: 1, y: 0 };
  return { a, b, x: odds / (1 + odds), y: 1 / (1 + odds) };
}

/** Where b·x is below exp(−40) the lower tail is x^a / (a B(a, b)) to the last digit. */
const POWER_BEYOND = 40;

/**
 * The log odds ln(x/(1 − x)) at which a beta(a, b) variable has tail p; t, F and beta quantiles follow from it
 * without loss at either end. The log odds of a beta variable have a log-concave density.
 */
export function logOddsQuantile({ p, a, b, side }: OddsQuantile): number {
  if (side === 'upper') return -logOddsQuantile({ p, a: b, b: a, side: 'lower' });
  if (p > 0.5) return logOddsQuantile({ p: 1 - p, a, b, side: 'upper' });
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const power = (Math.log(p) + Math.log(a) + logBeta(a, b)) / a;
  if (power < -POWER_BEYOND - Math.log1p(b)) return power;
  const at = (z: number) => {
    const point = pointAtOdds(Math.exp(z), a, b);
    return { tail: incompleteBeta(point).lower, density: betaKernel(point) };
  };
  return logConcaveQuantile({ at, p, start: Math.log(a / b) });
}
