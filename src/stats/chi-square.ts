import { StatError } from '../errors.js';
import { chiSquared } from './distributions/index.js';

/** Counts of a table of rows by columns: whole numbers, at least two rows and two columns. */
export type Counts = readonly (readonly number[])[];

/** A chi-square statistic with its degrees of freedom and upper tail. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/** Sums of the rows, of the columns and of all cells. */
export function margins(counts: Counts): {
  readonly rows: number[];
  readonly columns: number[];
  readonly total: number;
} {
  const rows = counts.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = counts[0]!.map((_, at) => counts.reduce((sum, row) => sum + row[at]!, 0));
  return { rows, columns, total: rows.reduce((sum, row) => sum + row, 0) };
}

/**
 * The counts expected if rows and columns were independent: row sum times column sum over the total.
 *
 * @example expectedCounts([[10, 20], [30, 40]]) // => [[12, 18], [28, 42]]
 */
export function expectedCounts(counts: Counts): number[][] {
  const { rows, columns, total } = margins(counts);
  return rows.map((row) => columns.map((column) => (row * column) / total));
}

/**
 * Pearson's chi-square test of independence, without continuity correction.
 *
 * @param counts rows by columns
 * @throws StatError `empty-margin` when a row or a column has no count: its expected counts would be 0
 * @see Pearson (1900), Philos Mag 50:157-75
 * @example pearsonTest([[10, 20], [30, 40]]).statistic // => 0.793651
 * @example pearsonTest([[10, 20], [30, 40]]).pValue // => 0.372998
 */
export function pearsonTest(counts: Counts): ChiSquareTest {
  return independenceTest(counts, (difference) => difference);
}

/**
 * Yates' continuity-corrected chi-square of a 2x2 table; the correction is 0.5, or the difference itself where that is smaller.
 *
 * @throws StatError as pearsonTest
 * @see Yates (1934), J R Stat Soc Suppl 1:217-35
 * @example yatesTest([[10, 20], [30, 40]]).statistic // => 0.446429
 */
export function yatesTest(counts: Counts): ChiSquareTest {
  return independenceTest(counts, (difference) => Math.max(0, difference - 0.5));
}

function independenceTest(counts: Counts, corrected: (difference: number) => number): ChiSquareTest {
  const expected = expectedCounts(counts);
  if (expected.flat().some((cell) => !(cell > 0))) {
    throw new StatError('empty-margin', 'A row or a column of the table has no count at all.');
  }
  const statistic = counts.flat().reduce((sum, count, at) => {
    const fitted = expected.flat()[at]!;
    return sum + corrected(Math.abs(count - fitted)) ** 2 / fitted;
  }, 0);
  const df = (counts.length - 1) * (counts[0]!.length - 1);
  return { statistic, df, pValue: chiSquared.survival(statistic, df) };
}

/**
 * Cramér's V: 0 when rows and columns are independent, 1 when one determines the other.
 *
 * @param counts rows by columns, each with a count
 * @param statistic their Pearson chi-square, or a noncentrality, which gives the limit of an interval
 * @see Cramér (1946), Mathematical Methods of Statistics, section 21.9
 * @example cramersV([[10, 20], [30, 40]], 0.793651) // => 0.0890871
 */
export function cramersV(counts: Counts, statistic: number): number {
  const { total } = margins(counts);
  return Math.min(1, Math.sqrt(statistic / (total * (Math.min(counts.length, counts[0]!.length) - 1))));
}
