import type { FieldName } from './vocabulary.js';

/** A value in a result: full precision; null does not exist; an infinite number is written as a string in JSON. */
export type Cell = string | number | null;

/** A row of a result table. Every field is a word of the vocabulary. */
export type Row = { readonly [F in FieldName]?: Cell };

/** A quantity that was estimated, with its interval. Ratios are on the ratio scale. */
export interface Estimate extends Row {
  readonly term: string;
  readonly label: string;
  readonly estimate: Cell;
}

/** A hypothesis test. */
export interface Test extends Row {
  readonly test: string;
  readonly label: string;
  readonly pValue: Cell;
}

/** An assumption that was looked at: what was looked at, what was found, what to do. */
export interface Check {
  readonly check: string;
  readonly status: 'holds' | 'look' | 'fails';
  readonly lookedAt: string;
  readonly found: string;
  /** Empty when there is nothing to do. */
  readonly advice: string;
}

/** What `compute` of a method returns; labels are added from the definition where left out. */
export interface Computed {
  readonly estimates?: readonly (Row & { readonly term: string; readonly label?: string })[];
  readonly tests?: readonly (Row & { readonly test: string; readonly label?: string })[];
  readonly tables?: { readonly [name: string]: readonly Row[] };
  readonly checks?: readonly Check[];
  readonly notes?: readonly string[];
}

/** What went in, so that anyone can see which rows and choices made the numbers. */
export interface InputRecord {
  readonly file: string | null;
  readonly sha256: string | null;
  /** Given instead of a file: cells of a table of counts. */
  readonly counts?: readonly (readonly number[])[];
  readonly rows: number;
  readonly used: number;
  readonly excluded: number;
  readonly roles: { readonly [role: string]: string | readonly string[] };
  readonly options: { readonly [option: string]: unknown };
}

/** The result of one analysis, in the form that the contract fixes. */
export interface Result {
  readonly lind: string;
  readonly method: string;
  readonly input: InputRecord;
  readonly estimates: readonly Estimate[];
  readonly tests: readonly Test[];
  readonly tables: { readonly [name: string]: readonly Row[] };
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
  /** What the result says, and does not say, in sentences; the first is the main one. */
  readonly words: readonly string[];
}

/** The estimate of that term. Throws when a method asks for one that it did not make. */
export function estimateOf(result: { readonly estimates: readonly Estimate[] }, term: string): Estimate {
  const found = result.estimates.find((row) => row.term === term);
  if (!found) throw new Error(`no estimate "${term}" in the result`);
  return found;
}

/** The test of that name. Throws when a method asks for one that it did not make. */
export function testOf(result: { readonly tests: readonly Test[] }, name: string): Test {
  const found = result.tests.find((row) => row.test === name);
  if (!found) throw new Error(`no test "${name}" in the result`);
  return found;
}
