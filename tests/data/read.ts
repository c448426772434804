import { readTable } from '../../src/data/read-csv.js';
import { type CategoryColumn, column, type Table } from '../../src/data/table.js';
import { LindError } from '../../src/errors.js';

type Options = Partial<Parameters<typeof readTable>[1]>;

/** Reads CSV text (or bytes) as the file trial.csv. */
export const read = (csv: string | Uint8Array, options: Options = {}) =>
  readTable(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, { file: 'trial.csv', ...options });

/** The values of a column as they would be printed; null where missing. */
export function cells(table: Table, name: string): (number | string | null)[] {
  const found = column(table, name);
  if ('levels' in found) return Array.from(found.codes, (code) => (code < 0 ? null : found.levels[code]!));
  return Array.from(found.values, (value) => (Number.isNaN(value) ? null : value));
}

export function category(table: Table, name: string): CategoryColumn {
  const found = column(table, name);
  if ('levels' in found) return found;
  throw new Error(`${name} is a ${found.type}`);
}

/** The error that reading this ends in, as "code: message". */
export function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof LindError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('nothing was thrown');
}

export const messages = (remarks: readonly { code: string; message: string }[]): string[] =>
  remarks.map(({ code, message }) => `${code}: ${message}`);
