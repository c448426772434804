import { polynomial } from './polynomial.js';

export const HALF_LOG_TWO_PI = 0.9189385332046728;
const ONE_MINUS_EULER_GAMMA = 0.42278433509846713;

/** B₂ₖ / (2k (2k − 1)), highest k first: the coefficients of Stirling's series. */
const STIRLING = [
  13.402864044168393, -1.3924322169059011, 0.17964437236883057, -0.029550653594771242, 0.00641025641025641,
  -0.0019175269175269176, 0.0008417508417508417, -0.0005952380952380953, 0.0007936507936507937,
  -0.002777777777777778, 0.08333333333333333,
];
/** With eleven terms the series is right to 1e-17 from here on. */
const STIRLING_FROM = 8;

/** ζ(k) − 1 for k = 2, 3, ... */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 0.00006124813505870483,
  0.00003058823630702049, 0.00001528225940865187, 0.000007637197637899763, 0.00000381729326499984,
  0.000001908212716553939, 9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7,
  1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.490155482836504e-8,
  7.45071178983543e-9, 3.725334024788457e-9,
];
/** Coefficients of ln Γ(2 + z) / z in powers of z, highest first (Abramowitz & Stegun 6.1.33). */
const LOG_GAMMA_AT_TWO = [
  ONE_MINUS_EULER_GAMMA,
  ...ZETA_MINUS_ONE.map((zeta, index) => ((index % 2 === 0 ? 1 : -1) * zeta) / (index + 2)),
].reverse();

/**
 * Stirling's error (Binet's function): ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], about 1/(12x).
 *
 * Densities and tails with large parameters are built on it, since the large parts that ln Γ would bring
 * then cancel on paper and not in the computer (Loader 2000).
 *
 * @param x greater than 0
 * @see Abramowitz & Stegun (1964), 6.1.41; Loader (2000), Fast and accurate computation of binomial probabilities
 * @example stirlingError(10) // => 0.008330563433362871
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < STIRLING_FROM; shifted += 1) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  return sum + polynomial(STIRLING, 1 / (shifted * shifted)) / shifted;
}

/**
 * ln Γ(1 + z), right in relative terms also where it vanishes, at z = 0 and 1.
 *
 * @param z greater than −1
 * @see Abramowitz & Stegun (1964), 6.1.33
 * @example logGammaOnePlus(1e-10) // => -5.7721566482e-11
 */
export function logGammaOnePlus(z: number): number {
  if (Math.abs(z) <= 0.5) return z * polynomial(LOG_GAMMA_AT_TWO, z) - Math.log1p(z);
  if (Math.abs(z - 1) <= 0.5) return (z - 1) * polynomial(LOG_GAMMA_AT_TWO, z - 1);
  return logGamma(1 + z);
}

/**
 * The natural logarithm of the gamma function.
 *
 * @param x greater than 0
 * @example logGamma(0.5) // => 0.5723649429247001
 * @example logGamma(100) // => 359.1342053695754
 */
export function logGamma(x: number): number {
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x <= 2.5) return logGammaOnePlus(x - 1);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/**
 * ln Γ(a + b) − ln Γ(a), without the cancellation of the two when a is large beside b, or b near 0.
 *
 * @param a greater than 0
 * @param b at least 0
 * @example logGammaRatio(1e10, 0.5) // => 11.5129254649577
 */
export function logGammaRatio(a: number, b: number): number {
  let large = a;
  let shift = 0;
  for (; large < STIRLING_FROM; large += 1) shift += Math.log1p(b / large);
  const powers = b * Math.log(large + b) + (large - 0.5) * Math.log1p(b / large) - b;
  return powers + stirlingError(large + b) - stirlingError(large) - shift;
}

/**
 * The natural logarithm of the beta function, Γ(a) Γ(b) / Γ(a + b).
 *
 * @param a greater than 0
 * @param b greater than 0
 * @example logBeta(2, 3) // => -2.484906649788
 */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  return logGamma(small) - logGammaRatio(large, small);
}

/**
 * The natural logarithm of the number of ways to choose k out of n.
 *
 * @param n at least 0
 * @param k from 0 to n
 * @example Math.exp(logChoose(5, 2)) // => 10
 */
export function logChoose(n: number, k: number): number {
  return -logBeta(k + 1, n - k + 1) - Math.log1p(n);
}
