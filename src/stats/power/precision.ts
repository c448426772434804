import { normal } from '../distributions/index.js';

/**
 * People for whom Wald's interval of a proportion reaches no further than the half-width wanted, not rounded.
 *
 * @param p the proportion expected, between 0 and 1
 * @param halfWidth above 0
 * @param alpha 1 minus the confidence level
 * @see Cochran (1977), Sampling Techniques, 3rd ed., chapter 4
 * @example proportionPrecisionSize(0.3, 0.05, 0.05) // => 322.68254094
 */
export const proportionPrecisionSize = (p: number, halfWidth: number, alpha: number): number =>
  (normal.upperQuantile(alpha / 2) ** 2 * p * (1 - p)) / halfWidth ** 2;

/**
 * The half-width of Wald's interval of a proportion among so many people.
 *
 * @example proportionHalfWidth(0.3, 323, 0.05) // => 0.04997542
 */
export const proportionHalfWidth = (p: number, n: number, alpha: number): number =>
  normal.upperQuantile(alpha / 2) * Math.sqrt((p * (1 - p)) / n);
