import { studentT } from '../distributions/index.js';
import { type Effects, weightedMean } from './weighted.js';

/** A squared size this small against the whole is rounding. */
const ROUNDING_SQUARED = 1e-22;

/**
 * Egger's test of small-study asymmetry: the t test of the slope in the regression of the effect on its standard
 * error, weighted by 1/variance. (The slope is the intercept of the regression of effect/SE on 1/SE.)
 *
 * @param sample three studies or more
 * @returns t with k − 2 degrees of freedom; null when all standard errors are the same, or the effects lie on a line
 * @see Egger, Davey Smith, Schneider & Minder (1997), BMJ 315:629-34, doi:10.1136/bmj.315.7109.629
 * @example eggerTest({ effects: Float64Array.of(0, 1, 1, 3), variances: Float64Array.of(1, 1, 4, 4) }).statistic // => 1.341641
 */
export function eggerTest(
  sample: Effects,
): { readonly statistic: number; readonly df: number; readonly pValue: number } | null {
  const { effects, variances } = sample;
  const errors = variances.map(Math.sqrt);
  const df = effects.length - 2;
  const y = weightedMean(sample, 0);
  const x = weightedMean({ effects: errors, variances }, 0);
  if (df < 1 || x.q <= ROUNDING_SQUARED * x.mean ** 2 * x.sum) return null;
  let cross = 0;
  for (let i = 0; i < effects.length; i++)
    cross += y.weights[i]! * (errors[i]! - x.mean) * (effects[i]! - y.mean);
  const slope = cross / x.q;
  let left = 0;
  for (let i = 0; i < effects.length; i++)
    left += y.weights[i]! * (effects[i]! - y.mean - slope * (errors[i]! - x.mean)) ** 2;
  if (left <= ROUNDING_SQUARED * (y.q + y.mean ** 2 * y.sum)) return null;
  const statistic = slope / Math.sqrt(left / df / x.q);
  return { statistic, df, pValue: studentT.twoSided(statistic, df) };
}
