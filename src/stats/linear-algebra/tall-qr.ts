import type { UpperTriangle } from './triangle.js';

/** A matrix of many rows and few columns that is written out in blocks of rows, so that it need never be whole. */
export interface TallMatrix {
  readonly rows: number;
  readonly columns: number;
  /**
   * Writes rows into the block: row `from + i` of column `j` goes to `block[i + j * stride]`.
   */
  fill(
    block: Float64Array,
    at: { readonly from: number; readonly count: number; readonly stride: number },
  ): void;
}

/** A block and the columns of the factor stay in the fastest cache. */
const BLOCK_ROWS = 256;

/**
 * The triangular factor R of X = QR, by Householder reflections over blocks of rows: each block is reflected
 * together with the factor of the rows before it. It is as stable as Householder's method on the whole matrix,
 * since it is that method on the same rows in another order, and Q is never stored: append y to X, and the last
 * column of R is Qᵀy.
 *
 * @returns R, its diagonal of either sign
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., 5.2.2; Demmel et al. (2012), SIAM J Sci Comput 34:A206-39, doi:10.1137/080731992
 * @example Math.abs(triangularFactor(tallMatrix([Float64Array.of(3, 4)])).values[0]) // => 5
 */
export function triangularFactor(matrix: TallMatrix): UpperTriangle {
  const { rows, columns: size } = matrix;
  const factor = new Float64Array(size * size);
  const block = new Float64Array(BLOCK_ROWS * size);
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - from);
    matrix.fill(block, { from, count, stride: BLOCK_ROWS });
    for (let column = 0; column < size; column++) reflect({ factor, block, size, count }, column);
  }
  return { size, values: factor };
}

interface Stack {
  readonly factor: Float64Array;
  readonly block: Float64Array;
  readonly size: number;
  /** Rows of the block in use. */
  readonly count: number;
}

/** One reflection, which clears a column of the block into the diagonal of the factor. */
function reflect({ factor, block, size, count }: Stack, column: number): void {
  const start = column * BLOCK_ROWS;
  const below = dot(block, start, start, count);
  if (below === 0) return;
  const at = column * size + column;
  const head = factor[at]!;
  const length = Math.sqrt(head * head + below);
  const diagonal = head > 0 ? -length : length;
  const first = head - diagonal;
  const scale = 1 / (diagonal * first);
  factor[at] = diagonal;
  for (let k = column + 1; k < size; k++) {
    const place = column * size + k;
    const other = k * BLOCK_ROWS;
    const along = (factor[place]! * first + dot(block, start, other, count)) * scale;
    factor[place]! += along * first;
    for (let i = 0; i < count; i++) block[other + i]! += along * block[start + i]!;
  }
}

function dot(block: Float64Array, first: number, second: number, count: number): number {
  let even = 0;
  let odd = 0;
  let i = 0;
  for (; i + 1 < count; i += 2) {
    even += block[first + i]! * block[second + i]!;
    odd += block[first + i + 1]! * block[second + i + 1]!;
  }
  if (i < count) even += block[first + i]! * block[second + i]!;
  return even + odd;
}

/**
 * A matrix given by its columns.
 *
 * @param columns of one length
 */
export function tallMatrix(columns: readonly Float64Array[]): TallMatrix {
  return {
    rows: columns[0]?.length ?? 0,
    columns: columns.length,
    fill(block, { from, count, stride }) {
      columns.forEach((column, j) => {
        block.set(column.subarray(from, from + count), j * stride);
      });
    },
  };
}
