import { decode } from '../../../data/decode.js';
import { type Delimiter, recogniseDelimiter } from '../../../data/delimiter.js';
import { tokenize } from '../../../data/tokenize.js';

/** A data file as its cells: what a person sees who opens it. */
export interface Grid {
  readonly names: readonly string[];
  readonly rows: readonly GridRow[];
  readonly delimiter: Delimiter;
}

export interface GridRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** @throws LindError when the bytes are no CSV file */
export function gridOf(bytes: Uint8Array, file: string): Grid {
  const { text } = decode(bytes, file);
  const delimiter = recogniseDelimiter(text);
  const records: GridRow[] = [];
  tokenize({ text, delimiter, file }, (fields, line) => {
    records.push({ line, cells: [...fields] });
  });
  const [header, ...rows] = records;
  return { names: header?.cells ?? [], rows, delimiter };
}
