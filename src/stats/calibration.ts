import { StatError } from '../errors.js';
import { inverseOfCrossProduct, standardErrors } from './linear-algebra/covariance.js';
import type { Predictions } from './prediction.js';
import { binomialFamily } from './regression/family.js';
import { fitGlm, type GlmData } from './regression/generalised-linear-model.js';

/** A coefficient on the log odds scale, with its standard error. */
export interface Coefficient {
  readonly estimate: number;
  readonly stdError: number;
}

/** How the predictions of a model must be shifted and stretched to fit what happened. */
export interface Calibration {
  /** Shift of the log odds, the slope fixed at 1: 0 is right, above 0 the predictions are too low. */
  readonly intercept: Coefficient | null;
  /** 1 is right; below 1 the predictions are too extreme. Null when it is infinite or the predictions are all one. */
  readonly slope: Coefficient | null;
  /** The intercept that goes with that slope, to draw the line. */
  readonly interceptOfSlope: number | null;
}

/**
 * Calibration intercept and slope by logistic recalibration.
 *
 * @param predictions both outcomes occur; with a probability of 0 or 1, whose log odds are infinite, all is null
 * @see Cox (1958), Biometrika 45:562-5, doi:10.1093/biomet/45.3-4.562
 */
export function calibration({ probabilities, outcomes }: Predictions): Calibration {
  const logOdds = probabilities.map((p) => Math.log(p) - Math.log1p(-p));
  if (!logOdds.every(Number.isFinite)) return { intercept: null, slope: null, interceptOfSlope: null };
  const outcome = Float64Array.from(outcomes);
  const ones = new Float64Array(outcome.length).fill(1);
  const shift = coefficients({ family: binomialFamily, design: [ones], outcome, offset: logOdds });
  const stretch = coefficients({ family: binomialFamily, design: [ones, logOdds], outcome, offset: null });
  return {
    intercept: shift?.[0] ?? null,
    slope: stretch?.[1] ?? null,
    interceptOfSlope: stretch?.[0]?.estimate ?? null,
  };
}

/** Null when they do not exist: predictions all the same, or separating the outcomes. */
function coefficients(data: GlmData): Coefficient[] | null {
  try {
    const fit = fitGlm(data);
    const errors = standardErrors(inverseOfCrossProduct(fit.factor));
    return Array.from(fit.coefficients, (estimate, j) => ({ estimate, stdError: errors[j]! }));
  } catch (error) {
    if (error instanceof StatError) return null;
    throw error;
  }
}
