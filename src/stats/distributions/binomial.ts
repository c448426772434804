import { betaKernel, incompleteBeta } from '../special/incomplete-beta.js';
import { requireCount, requireNumber, requireProbability } from './arguments.js';
import { discreteQuantile } from './discrete-quantile.js';
import { normal } from './normal.js';

function check(x: number, n: number, probability: number): void {
  requireNumber('x', x);
  requireCount('n', n);
  requireProbability('probability', probability);
}

/** The number of events in n independent trials. */
export const binomial = {
  /**
   * P(X = x); 0 where x is not a whole number from 0 to n.
   *
   * @param x number of events
   * @param n number of trials
   * @param probability of an event in each trial
   * @throws StatError if x is not a number, n not a whole number, or the probability outside 0 to 1
   * @see Loader (2000), Fast and accurate computation of binomial probabilities
   * @example binomial.mass(2, 5, 0.3) // => 0.3087
   */
  mass(x: number, n: number, probability: number): number {
    check(x, n, probability);
    if (x < 0 || x > n || !Number.isInteger(x)) return 0;
    if (probability === 0 || probability === 1) return x === n * probability ? 1 : 0;
    if (x === 0) return Math.exp(n * Math.log1p(-probability));
    if (x === n) return Math.exp(n * Math.log(probability));
    return (betaKernel({ a: x, b: n - x, x: probability, y: 1 - probability }) / x) * (n / (n - x));
  },

  /**
   * P(X ≤ x).
   *
   * @throws StatError as mass
   * @example binomial.cdf(1, 5, 0.3) // => 0.52822
   */
  cdf(x: number, n: number, probability: number): number {
    return tails(x, n, probability).upper;
  },

  /**
   * P(X > x), computed directly.
   *
   * @throws StatError as mass
   * @example binomial.survival(4, 5, 0.3) // => 0.00243
   */
  survival(x: number, n: number, probability: number): number {
    return tails(x, n, probability).lower;
  },

  /**
   * The smallest count with P(X ≤ count) at least p.
   *
   * @param p from 0 to 1
   * @throws StatError if p is outside 0 to 1, or as mass
   * @example binomial.quantile(0.975, 100, 0.3) // => 39
   */
  quantile(p: number, n: number, probability: number): number {
    check(p, n, probability);
    requireProbability('p', p);
    const spread = Math.sqrt(n * probability * (1 - probability));
    return discreteQuantile({
      cdf: (x) => tails(x, n, probability).upper,
      survival: (x) => tails(x, n, probability).lower,
      p,
      start: n * probability + (p > 0 && p < 1 ? spread * normal.quantile(p) : 0),
      lowest: 0,
      highest: n,
    });
  },
};

/** P(X > x) is the lower tail of a beta(x + 1, n − x) variable at the probability. */
function tails(x: number, n: number, probability: number) {
  check(x, n, probability);
  const count = Math.floor(x);
  if (count < 0) return { lower: 1, upper: 0 };
  if (count >= n) return { lower: 0, upper: 1 };
  return incompleteBeta({ a: count + 1, b: n - count, x: probability, y: 1 - probability });
}
