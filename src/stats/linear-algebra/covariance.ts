import { invertUpper, solveUpperTransposed, type UpperTriangle } from './triangle.js';

/** A symmetric matrix, row by row. */
export interface SymmetricMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/**
 * (RᵀR)⁻¹: the covariance of least-squares coefficients, but for the error variance.
 *
 * @example [...inverseOfCrossProduct({ size: 1, values: Float64Array.of(2) }).values] // => [0.25]
 */
export const inverseOfCrossProduct = (factor: UpperTriangle): SymmetricMatrix =>
  sandwich(factor, identity(factor.size));

function identity(size: number): SymmetricMatrix {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) values[i * size + i] = 1;
  return { size, values };
}

/**
 * R⁻¹ M R⁻ᵀ.
 *
 * @param middle M, of the size of R
 * @example [...sandwich({ size: 1, values: Float64Array.of(2) }, { size: 1, values: Float64Array.of(8) }).values] // => [2]
 */
export function sandwich(factor: UpperTriangle, middle: SymmetricMatrix): SymmetricMatrix {
  const { size } = factor;
  const inverse = invertUpper(factor).values;
  const half = product(inverse, middle.values, size);
  const values = product(half, transposed(inverse, size), size);
  return { size, values };
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += a[i * size + k]! * b[k * size + j]!;
      values[i * size + j] = sum;
    }
  }
  return values;
}

const transposed = (a: Float64Array, size: number): Float64Array =>
  a.map((_, at) => a[(at % size) * size + Math.floor(at / size)]!);

/** The square roots of the diagonal, each times the scale. */
export const standardErrors = ({ size, values }: SymmetricMatrix, scale = 1): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => scale * Math.sqrt(values[i * size + i]!));

/**
 * Calls with each row of Q = X R⁻¹, which is orthonormal by columns: its squared length is the row's leverage.
 *
 * @param design by columns
 * @param visit is given the row's index and the row, which is written over for the next
 */
export function forEachOrthonormalRow(
  design: readonly Float64Array[],
  factor: UpperTriangle,
  visit: (row: number, orthonormal: Float64Array) => void,
): void {
  const buffer = new Float64Array(design.length);
  const rows = design[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < design.length; j++) buffer[j] = design[j]![row]!;
    visit(row, solveUpperTransposed(factor, buffer));
  }
}

/**
 * The leverage of each row: the weight of its own outcome in its fitted value, from 0 to 1.
 *
 * @param design by columns
 * @param factor the triangular factor of the design
 */
export function leverages(design: readonly Float64Array[], factor: UpperTriangle): Float64Array {
  const found = new Float64Array(design[0]?.length ?? 0);
  forEachOrthonormalRow(design, factor, (row, orthonormal) => {
    let sum = 0;
    for (let j = 0; j < orthonormal.length; j++) sum += orthonormal[j]! ** 2;
    found[row] = sum;
  });
  return found;
}
