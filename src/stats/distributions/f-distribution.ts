import { betaKernel, incompleteBeta } from '../special/incomplete-beta.js';
import type { Tails } from '../special/uniform-expansion.js';
import { requireFinitePositive, requireNumber, requirePositive, requireProbability } from './arguments.js';
import { logOddsQuantile, pointAtOdds } from './beta-odds.js';
import { chiSquared } from './chi-squared.js';

const isInfinite = (df: number): boolean => df === Number.POSITIVE_INFINITY;

function check(x: number, df1: number, df2: number): void {
  requireNumber('x', x);
  requireFinitePositive('df1', df1);
  requirePositive('df2', df2);
}

function tails(x: number, df1: number, df2: number): Tails {
  check(x, df1, df2);
  if (isInfinite(df2)) {
    return { lower: chiSquared.cdf(x * df1, df1), upper: chiSquared.survival(x * df1, df1) };
  }
  return incompleteBeta(pointAtOdds((Math.max(x, 0) / df2) * df1, df1 / 2, df2 / 2));
}

function densityAtZero(df1: number): number {
  if (df1 < 2) return Number.POSITIVE_INFINITY;
  return df1 === 2 ? 1 : 0;
}

/** The F distribution. With df2 infinite it is chi-squared(df1)/df1. */
export const fDistribution = {
  /**
   * @param x where; below 0 the density is 0
   * @param df1 degrees of freedom of the numerator, greater than 0 and finite
   * @param df2 degrees of freedom of the denominator, greater than 0, may be Infinity
   * @throws StatError if x is not a number, or df1 or df2 is out of range
   * @example fDistribution.density(2, 3, 10) // => 0.14821094155912
   */
  density(x: number, df1: number, df2: number): number {
    check(x, df1, df2);
    if (x < 0 || x === Number.POSITIVE_INFINITY) return 0;
    if (x === 0) return densityAtZero(df1);
    if (isInfinite(df2)) return chiSquared.density(x * df1, df1) * df1;
    return betaKernel(pointAtOdds((x / df2) * df1, df1 / 2, df2 / 2)) / x;
  },

  /**
   * P(X ≤ x).
   *
   * @throws StatError as density
   * @example fDistribution.cdf(2, 3, 10) // => 0.82199259262482
   */
  cdf(x: number, df1: number, df2: number): number {
    return tails(x, df1, df2).lower;
  },

  /**
   * P(X > x), computed directly: the p-value of an F statistic.
   *
   * @throws StatError as density
   * @example fDistribution.survival(3.7082648190468, 3, 10) // => 0.05
   */
  survival(x: number, df1: number, df2: number): number {
    return tails(x, df1, df2).upper;
  },

  /**
   * The point with lower tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example fDistribution.quantile(0.95, 3, 10) // => 3.7082648190468
   */
  quantile(p: number, df1: number, df2: number): number {
    return quantile(p, df1, df2, 'lower');
  },

  /**
   * The point with upper tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example fDistribution.upperQuantile(0.05, 3, 10) // => 3.7082648190468
   */
  upperQuantile(p: number, df1: number, df2: number): number {
    return quantile(p, df1, df2, 'upper');
  },
};

function quantile(p: number, df1: number, df2: number, side: keyof Tails): number {
  check(p, df1, df2);
  requireProbability('p', p);
  if (isInfinite(df2)) {
    return (side === 'lower' ? chiSquared.quantile(p, df1) : chiSquared.upperQuantile(p, df1)) / df1;
  }
  return (Math.exp(logOddsQuantile({ p, a: df1 / 2, b: df2 / 2, side })) / df1) * df2;
}
