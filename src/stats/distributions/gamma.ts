import { gammaKernel, incompleteGamma } from '../special/incomplete-gamma.js';
import { logGammaOnePlus } from '../special/log-gamma.js';
import type { Tails } from '../special/uniform-expansion.js';
import { requireFinitePositive, requireNumber, requireProbability } from './arguments.js';
import { logConcaveQuantile } from './log-concave-quantile.js';

type Side = keyof Tails;

function check(x: number, shape: number, rate: number): void {
  requireNumber('x', x);
  requireFinitePositive('shape', shape);
  requireFinitePositive('rate', rate);
}

function tails(x: number, shape: number, rate: number): Tails {
  check(x, shape, rate);
  return incompleteGamma(shape, Math.max(x, 0) * rate);
}

function densityAtZero(shape: number, rate: number): number {
  if (shape < 1) return Number.POSITIVE_INFINITY;
  return shape === 1 ? rate : 0;
}

/** Where the lower tail is x^a / Γ(a + 1) to the last digit. */
const POWER_BELOW = -40;

/** A quantile at rate 1. The logarithm of a gamma variable has a log-concave density: x times that of x. */
function standardQuantile(p: number, shape: number, side: Side): number {
  if (p > 0.5) return standardQuantile(1 - p, shape, side === 'lower' ? 'upper' : 'lower');
  if (p === 0) return side === 'lower' ? 0 : Number.POSITIVE_INFINITY;
  return Math.exp(side === 'lower' ? lowerLogQuantile(p, shape) : upperLogQuantile(p, shape));
}

function lowerLogQuantile(p: number, shape: number): number {
  const power = (Math.log(p) + logGammaOnePlus(shape)) / shape;
  if (power < POWER_BELOW) return power;
  const at = (z: number) => {
    const x = Math.exp(z);
    return { tail: incompleteGamma(shape, x).lower, density: gammaKernel(shape, x) };
  };
  return logConcaveQuantile({ at, p, start: Math.log(shape) });
}

function upperLogQuantile(p: number, shape: number): number {
  const at = (z: number) => {
    const x = Math.exp(-z);
    return { tail: incompleteGamma(shape, x).upper, density: gammaKernel(shape, x) };
  };
  return -logConcaveQuantile({ at, p, start: -Math.log(shape) });
}

function quantile(p: number, shape: number, rate: number, side: Side): number {
  requireProbability('p', p);
  check(0, shape, rate);
  return standardQuantile(p, shape, side) / rate;
}

/** The gamma distribution with mean shape/rate. */
export const gamma = {
  /**
   * @param x where; below 0 the density is 0
   * @param shape greater than 0
   * @param rate greater than 0, in 1/unit of x
   * @throws StatError if x is not a number, or a parameter is not greater than 0 and finite
   * @example gamma.density(2, 3, 0.5) // => 0.0919698602928606
   */
  density(x: number, shape: number, rate = 1): number {
    check(x, shape, rate);
    if (x < 0 || x === Number.POSITIVE_INFINITY) return 0;
    return x === 0 ? densityAtZero(shape, rate) : gammaKernel(shape, x * rate) / x;
  },

  /**
   * P(X ≤ x).
   *
   * @throws StatError as density
   * @example gamma.cdf(2, 3, 0.5) // => 0.0803013970713942
   */
  cdf(x: number, shape: number, rate = 1): number {
    return tails(x, shape, rate).lower;
  },

  /**
   * P(X > x), computed directly.
   *
   * @throws StatError as density
   * @example gamma.survival(100, 3, 0.5) // => 2.5093035522011e-19
   */
  survival(x: number, shape: number, rate = 1): number {
    return tails(x, shape, rate).upper;
  },

  /**
   * The point with lower tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example gamma.quantile(0.5, 3, 0.5) // => 5.34812062744712
   */
  quantile(p: number, shape: number, rate = 1): number {
    return quantile(p, shape, rate, 'lower');
  },

  /**
   * The point with upper tail p.
   *
   * @throws StatError if p is outside 0 to 1, or as density
   * @example gamma.upperQuantile(0.05, 3, 0.5) // => 12.591587243744
   */
  upperQuantile(p: number, shape: number, rate = 1): number {
    return quantile(p, shape, rate, 'upper');
  },
};
