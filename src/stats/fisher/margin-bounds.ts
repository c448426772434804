/**
 * Bounds on Σ ln x! over all tables of whole numbers with given margins, on which the probability of a table with
 * fixed margins depends: P = Π r! Π c! / (n! Π x!).
 */
export interface MarginBounds {
  readonly least: number;
  readonly most: number;
}

interface Margins {
  /** Row sums, from large to small. */
  readonly rows: readonly number[];
  /** Column sums, from large to small; the same total. */
  readonly columns: readonly number[];
  /** ln k! by k, up to the total. */
  readonly logFactorial: Float64Array;
}

/**
 * @example marginBounds({ rows: [2, 2], columns: [2, 2], logFactorial: Float64Array.of(0, 0, 0.6931472, 1.7917595, 3.1780538) }).most // => 1.3862944
 */
export function marginBounds(margins: Margins): MarginBounds {
  const { rows, columns, logFactorial } = margins;
  return {
    least: leastByDuality(margins),
    most: Math.min(packed(rows, columns, logFactorial), packed(columns, rows, logFactorial)),
  };
}

/**
 * A lower bound by Lagrange multipliers u + v of the margins: the least of Σ [ln x! − (u + v) x] cell by cell, plus
 * Σ u r + Σ v c, is below every Σ ln x!. With e^(u + v) the table that has the expected shape after half a count is
 * added to every cell it is nearly tight, since ln x! rises by ln (x + 1) and so about as ln (x + ½) on average.
 */
function leastByDuality({ rows, columns, logFactorial }: Margins): number {
  const [filled, open] = [rows.filter((row) => row > 0), columns.filter((column) => column > 0)];
  const total = filled.reduce((sum, row) => sum + row, 0);
  const [halfRow, halfColumn] = [open.length / 2, filled.length / 2];
  let bound = 0;
  for (const row of filled) {
    for (const column of open) {
      const multiplier = ((row + halfRow) * (column + halfColumn)) / (total + filled.length * halfRow);
      const count = Math.min(total, Math.floor(multiplier));
      bound += logFactorial[count]! + ((row * column) / total - count) * Math.log(multiplier);
    }
  }
  return bound;
}

/** An upper bound that keeps one set of margins only: each line packed into the largest cells it may fill. */
function packed(lines: readonly number[], room: readonly number[], logFactorial: Float64Array): number {
  let sum = 0;
  for (const line of lines) {
    let left = line;
    for (let at = 0; left > 0; at++) {
      const count = Math.min(left, room[at]!);
      sum += logFactorial[count]!;
      left -= count;
    }
  }
  return sum;
}
