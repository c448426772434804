import { erf, halfSquareExponential, scaledErfc } from '../special/erfc.js';
import { requireNumber, requireProbability } from './arguments.js';
import { logConcaveQuantile } from './log-concave-quantile.js';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

const density = (x: number): number => halfSquareExponential(x) / SQRT_TWO_PI;

function upperTail(x: number): number {
  if (x < 0) return 1 - upperTail(-x);
  return 0.5 * scaledErfc(x * Math.SQRT1_2) * halfSquareExponential(x);
}

/** The point with this probability between 0 and it: the quantile near the middle, where 0.5 − p is what counts. */
function centralQuantile(probability: number): number {
  let x = probability * SQRT_TWO_PI;
  for (let step = 0; step < 8; step++) x -= (erf(x * Math.SQRT1_2) / 2 - probability) / density(x);
  return x;
}

function upperPoint(p: number): number {
  if (p > 0.5) return -upperPoint(1 - p);
  if (p === 0) return Number.POSITIVE_INFINITY;
  if (p > 0.3) return centralQuantile(0.5 - p);
  const at = (z: number) => ({ tail: upperTail(-z), density: density(z) });
  return -logConcaveQuantile({ at, p, start: -initialPoint(p) });
}

/** Within 0.003 of the quantile (Abramowitz & Stegun 26.2.22). */
function initialPoint(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
}

/** The standard normal distribution: mean 0, standard deviation 1. */
export const normal = {
  /**
   * @param x a real number; ±Infinity gives 0
   * @throws StatError if x is not a number
   * @example normal.density(1) // => 0.241970724519143
   */
  density(x: number): number {
    requireNumber('x', x);
    return density(x);
  },

  /**
   * P(X ≤ x), right in relative terms down to 1e-300.
   *
   * @throws StatError if x is not a number
   * @see Cody (1969), doi:10.1090/S0025-5718-1969-0247736-4
   * @example normal.cdf(-1.96) // => 0.0249978951482204
   */
  cdf(x: number): number {
    requireNumber('x', x);
    return upperTail(-x);
  },

  /**
   * P(X > x), computed directly.
   *
   * @throws StatError if x is not a number
   * @example normal.survival(30) // => 4.906713927e-198
   */
  survival(x: number): number {
    requireNumber('x', x);
    return upperTail(x);
  },

  /**
   * The two-sided p-value of a standard normal statistic.
   *
   * @throws StatError if the statistic is not a number
   * @example normal.twoSided(-1.96) // => 0.0499957902964409
   */
  twoSided(statistic: number): number {
    return 2 * normal.survival(Math.abs(statistic));
  },

  /**
   * The point with lower tail p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1
   * @example normal.quantile(0.975) // => 1.95996398454005
   */
  quantile(p: number): number {
    requireProbability('p', p);
    return -upperPoint(p);
  },

  /**
   * The point with upper tail p; for p too small for 1 − p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1
   * @example normal.upperQuantile(1e-300) // => 37.047096299361
   */
  upperQuantile(p: number): number {
    requireProbability('p', p);
    return upperPoint(p);
  },
};
