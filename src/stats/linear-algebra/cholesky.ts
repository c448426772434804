import type { SymmetricMatrix } from './covariance.js';

/** L with L Lᵀ = A, lower triangular, row by row. */
export interface CholeskyFactor {
  readonly size: number;
  readonly values: Float64Array;
  /** Rows of A that are, to within rounding, combinations of those before them; their column of L is 0. */
  readonly dependent: readonly number[];
}

/** What must be left of a diagonal element once the rows before it are taken out, as a share of it. */
const leastShare = 1e-10;

/**
 * The Cholesky factor of a symmetric matrix that is positive, or positive but for rows that depend on others.
 *
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., 4.2.3
 * @example [...cholesky({ size: 2, values: Float64Array.of(4, 2, 2, 2) }).values] // => [2, 0, 1, 1]
 * @example cholesky({ size: 2, values: Float64Array.of(1, 2, 2, 4) }).dependent // => [1]
 */
export function cholesky({ size, values: matrix }: SymmetricMatrix): CholeskyFactor {
  const values = new Float64Array(size * size);
  const dependent: number[] = [];
  for (let column = 0; column < size; column++) {
    const diagonal = matrix[column * size + column]!;
    const left = diagonal - rowProduct(values, { size, first: column, second: column, until: column });
    if (!(left > leastShare * diagonal)) {
      dependent.push(column);
      continue;
    }
    const root = Math.sqrt(left);
    values[column * size + column] = root;
    for (let row = column + 1; row < size; row++) {
      const rest =
        matrix[row * size + column]! -
        rowProduct(values, { size, first: row, second: column, until: column });
      values[row * size + column] = rest / root;
    }
  }
  return { size, values, dependent };
}

interface TwoRows {
  readonly size: number;
  readonly first: number;
  readonly second: number;
  readonly until: number;
}

function rowProduct(values: Float64Array, { size, first, second, until }: TwoRows): number {
  let sum = 0;
  for (let k = 0; k < until; k++) sum += values[first * size + k]! * values[second * size + k]!;
  return sum;
}

/**
 * Solves A x = b; where rows of A depend on others, the solution that is 0 there.
 *
 * @example [...solveCholesky(cholesky({ size: 2, values: Float64Array.of(4, 2, 2, 2) }), [8, 6])] // => [1, 2]
 */
export function solveCholesky({ size, values }: CholeskyFactor, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let row = 0; row < size; row++) {
    let rest = x[row]!;
    for (let k = 0; k < row; k++) rest -= values[row * size + k]! * x[k]!;
    x[row] = divided(rest, values[row * size + row]!);
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = x[row]!;
    for (let k = row + 1; k < size; k++) rest -= values[k * size + row]! * x[k]!;
    x[row] = divided(rest, values[row * size + row]!);
  }
  return x;
}

const divided = (value: number, by: number): number => (by === 0 ? 0 : value / by);

/**
 * bᵀ A⁻¹ b; where rows of A depend on others, they add nothing.
 *
 * @example quadraticForm(cholesky({ size: 1, values: Float64Array.of(4) }), [6]) // => 9
 */
export function quadraticForm(factor: CholeskyFactor, b: ArrayLike<number>): number {
  const x = solveCholesky(factor, b);
  let sum = 0;
  for (let i = 0; i < factor.size; i++) sum += x[i]! * b[i]!;
  return sum;
}

/**
 * A⁻¹, with rows and columns of 0 where rows of A depend on others.
 *
 * @example [...inverseCholesky(cholesky({ size: 1, values: Float64Array.of(4) })).values] // => [0.25]
 */
export function inverseCholesky(factor: CholeskyFactor): SymmetricMatrix {
  const { size } = factor;
  const values = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    if (factor.dependent.includes(column)) continue;
    const unit = new Float64Array(size);
    unit[column] = 1;
    values.set(solveCholesky(factor, unit), column * size);
  }
  return { size, values };
}
