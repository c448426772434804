import { risingRoot } from '../special/rising-root.js';
import { requireFinitePositive, requireNumber, requireProbability } from './arguments.js';
import { chiSquared } from './chi-squared.js';
import { poisson } from './poisson.js';

/** Tails of a noncentral chi-squared variable, and how fast the upper one rises with the noncentrality. */
interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly slope: number;
}

/**
 * A Poisson mixture of central chi-squared variables with df, df + 2, df + 4, ... degrees of freedom. From one to
 * the next the upper tail grows by the gamma mass (x/2)^a e^(−x/2) / Γ(a + 1), a = df/2 + j (Johnson, Kotz &
 * Balakrishnan 1995, Continuous Univariate Distributions 2, chapter 29).
 */
function tails(x: number, df: number, noncentrality: number): Tails {
  const mean = noncentrality / 2;
  const reach = 10 * Math.sqrt(mean) + 40;
  const first = Math.max(0, Math.floor(mean - reach));
  let upper = chiSquared.survival(x, df + 2 * first);
  let step = 2 * chiSquared.density(x, df + 2 * first + 2);
  const sum = { lower: 0, upper: 0, slope: 0 };
  for (let j = first; j <= mean + reach; j++) {
    const weight = poisson.mass(j, mean);
    sum.upper += weight * upper;
    sum.lower += weight * (1 - upper);
    sum.slope += (weight * step) / 2;
    upper = Math.min(1, upper + step);
    step *= x / 2 / (df / 2 + j + 1);
  }
  return sum;
}

/** The sum of squares of independent normal variables of variance 1 whose means are not all 0. */
export const noncentralChiSquared = {
  /**
   * P(X > x).
   *
   * @param x 0 or more
   * @param df degrees of freedom, greater than 0
   * @param noncentrality the sum of the squared means, 0 or more
   * @throws StatError if x is not a number or df is not greater than 0 and finite
   * @example noncentralChiSquared.survival(10, 4, 3) // => 0.2162368183
   */
  survival(x: number, df: number, noncentrality: number): number {
    requireNumber('x', x);
    requireFinitePositive('df', df);
    return tails(x, df, noncentrality).upper;
  },

  /**
   * The noncentrality at which P(X > x) is p; 0 when that probability is greater even without noncentrality.
   *
   * @param x the statistic observed, 0 or more
   * @param df degrees of freedom, greater than 0
   * @param p between 0 and 1: 0.025 for the lower limit of a 95% interval, 0.975 for the upper
   * @throws StatError as survival, or if p is outside 0 to 1
   * @see Steiger & Fouladi (1997), Noncentrality interval estimation
   * @example noncentralChiSquared.noncentralityAt(10, 4, 0.975) // => 22.3932510639
   */
  noncentralityAt(x: number, df: number, p: number): number {
    requireProbability('p', p);
    if (noncentralChiSquared.survival(x, df, 0) >= p) return 0;
    const target = Math.log(p) - Math.log1p(-p);
    const at = (logarithm: number) => {
      const noncentrality = Math.exp(logarithm);
      const { lower, upper, slope } = tails(x, df, noncentrality);
      const value = Math.log(upper) - Math.log(lower) - target;
      return { value, slope: (slope * noncentrality) / (upper * lower) };
    };
    return Math.exp(risingRoot(at, Math.log(Math.max(x - df, 1))));
  },
};
