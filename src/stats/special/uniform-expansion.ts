import { halfSquareExponential, scaledErfc } from './erfc.js';

/** Terms of the expansion; with the radius of convergence 2√π and |ζ| < 1 the rest is below 1e-16. */
const TERMS = 30;

/** The expansion is used for parameters at least this large ... */
export const UNIFORM_FROM = 100;
/** ... and this many units of ζ about the mean. */
const ZETA_BELOW = 1;

/** Both tails of a distribution at one point. */
export type Tails = { lower: number; upper: number };

/**
 * The parts of a regularised incomplete gamma or beta function near its transition, with m the parameter
 * (the smaller one for a beta): its density in s, where x = mean (1 + s), is proportional to
 * exp(−½ m ζ²) / ((1 + s)(1 − κs)), with ½ζ² = Σ ((−1)^k + κ^(k−1)) s^k / k.
 */
export type UniformParts = {
  /** the smaller parameter m */
  parameter: number;
  /** the smaller over the larger parameter; 0 for a gamma */
  kappa: number;
  /** ½ m ζ², at least 0 */
  deviance: number;
  /** whether the point lies above the mean */
  above: boolean;
  /** ratio of the normalising constant to its leading Stirling approximation */
  correction: number;
};

/** Whether the expansion serves at this distance from the mean. */
export const uniformHolds = ({
  parameter,
  deviance,
}: Pick<UniformParts, 'parameter' | 'deviance'>): boolean =>
  parameter >= UNIFORM_FROM && 2 * deviance < parameter * ZETA_BELOW * ZETA_BELOW;

/**
 * Tails by the uniform asymptotic expansion: a normal tail plus a correction whose coefficients follow, last
 * to first, from the differential equation of the correction.
 *
 * @see Temme (1979), doi:10.1137/0510071; Gil, Segura & Temme (2012), doi:10.1137/120872553 for the recursion in the gamma case
 */
export function uniformTails(parts: UniformParts): Tails {
  const { parameter, kappa, deviance, above, correction } = parts;
  const size = Math.sqrt((2 * deviance) / parameter);
  const zeta = above ? size : -size;
  const normalTail = 0.5 * scaledErfc(Math.sqrt(deviance));
  const remainder = correctionSeries(kappa, parameter, correction)(zeta) / Math.sqrt(2 * Math.PI * parameter);
  const scale = halfSquareExponential(Math.sqrt(2 * deviance));
  const tail = scale * (normalTail + (above ? remainder : -remainder));
  return above ? { lower: 1 - tail, upper: tail } : { lower: tail, upper: 1 - tail };
}

function correctionSeries(kappa: number, parameter: number, correction: number): (zeta: number) => number {
  const density = densityCoefficients(kappa);
  return (zeta) => {
    let [previous, current, sum] = [0, 0, 0];
    for (let n = TERMS - 1; n >= 1; n--) {
      [previous, current] = [current, ((n + 1) * previous) / parameter + correction * density[n]!];
      sum = sum * zeta + current;
    }
    return sum;
  };
}

/** Coefficients in ζ of ζ / (s √(1 + κ)), the density in ζ without its normal factor. */
function densityCoefficients(kappa: number): number[] {
  return reciprocalSeries(positionCoefficients(kappa)).map((c) => c / Math.sqrt(1 + kappa));
}

/** Coefficients of s / ζ in powers of ζ, from (1 + κ) s s′ = ζ (1 + s)(1 − κs). */
function positionCoefficients(kappa: number): number[] {
  const c = [1 / Math.sqrt(1 + kappa)];
  for (let n = 1; n < TERMS; n++) {
    let square = 0;
    for (let i = 0; i + 1 < n; i++) square += c[i]! * c[n - 2 - i]!;
    let crossed = 0;
    for (let i = 1; i < n; i++) crossed += c[i]! * c[n - i]!;
    const right = (1 - kappa) * c[n - 1]! - kappa * square;
    c.push((right / (1 + kappa) - ((n + 2) / 2) * crossed) / ((n + 2) * c[0]!));
  }
  return c;
}

/** Coefficients of 1 / Σ cₙ ζⁿ. */
function reciprocalSeries(c: readonly number[]): number[] {
  const inverse = [1 / c[0]!];
  for (let n = 1; n < c.length; n++) {
    let sum = 0;
    for (let i = 1; i <= n; i++) sum += c[i]! * inverse[n - i]!;
    inverse.push(-sum / c[0]!);
  }
  return inverse;
}
