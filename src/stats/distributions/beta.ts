import { type BetaPoint, betaKernel, incompleteBeta } from '../special/incomplete-beta.js';
import type { Tails } from '../special/uniform-expansion.js';
import { requireFinitePositive, requireNumber, requireProbability } from './arguments.js';
import { logOddsQuantile } from './beta-odds.js';

function check(x: number, a: number, b: number): void {
  requireNumber('x', x);
  requireFinitePositive('a', a);
  requireFinitePositive('b', b);
}

function pointAt(value: number, a: number, b: number): BetaPoint {
  check(value, a, b);
  const x = Math.min(1, Math.max(0, value));
  return { a, b, x, y: 1 - x };
}

function densityAtEnd(own: number, other: number): number {
  if (own < 1) return Number.POSITIVE_INFINITY;
  return own === 1 ? other : 0;
}

function quantile(p: number, a: number, b: number, side: keyof Tails): number {
  check(p, a, b);
  requireProbability('p', p);
  return 1 / (1 + Math.exp(-logOddsQuantile({ p, a, b, side })));
}

/** The beta distribution on 0 to 1, with mean a/(a + b). */
export const beta = {
  /**
   * @param x where; outside 0 to 1 the density is 0
   * @param a first shape, greater than 0
   * @param b second shape, greater than 0
   * @throws StatError if x is not a number, or a shape is not greater than 0 and finite
   * @example beta.density(0.3, 2, 3) // => 1.764
   */
  density(x: number, a: number, b: number): number {
    const point = pointAt(x, a, b);
    if (x < 0 || x > 1) return 0;
    if (x === 0) return densityAtEnd(a, b);
    if (x === 1) return densityAtEnd(b, a);
    return betaKernel(point) / (point.x * point.y);
  },

  /**
   * P(X ≤ x), the regularised incomplete beta function.
   *
   * @throws StatError as density
   * @example beta.cdf(0.3, 2, 3) // => 0.3483
   */
  cdf(x: number, a: number, b: number): number {
    return incompleteBeta(pointAt(x, a, b)).lower;
  },

  /**
   * P(X > x), computed directly.
   *
   * @throws StatError as density
   * @example beta.survival(0.9, 2, 300) // => 2.71e-298
   */
  survival(x: number, a: number, b: number): number {
    return incompleteBeta(pointAt(x, a, b)).upper;
  },

  /**
   * The point with lower tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example beta.quantile(0.025, 5, 15) // => 0.091465784907667
   */
  quantile(p: number, a: number, b: number): number {
    return quantile(p, a, b, 'lower');
  },

  /**
   * The point with upper tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example beta.upperQuantile(0.025, 5, 15) // => 0.45565308189151
   */
  upperQuantile(p: number, a: number, b: number): number {
    return quantile(p, a, b, 'upper');
  },
};
