import { checkCollinearity } from '../linear-algebra/collinearity.js';
import { tallMatrix, triangularFactor } from '../linear-algebra/tall-qr.js';
import {
  leadingTriangle,
  solveUpper,
  solveUpperTransposed,
  type UpperTriangle,
} from '../linear-algebra/triangle.js';

/** A design matrix by its columns, the intercept first; all of one length. */
export type Design = readonly Float64Array[];

/** A least-squares fit. */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** R of the design: RᵀR = XᵀX. */
  readonly factor: UpperTriangle;
  readonly fitted: Float64Array;
  /** Outcome minus fitted. */
  readonly residuals: Float64Array;
}

/**
 * Least squares by QR, with one step of refinement on the residuals.
 *
 * @param design the intercept first; at least as many rows as columns
 * @param outcome one value a row
 * @throws CollinearError when a column is a combination of others
 * @see Björck (1987), Linear Algebra Appl 88/89:31-48, doi:10.1016/0024-3795(87)90101-7, on the step of refinement
 * @example [...leastSquares([Float64Array.of(1, 1, 1), Float64Array.of(0, 1, 2)], Float64Array.of(1, 3, 5)).coefficients] // => [1, 2]
 */
export function leastSquares(design: Design, outcome: Float64Array): LeastSquares {
  const size = design.length;
  const whole = triangularFactor(tallMatrix([...design, outcome]));
  const factor = leadingTriangle(whole, size);
  checkCollinearity(factor);
  const projected = Array.from({ length: size }, (_, row) => whole.values[row * (size + 1) + size]!);
  const first = solveUpper(factor, projected);
  const correction = normalStep(design, factor, residualsOf(outcome, linearPredictor(design, first)));
  const coefficients = first.map((value, index) => value + correction[index]!);
  const fitted = linearPredictor(design, coefficients);
  return { coefficients, factor, fitted, residuals: residualsOf(outcome, fitted) };
}

/** (RᵀR)⁻¹ Xᵀr: what the residuals still hold of the columns, which is rounding. */
function normalStep(design: Design, factor: UpperTriangle, residuals: Float64Array): Float64Array {
  const products = Float64Array.from(design, (column) => dotProduct(column, residuals));
  return solveUpper(factor, solveUpperTransposed(factor, products));
}

function dotProduct(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function residualsOf(outcome: Float64Array, fitted: Float64Array): Float64Array {
  const residuals = new Float64Array(outcome.length);
  for (let row = 0; row < residuals.length; row++) residuals[row] = outcome[row]! - fitted[row]!;
  return residuals;
}

/**
 * The design times the coefficients.
 *
 * @example [...linearPredictor([Float64Array.of(1, 1), Float64Array.of(2, 3)], [10, 1])] // => [12, 13]
 */
export function linearPredictor(design: Design, coefficients: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(design[0]?.length ?? 0);
  for (let from = 0; from < sums.length; from += BLOCK_ROWS) {
    const part = { from, to: Math.min(sums.length, from + BLOCK_ROWS) };
    for (let j = 0; j < design.length; j++)
      addMultiple(sums, design[j]!, { factor: coefficients[j]!, ...part });
  }
  return sums;
}

/** Rows that stay in the fastest cache while all columns are added to them. */
const BLOCK_ROWS = 1024;

function addMultiple(
  sums: Float64Array,
  column: Float64Array,
  { factor, from, to }: { readonly factor: number; readonly from: number; readonly to: number },
): void {
  for (let row = from; row < to; row++) sums[row]! += factor * column[row]!;
}
