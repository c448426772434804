import { columnNames } from './header.js';
import { Int32Builder } from './int32-builder.js';
import { type RawColumn, RawColumnBuilder } from './raw-column.js';
import { emptyFile, emptyHeader, raggedRow } from './reading-errors.js';
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
  readonly missingTestFor: (name: string) => (value: string) => boolean;
}

/**
 * All records of a CSV file, in one pass, as raw columns.
 *
 * @throws LindError `empty-file`, `empty-header`, `duplicate-header`, `ragged-row`, and those of `tokenize`
 */
export function readRows(csv: CsvText, options: RowOptions): RawTable {
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
    { keep, missingTestFor }: RowOptions,
  ) {
    this.#names = columnNames(header, file);
    this.#width = header.length;
    const kept = new Set(keep(this.#names));
    this.#positions = this.#names.flatMap((name, i) => (kept.has(name) ? [i] : []));
    this.#builders = this.#positions.map(
      (i) => new RawColumnBuilder(this.#names[i]!, missingTestFor(this.#names[i]!)),
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
