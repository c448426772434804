import { columnNames } from './header.js';
import { Int32Builder } from './int32-builder.js';
import { missingTest } from './missing.js';
import { type RawColumn, RawColumnBuilder } from './raw-column.js';
import { emptyFile, emptyHeader, raggedRow } from './reading-errors.js';
import { readRegularRows } from './regular/read-regular-rows.js';
import { type CsvText, tokenize } from './tokenize.js';

export interface RawTable {
  /** All names in the header, also of columns that were not asked for. */
  readonly names: readonly string[];
  readonly columns: readonly RawColumn[];
  readonly lines: Int32Array;
  /** How many empty columns without a name stand at the end of each row. */
  readonly unnamed: number;
}

export interface RowOptions {
  /** Called once with the names in the header; gives the names of the columns to keep. */
  readonly keep: (names: readonly string[]) => readonly string[];
  /** Codes declared to stand for a missing value in a column. */
  readonly missingFor: (name: string) => readonly string[];
  /** Whether the values of a column are to be kept as they are written, although they may be numbers. */
  readonly isWritten: (name: string) => boolean;
  /** Whether a number may be written with a decimal comma. */
  readonly mayHaveCommas: boolean;
}

/** A text shorter than this is read before the faster reader is ready. */
const SHORT = 1_000_000;

/**
 * All records of a CSV file as raw columns. A long one is tried by a reader of ours that knows only regular files,
 * and is some ten times as fast; csv-parse reads everything else, and finds what is wrong.
 *
 * @throws LindError `empty-file`, `empty-header`, `duplicate-header`, `ragged-row`, and those of `tokenize`
 */
export function readRows(csv: CsvText, options: RowOptions): RawTable {
  const regular = csv.text.length < SHORT ? null : readRegularRows(csv, options);
  return regular ?? readAnyRows(csv, options);
}

/** The same for files of any form and length. */
export function readAnyRows(csv: CsvText, options: RowOptions): RawTable {
  let reader: RowReader | null = null;
  tokenize(csv, (fields, line) => {
    if (reader === null) reader = new RowReader(fields, csv.file, options);
    else reader.add(fields, line);
  });
  if (reader === null) throw emptyFile(csv.file);
  return (reader as RowReader).finish();
}

class RowReader {
  readonly #names: readonly string[];
  readonly #width: number;
  readonly #builders: readonly RawColumnBuilder[];
  readonly #positions: readonly number[];
  readonly #lines = new Int32Builder();

  constructor(
    header: readonly string[],
    readonly file: string | null,
    { keep, missingFor }: RowOptions,
  ) {
    this.#names = columnNames(header, file);
    this.#width = header.length;
    const kept = new Set(keep(this.#names));
    this.#positions = this.#names.flatMap((name, i) => (kept.has(name) ? [i] : []));
    this.#builders = this.#positions.map(
      (i) => new RawColumnBuilder(this.#names[i]!, missingTest(missingFor(this.#names[i]!))),
    );
  }

  add(fields: readonly string[], line: number): void {
    if (fields.length !== this.#width) {
      throw raggedRow(this.file, { line, found: fields.length, expected: this.#width });
    }
    for (let i = this.#names.length; i < this.#width; i++) {
      if (fields[i] !== '') throw emptyHeader(this.file, i + 1);
    }
    for (let i = 0; i < this.#builders.length; i++) this.#builders[i]!.add(fields[this.#positions[i]!]!);
    this.#lines.push(line);
  }

  finish(): RawTable {
    return {
      names: this.#names,
      columns: this.#builders.map((builder) => builder.finish()),
      lines: this.#lines.finish(),
      unnamed: this.#width - this.#names.length,
    };
  }
}
