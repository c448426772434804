import { requireFinitePositive } from './arguments.js';
import { gamma } from './gamma.js';

/** The chi-squared distribution: a gamma distribution of shape df/2 and rate ½. */
export const chiSquared = {
  /**
   * @param x where; below 0 the density is 0
   * @param df degrees of freedom, greater than 0, not necessarily whole
   * @throws StatError if x is not a number or df is not greater than 0 and finite
   * @example chiSquared.density(3, 4) // => 0.167347620111322
   */
  density(x: number, df: number): number {
    requireFinitePositive('df', df);
    return gamma.density(x, df / 2, 0.5);
  },

  /**
   * P(X ≤ x).
   *
   * @throws StatError as density
   * @example chiSquared.cdf(3.84145882069412, 1) // => 0.95
   */
  cdf(x: number, df: number): number {
    requireFinitePositive('df', df);
    return gamma.cdf(x, df / 2, 0.5);
  },

  /**
   * P(X > x), computed directly: the p-value of a chi-squared statistic.
   *
   * @throws StatError as density
   * @example chiSquared.survival(600, 1) // => 1.6741679846918e-132
   */
  survival(x: number, df: number): number {
    requireFinitePositive('df', df);
    return gamma.survival(x, df / 2, 0.5);
  },

  /**
   * The point with lower tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example chiSquared.quantile(0.95, 1) // => 3.84145882069412
   */
  quantile(p: number, df: number): number {
    requireFinitePositive('df', df);
    return gamma.quantile(p, df / 2, 0.5);
  },

  /**
   * The point with upper tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example chiSquared.upperQuantile(0.05, 10) // => 18.3070380532751
   */
  upperQuantile(p: number, df: number): number {
    requireFinitePositive('df', df);
    return gamma.upperQuantile(p, df / 2, 0.5);
  },
};
