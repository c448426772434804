import { logGamma } from '../special/log-gamma.js';

/**
 * The log-likelihood of counts.
 *
 * @param counts 0, 1, 2, ...
 * @param predictors logarithms of the means, one for each count
 * @example poissonLogLikelihood(Float64Array.of(2), Float64Array.of(0)) // => -1.693147
 */
export function poissonLogLikelihood(counts: Float64Array, predictors: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < counts.length; row++) {
    sum += counts[row]! * predictors[row]! - Math.exp(predictors[row]!) - logGamma(counts[row]! + 1);
  }
  return sum;
}

/**
 * Counts minus means, and Pearson's chi-square.
 *
 * @param predictors logarithms of the means
 * @example poissonResiduals(Float64Array.of(3), Float64Array.of(0)).pearson // => 4
 */
export function poissonResiduals(counts: Float64Array, predictors: Float64Array) {
  const response = new Float64Array(counts.length);
  let pearson = 0;
  for (let row = 0; row < counts.length; row++) {
    const mean = Math.exp(predictors[row]!);
    response[row] = counts[row]! - mean;
    pearson += response[row]! ** 2 / mean;
  }
  return { response, pearson };
}
