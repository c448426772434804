import { decode } from './decode.js';
import { recogniseDelimiter } from './delimiter.js';
import type { RawColumn } from './raw-column.js';
import { readRows } from './read-rows.js';

/** A CSV file as it is written: every value as text, so that the digits of a number count. */
export interface TextTable {
  readonly names: readonly string[];
  /** By name; what stands for a missing value is the code -1. */
  readonly columns: readonly RawColumn[];
  /** The line of the file on which each row begins. */
  readonly lines: Int32Array;
  readonly delimiter: string;
}

/**
 * Reads a CSV file without taking anything for a number or a date.
 *
 * @throws LindError as `readTable`
 * @example readTexts(new TextEncoder().encode('mean,n\n3.50,20'), null).columns[0].values // => ['3.50']
 */
export function readTexts(bytes: Uint8Array, file: string | null): TextTable {
  const { text } = decode(bytes, file);
  const delimiter = recogniseDelimiter(text);
  const { names, columns, lines } = readRows(
    { text, delimiter, file },
    { keep: (all) => all, missingFor: () => [], isWritten: () => true, mayHaveCommas: true },
  );
  return { names, columns, lines, delimiter };
}
