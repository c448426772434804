import { gammaKernel, incompleteGamma } from '../special/incomplete-gamma.js';
import { requireFinitePositive, requireNumber, requireProbability } from './arguments.js';
import { discreteQuantile } from './discrete-quantile.js';
import { normal } from './normal.js';

function check(x: number, mean: number): void {
  requireNumber('x', x);
  if (mean !== 0) requireFinitePositive('mean', mean);
}

/** P(X > x) is the lower tail of a gamma variable of shape x + 1 at the mean. */
function tails(x: number, mean: number) {
  check(x, mean);
  if (x < 0) return { lower: 1, upper: 0 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 0, upper: 1 };
  return incompleteGamma(Math.floor(x) + 1, mean);
}

/** The number of events when they arrive independently at a steady rate. */
export const poisson = {
  /**
   * P(X = x); 0 where x is not a whole number from 0 on.
   *
   * @param x number of events
   * @param mean expected number, at least 0 and finite
   * @throws StatError if x is not a number or the mean is below 0 or infinite
   * @see Loader (2000), Fast and accurate computation of binomial probabilities
   * @example poisson.mass(2, 3) // => 0.224041807655388
   */
  mass(x: number, mean: number): number {
    check(x, mean);
    if (x < 0 || !Number.isInteger(x)) return 0;
    if (x === 0) return Math.exp(-mean);
    return mean === 0 ? 0 : gammaKernel(x, mean) / x;
  },

  /**
   * P(X ≤ x).
   *
   * @throws StatError as mass
   * @example poisson.cdf(2, 3) // => 0.423190081126844
   */
  cdf(x: number, mean: number): number {
    return tails(x, mean).upper;
  },

  /**
   * P(X > x), computed directly.
   *
   * @throws StatError as mass
   * @example poisson.survival(2, 3) // => 0.576809918873156
   */
  survival(x: number, mean: number): number {
    return tails(x, mean).lower;
  },

  /**
   * The smallest count with P(X ≤ count) at least p; Infinity at p = 1.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1, or as mass
   * @example poisson.quantile(0.975, 10) // => 17
   */
  quantile(p: number, mean: number): number {
    check(p, mean);
    requireProbability('p', p);
    return discreteQuantile({
      cdf: (x) => tails(x, mean).upper,
      survival: (x) => tails(x, mean).lower,
      p,
      start: mean + (p > 0 && p < 1 ? Math.sqrt(mean) * normal.quantile(p) : 0),
      lowest: 0,
      highest: mean === 0 ? 0 : Number.POSITIVE_INFINITY,
    });
  },
};
