import { quantileSorted } from 'simple-statistics';
import { categoryOf } from '../../data/convert.js';
import { type Column, column, type Table } from '../../data/table.js';

/** What the values of a column are, as far as the choice of a method goes. */
export type Kind =
  /** Measured on a scale. */
  | 'number'
  /** A few whole numbers whose order counts, as of a pain score. */
  | 'score'
  /** Two levels. */
  | 'yes-no'
  /** Three or more levels without an order. */
  | 'category'
  /** Three or more levels that the codebook puts in order. */
  | 'ordered'
  | 'date';

/** A column in use. */
export interface ColumnFacts {
  readonly name: string;
  readonly kind: Kind;
  /** What it holds among the rows used, in words: "a number", "two levels: no, yes". */
  readonly holds: string;
  /** Its levels; of numbers too, where they are few. */
  readonly levels: readonly string[];
  /** For each row used, the position of its level. */
  readonly codes: Int32Array;
  /** For each row used, its number; null for a column that holds none. */
  readonly values: Float64Array | null;
}

/** A column of whole numbers with at most so many different ones is a score, not a measurement. */
const mostScores = 10;

/**
 * What a column holds.
 *
 * @param rows those used
 * @throws LindError `unknown-column`
 */
export function columnFacts(table: Table, name: string, rows: readonly number[]): ColumnFacts {
  const found = column(table, name);
  const category = categoryOf(found);
  const all = rows.map((row) => category.codes[row]!);
  const present = [...new Set(all)].sort((a, b) => a - b);
  const place = new Map(present.map((code, at) => [code, at]));
  const levels = present.map((code) => category.levels[code]!);
  const values = found.type === 'number' ? Float64Array.from(rows, (row) => found.values[row]!) : null;
  const kind = kindOf(found, levels, values);
  const codes = Int32Array.from(all, (code) => place.get(code)!);
  return { name, kind, holds: inWords(kind, levels), levels, codes, values };
}

function kindOf(found: Column, levels: readonly string[], values: Float64Array | null): Kind {
  if (found.type === 'date') return 'date';
  if (levels.length <= 2) return 'yes-no';
  if (values !== null) {
    const whole = values.every(Number.isInteger);
    return whole && levels.length <= mostScores ? 'score' : 'number';
  }
  return 'ordered' in found && found.ordered ? 'ordered' : 'category';
}

function inWords(kind: Kind, levels: readonly string[]): string {
  const named = levels.length > 6 ? `${levels.length} levels` : levels.join(', ');
  switch (kind) {
    case 'number':
      return 'a number';
    case 'score':
      return `a score of ${levels.length} values: ${named}`;
    case 'yes-no':
      return levels.length === 1 ? `one level only: ${named}` : `two levels: ${named}`;
    case 'ordered':
      return `ordered levels: ${named}`;
    case 'date':
      return 'dates';
    default:
      return `levels without an order: ${named}`;
  }
}

/** Rows with a value in every one of the columns. */
export function completeRows(table: Table, names: readonly string[]): number[] {
  const columns = names.map((name) => column(table, name));
  const missing = (one: Column, row: number) =>
    'values' in one ? Number.isNaN(one.values[row]) : one.codes[row] === -1;
  return Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => !columns.some((one) => missing(one, row)),
  );
}

/** How many rows each level has. */
export function sizesOf({ levels, codes }: ColumnFacts): number[] {
  const sizes = levels.map(() => 0);
  for (const code of codes) sizes[code]! += 1;
  return sizes;
}

/**
 * Whether a value lies so far out that it rules the mean: beyond three interquartile ranges from the quartiles
 * (Tukey 1977). Measures of skewness are left aside: in small samples of normal values they vary too much to choose by.
 *
 * @example hasFarOut([1, 2, 3, 4, 5]) // => false
 * @example hasFarOut([1, 1, 2, 2, 3, 90]) // => true
 */
export function hasFarOut(values: ArrayLike<number>): boolean {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const [q1, q3] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
  const reach = 3 * (q3 - q1);
  return sorted.at(-1)! > q3 + reach || sorted[0]! < q1 - reach;
}

/** The least count that two columns of levels would share in a cell if they had nothing to do with each other. */
export function leastExpected(first: ColumnFacts, second: ColumnFacts): number {
  return (Math.min(...sizesOf(first)) * Math.min(...sizesOf(second))) / first.codes.length;
}
