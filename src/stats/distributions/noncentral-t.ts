import { requireNumber, requirePositive } from './arguments.js';
import { meanOverScale, type ScaledNormal } from './mean-over-scale.js';
import { normal } from './normal.js';

/** P(Z ≤ slope·s + intercept) for a standard normal Z. */
function probability(problem: ScaledNormal): number {
  const { slope, intercept, df } = problem;
  if (df === Number.POSITIVE_INFINITY) return normal.cdf(slope + intercept);
  if (slope === 0) return normal.cdf(intercept);
  if (Math.abs(slope) === Number.POSITIVE_INFINITY) return slope > 0 ? 1 : 0;
  return meanOverScale((s) => normal.cdf(slope * s + intercept), problem);
}

function check(t: number, df: number, noncentrality: number): void {
  requireNumber('t', t);
  requirePositive('df', df);
  requireNumber('noncentrality', noncentrality);
}

/** The noncentral t distribution: (Z + noncentrality) / √(chi-squared(df)/df). */
export const noncentralT = {
  /**
   * P(T ≤ t), by integrating the definition, so that it also holds for df of 1e6 and a noncentrality of 1000,
   * and in both tails, where the usual series loses its digits.
   *
   * @param t where
   * @param df degrees of freedom, greater than 0; may be Infinity
   * @param noncentrality mean of the normal in the numerator
   * @throws StatError if an argument is not a number or df is not greater than 0
   * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 31
   * @example noncentralT.cdf(2, 10, 1) // => 0.8076115625
   */
  cdf(t: number, df: number, noncentrality: number): number {
    check(t, df, noncentrality);
    return probability({ slope: t, intercept: -noncentrality, df });
  },

  /**
   * P(T > t), computed directly.
   *
   * @throws StatError as cdf
   * @example noncentralT.survival(2, 10, 1) // => 0.1923884375
   */
  survival(t: number, df: number, noncentrality: number): number {
    check(t, df, noncentrality);
    return probability({ slope: -t, intercept: noncentrality, df });
  },
};
