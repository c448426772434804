import { StatError } from '../errors.js';
import { normal } from './distributions/index.js';
import { polynomial } from './special/polynomial.js';

/** W and its p-value; W near 1 is what a normal sample gives. */
export interface ShapiroWilk {
  readonly w: number;
  readonly pValue: number;
}

/** Sizes for which Royston's approximation was made. */
export const shapiroWilkSizes = { least: 3, most: 5000 } as const;

/**
 * The Shapiro-Wilk test of normality by Royston's approximation.
 *
 * @param values from 3 to 5000 finite numbers, not all the same
 * @throws StatError `size` or `constant`
 * @see Royston (1995), Remark AS R94, Appl Stat 44:547-51
 * @example shapiroWilk(Float64Array.of(58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72)).w // => 0.9635934904
 * @example shapiroWilk(Float64Array.of(1, 2, 4)).pValue // => 0.6368868
 */
export function shapiroWilk(values: Float64Array): ShapiroWilk {
  const n = values.length;
  const { least, most } = shapiroWilkSizes;
  if (n < least || n > most) {
    throw new StatError('size', `The Shapiro-Wilk test takes ${least} to ${most} values, not ${n}.`);
  }
  const scaled = unitRange(values);
  const complement = complementOfW(scaled, coefficients(n));
  return { w: 1 - complement, pValue: n === 3 ? exactForThree(complement) : approximate(complement, n) };
}

/** Sorted, and divided by their range, so that neither scale nor offset carries rounding into W. */
function unitRange(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const [first, range] = [sorted[0]!, sorted.at(-1)! - sorted[0]!];
  if (!(range > 0)) throw new StatError('constant', 'All values are the same, so W is not defined.');
  return sorted.map((value) => (value - first) / range);
}

/**
 * Weights of the upper half of the order statistics, the largest first; those of the lower half are their negatives.
 * The outer two (the outer one up to n = 5) have a polynomial in 1/√n added; the others are scaled to a sum of squares of 1.
 */
function coefficients(n: number): Float64Array {
  const half = Math.floor(n / 2);
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const scores = Float64Array.from({ length: half }, (_, i) =>
    normal.upperQuantile((i + 0.625) / (n + 0.25)),
  );
  const sumOfSquares = 2 * scores.reduce((sum, score) => sum + score * score, 0);
  const corrected = outerCorrections(n).map(
    (correction, i) => correction + scores[i]! / Math.sqrt(sumOfSquares),
  );
  const outer = (list: ArrayLike<number>) =>
    corrected.reduce((sum, _, i) => sum + 2 * list[i]! * list[i]!, 0);
  const scale = Math.sqrt((sumOfSquares - outer(scores)) / (1 - outer(corrected)));
  return scores.map((score, i) => corrected[i] ?? score / scale);
}

function outerCorrections(n: number): number[] {
  const u = 1 / Math.sqrt(n);
  const first = polynomial([-2.706056, 4.434685, -2.07119, -0.147981, 0.221157, 0], u);
  const second = polynomial([-3.582633, 5.682633, -1.752461, -0.293762, 0.042981, 0], u);
  return n > 5 ? [first, second] : [first];
}

/** 1 − W, as a product of differences, since W is close to 1. */
function complementOfW(sorted: Float64Array, weights: Float64Array): number {
  const n = sorted.length;
  let weighted = 0;
  let squaredWeights = 0;
  weights.forEach((weight, i) => {
    weighted += weight * (sorted[n - 1 - i]! - sorted[i]!);
    squaredWeights += 2 * weight * weight;
  });
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const length = Math.sqrt(squaredWeights * squares);
  return ((length - weighted) * (length + weighted)) / (length * length);
}

/** For three values W is at least 3/4, and its distribution is known. */
function exactForThree(complement: number): number {
  const w = Math.max(0.75, 1 - complement);
  return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
}

/** A transform of 1 − W that is near normal, its mean and spread being polynomials in n or log n. */
function approximate(complement: number, n: number): number {
  const logComplement = Math.log(complement);
  if (n < 12) {
    const mean = polynomial([-6.714e-4, 0.025054, -0.39978, 0.544], n);
    const sd = Math.exp(polynomial([-0.0020322, 0.062767, -0.77857, 1.3822], n));
    return normal.survival((-Math.log(-2.273 + 0.459 * n - logComplement) - mean) / sd);
  }
  const x = Math.log(n);
  const mean = polynomial([0.0038915, -0.083751, -0.31082, -1.5861], x);
  const sd = Math.exp(polynomial([0.0030302, -0.082676, -0.4803], x));
  return normal.survival((logComplement - mean) / sd);
}
