import { continuedFraction } from './continued-fraction.js';
import { deviancePart } from './deviance.js';
import { logGammaOnePlus, logGammaRatio, stirlingError } from './log-gamma.js';
import { type Tails, uniformHolds, uniformTails } from './uniform-expansion.js';

/** Where a beta function is asked for: both x and y = 1 − x, since one of them may be too near 1 to hold the other. */
export type BetaPoint = { a: number; b: number; x: number; y: number };

const swapSides = ({ a, b, x, y }: BetaPoint): BetaPoint => ({ a: b, b: a, x: y, y: x });
const swapTails = ({ lower, upper }: Tails): Tails => ({ lower: upper, upper: lower });

const betaDeviance = ({ a, b, x, y }: BetaPoint): number =>
  deviancePart(a, (a + b) * x) + deviancePart(b, (a + b) * y);

/** ln of the normalising constant 1/B(a, b) over its Stirling approximation. */
const betaCorrection = (a: number, b: number): number =>
  stirlingError(a + b) - stirlingError(a) - stirlingError(b);

/**
 * x^a y^b / B(a, b): xy times the beta density, by the saddle-point form, which keeps its digits when a and b are large.
 *
 * @param point a, b greater than 0; x and y = 1 − x, both greater than 0
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 * @example betaKernel({ a: 2, b: 3, x: 0.4, y: 0.6 }) // => 0.41472
 */
export function betaKernel(point: BetaPoint): number {
  const { a, b } = point;
  const scale = Math.sqrt((a / (a + b)) * (b / (2 * Math.PI)));
  return scale * Math.exp(betaCorrection(a, b) - betaDeviance(point));
}

/**
 * The regularised incomplete beta function I_x(a, b) as `lower`, and its complement as `upper`, the smaller
 * one computed directly, so that tails keep their relative accuracy down to 1e-300.
 *
 * @param point a, b greater than 0; x and y = 1 − x in [0, 1]
 * @throws StatError if the computation does not settle
 * @see Didonato & Morris (1992), doi:10.1145/131766.131776; for large a and b, Temme's uniform expansion
 * @example incompleteBeta({ a: 2, b: 3, x: 0.3, y: 0.7 }).lower // => 0.3483
 */
export function incompleteBeta(point: BetaPoint): Tails {
  const { a, b, x, y } = point;
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (Math.min(a, b) >= 1 && uniformHolds({ parameter: Math.min(a, b), deviance: betaDeviance(point) })) {
    return uniformBeta(point);
  }
  if (x > (a + 1) / (a + b + 2)) return swapTails(leftSide(swapSides(point)));
  return leftSide(point);
}

/** For points left of the mean, or hardly right of it. */
function leftSide(point: BetaPoint): Tails {
  if (point.a <= 1) return smallShapeTails(point);
  const lower = betaKernel(point) / betaFraction(point);
  return { lower, upper: 1 - lower };
}

function uniformBeta(point: BetaPoint): Tails {
  const { a, b, x, y } = point;
  if (a > b) return swapTails(uniformBeta(swapSides(point)));
  return uniformTails({
    parameter: a,
    kappa: a / b,
    deviance: betaDeviance(point),
    above: b * x > a * y,
    correction: Math.exp(betaCorrection(a, b)),
  });
}

/** The continued fraction of Didonato & Morris (1992), equation 9. */
function betaFraction({ a, b, x, y }: BetaPoint): number {
  const denominator = (n: number) =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) * (a * y - b * x + 1 + n * (1 + y))) / (a + 2 * n + 1);
  const numerator = (n: number) => {
    const share = x / (a + 2 * n - 1);
    return (a + n - 1) * (a + b + n - 1) * n * (b - n) * share * share;
  };
  return continuedFraction(denominator(0), (n) => [numerator(n), denominator(n)]);
}

/** Both tails from x^a / (a B(a, b)) (1 + a Σ (1 − b)ₙ xⁿ / (n! (a + n))), without taking 1 − I. */
function smallShapeTails({ a, b, x }: BetaPoint): Tails {
  const logLeading = a * Math.log(x) - logGammaOnePlus(a) + logGammaRatio(b, a);
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > Number.EPSILON * 1e-3; n++) {
    term *= ((n - b) * x) / n;
    sum += term / (a + n);
  }
  const leading = Math.exp(logLeading);
  return { lower: leading * (1 + a * sum), upper: -Math.expm1(logLeading) - leading * a * sum };
}
