/** An upper triangular matrix, row by row; what lies below the diagonal is 0. */
export interface UpperTriangle {
  readonly size: number;
  /** `size` times `size` numbers. */
  readonly values: Float64Array;
}

/**
 * Solves R x = b.
 *
 * @param triangle R, no 0 on its diagonal
 * @param b as long as R has rows
 * @example [...solveUpper({ size: 2, values: Float64Array.of(2, 1, 0, 4) }, [4, 8])] // => [1, 2]
 */
export function solveUpper({ size, values }: UpperTriangle, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= values[i * size + k]! * x[k]!;
    x[i]! /= values[i * size + i]!;
  }
  return x;
}

/**
 * Solves Rᵀ x = b, writing x over b.
 *
 * @param triangle R, no 0 on its diagonal
 * @example [...solveUpperTransposed({ size: 2, values: Float64Array.of(2, 1, 0, 4) }, Float64Array.of(4, 10))] // => [2, 2]
 */
export function solveUpperTransposed({ size, values }: UpperTriangle, b: Float64Array): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) b[i]! -= values[k * size + i]! * b[k]!;
    b[i]! /= values[i * size + i]!;
  }
  return b;
}

/**
 * The inverse of R, which is upper triangular too.
 *
 * @example [...invertUpper({ size: 2, values: Float64Array.of(2, 1, 0, 4) }).values] // => [0.5, -0.125, 0, 0.25]
 */
export function invertUpper(triangle: UpperTriangle): UpperTriangle {
  const { size } = triangle;
  const values = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = solveUpper(triangle, unit);
    for (let row = 0; row <= column; row++) values[row * size + column] = solved[row]!;
  }
  return { size, values };
}

/**
 * The first rows and columns of R, so many of each.
 *
 * @example [...leadingTriangle({ size: 2, values: Float64Array.of(2, 1, 0, 4) }, 1).values] // => [2]
 */
export function leadingTriangle({ size, values }: UpperTriangle, wanted: number): UpperTriangle {
  const kept = new Float64Array(wanted * wanted);
  for (let row = 0; row < wanted; row++) {
    kept.set(values.subarray(row * size, row * size + wanted), row * wanted);
  }
  return { size: wanted, values: kept };
}
