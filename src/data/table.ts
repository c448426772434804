import { LindError } from '../errors.js';
import { didYouMean } from './suggest.js';

/** What every column says about itself; the label is the codebook's title, else the name. */
interface ColumnBase {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly description: string | null;
}

/** A level of an ordered category as a number, with its name. */
export interface Step {
  readonly value: number;
  readonly label: string;
}

/** Numbers; NaN is a missing value. */
export interface NumberColumn extends ColumnBase {
  readonly type: 'number';
  readonly values: Float64Array;
  /** Set where the numbers are the levels of an ordered category: what each is called, from the lowest up. */
  readonly steps?: readonly Step[];
}

/** Days since 1970-01-01, with fractions for a time of day; NaN is a missing value. */
export interface DateColumn extends ColumnBase {
  readonly type: 'date';
  readonly values: Float64Array;
}

/**
 * Values out of a list of levels: `codes[row]` is an index into `levels`, or -1 for a missing value.
 * `category` is meant to be grouped by; `text` is free text or an identifier, stored alike.
 */
export interface CategoryColumn extends ColumnBase {
  readonly type: 'category' | 'text';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** What the codebook calls each level, in the order of `levels`; the level itself where it says nothing. */
  readonly levelLabels: readonly string[];
  /** True when the codebook gives the levels an order of their own. */
  readonly ordered: boolean;
  /** All levels that the codebook declares, in its order, those that do not occur among them. */
  readonly declared?: readonly string[];
  /** Set where most values are numbers and some are not: the words that stand in the way, and where. */
  readonly strays: readonly StrayValue[];
}

export type Column = NumberColumn | DateColumn | CategoryColumn;

/** A value that does not fit its column, with the lines of the file (1-based) on which it stands. */
export interface StrayValue {
  readonly value: string;
  readonly lines: readonly number[];
}

/** Where a table came from and how it was read, for the record and for the reader's eyes. */
export interface TableSource {
  /** As given by the user; null for a table made in memory. */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  readonly decimal: '.' | ',' | null;
  /** Codes declared missing, by column, besides those that are missing everywhere. */
  readonly missingCodes: ReadonlyMap<string, readonly string[]>;
}

/** A columnar table. Columns keep the order of the file; `lines[row]` is the line of the file a row begins on. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly lines: Int32Array;
  readonly source: TableSource;
}

/**
 * The column of that name.
 *
 * @throws LindError `unknown-column`, naming the column, the nearest name there is, and all names
 */
export function column(table: Table, name: string): Column {
  const found = table.columns.get(name);
  if (found) return found;
  throw unknownColumn(name, [...table.columns.keys()], table.source.file);
}

/** The error for a column that is asked for and is not there. */
export function unknownColumn(name: string, names: readonly string[], file: string | null): LindError {
  const where = file === null ? '' : ` in ${file}`;
  return new LindError(
    'unknown-column',
    `There is no column "${name}"${where}.${didYouMean(name, names)} The columns are: ${listed(names)}.`,
  );
}

const listed = (names: readonly string[]): string =>
  names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ');
