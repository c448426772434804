import { scaledErfc } from '../special/erfc.js';
import { gammaKernel } from '../special/incomplete-gamma.js';
import { integrateHump } from '../special/trapezoid.js';
import { requireNumber, requirePositive } from './arguments.js';
import { normal } from './normal.js';

/** P(Z ≤ slope·s + intercept) for a standard normal Z and s² an independent chi-squared(df)/df. */
type ScaledNormal = { slope: number; intercept: number; df: number };

/** φ(z)/Φ(z), the slope of ln Φ. */
function inverseMills(z: number): number {
  if (z > 0) return normal.density(z) / normal.cdf(z);
  return Math.sqrt(2 / Math.PI) / scaledErfc(-z * Math.SQRT1_2);
}

/** The slope, and the negative of the curvature, of the log integrand in v = ln s. */
function logDerivatives(v: number, { slope, intercept, df }: ScaledNormal) {
  const s = Math.exp(v);
  const mills = inverseMills(slope * s + intercept);
  const reach = slope * s * mills;
  const bend = (slope * s) ** 2 * mills * (slope * s + intercept + mills);
  return { gradient: -df * Math.expm1(2 * v) + reach, curvature: 2 * df * s * s - reach + bend };
}

/** The mode of the integrand, which is log-concave in s; near enough to begin summing there. */
function findMode(problem: ScaledNormal): number {
  const direction = Math.sign(logDerivatives(0, problem).gradient);
  if (direction === 0) return 0;
  let [inside, outside] = [0, direction / Math.sqrt(problem.df)];
  while (logDerivatives(outside, problem).gradient * direction > 0)
    [inside, outside] = [outside, 2 * outside];
  for (let step = 0; step < 30; step++) {
    const middle = (inside + outside) / 2;
    if (logDerivatives(middle, problem).gradient * direction > 0) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/**
 * The integral over s of Φ(slope·s + intercept) times the density of s, in ln s. Every term is positive, so
 * that either tail keeps its relative accuracy; df and noncentrality may be large.
 */
function probability(problem: ScaledNormal): number {
  const { slope, intercept, df } = problem;
  if (df === Number.POSITIVE_INFINITY) return normal.cdf(slope + intercept);
  if (slope === 0) return normal.cdf(intercept);
  if (Math.abs(slope) === Number.POSITIVE_INFINITY) return slope > 0 ? 1 : 0;
  const half = df / 2;
  const f = (v: number) =>
    2 * gammaKernel(half, half * Math.exp(2 * v)) * normal.cdf(slope * Math.exp(v) + intercept);
  const centre = findMode(problem);
  const { curvature } = logDerivatives(centre, problem);
  const deviation = 1 / Math.sqrt(curvature > 0 ? curvature : 2 * df);
  return Math.min(1, integrateHump({ f, centre, step: deviation / 2 }));
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
