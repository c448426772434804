import { continuedFraction } from './continued-fraction.js';
import { deviancePart } from './deviance.js';
import { logGammaOnePlus, stirlingError } from './log-gamma.js';
import { type Tails, uniformHolds, uniformTails } from './uniform-expansion.js';

/** Below this point and for shapes up to 1, the upper tail has its own series. */
const SMALL_POINT = 1.5;

/**
 * x^a e^(−x) / Γ(a): x times the gamma density, by the saddle-point form, which keeps its digits when a is large.
 *
 * @param a shape, greater than 0
 * @param x at least 0
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 * @example gammaKernel(3, 2) // => 0.5413411329464508
 */
export function gammaKernel(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-deviancePart(a, x) - stirlingError(a));
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), the smaller one computed
 * directly, so that tails keep their relative accuracy down to 1e-300.
 *
 * @param a shape, greater than 0
 * @param x at least 0
 * @throws StatError if the computation does not settle
 * @see Gil, Segura & Temme (2012), doi:10.1137/120872553
 * @example incompleteGamma(3, 2).lower // => 0.3233235838169365
 * @example incompleteGamma(0.5, 300).upper // => 1.6741679846918e-132
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const deviance = deviancePart(a, x);
  if (uniformHolds({ parameter: a, deviance })) {
    const correction = Math.exp(-stirlingError(a));
    return uniformTails({ parameter: a, kappa: 0, deviance, above: x > a, correction });
  }
  if (a <= 1 && x < SMALL_POINT) return smallShapeTails(a, x);
  if (x < a + 1) return fromLower((gammaKernel(a, x) / a) * lowerSeries(a, x));
  return fromUpper(gammaKernel(a, x) / upperFraction(a, x));
}

const fromLower = (lower: number): Tails => ({ lower, upper: 1 - lower });
const fromUpper = (upper: number): Tails => ({ lower: 1 - upper, upper });

/** Σ xⁿ / ((a + 1) ... (a + n)), Abramowitz & Stegun 6.5.29. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * Number.EPSILON * 0.1; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction, Abramowitz & Stegun 6.5.31 in its even form. */
function upperFraction(a: number, x: number): number {
  return continuedFraction(x + 1 - a, (n) => [-n * (n - a), x + 2 * n + 1 - a]);
}

/** Both tails from P = x^a / Γ(1 + a) (1 + a Σ (−x)ⁿ / (n! (a + n))), without taking 1 − P. */
function smallShapeTails(a: number, x: number): Tails {
  const logLeading = a * Math.log(x) - logGammaOnePlus(a);
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > Number.EPSILON * 1e-3; n++) {
    term *= -x / n;
    sum += term / (a + n);
  }
  const leading = Math.exp(logLeading);
  return { lower: leading * (1 + a * sum), upper: -Math.expm1(logLeading) - leading * a * sum };
}
