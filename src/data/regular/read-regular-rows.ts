import { columnNames } from '../header.js';
import { missingNumbers, missingTest } from '../missing.js';
import type { RawColumn } from '../raw-column.js';
import type { RawTable, RowOptions } from '../read-rows.js';
import type { CsvText } from '../tokenize.js';
import { LevelSink } from './level-sink.js';
import { NumberSink } from './number-sink.js';
import { type FieldPlaces, type RegularText, scanRegular } from './scan.js';
import { wordAt } from './words.js';

const LF = 10;

/** Takes the fields of one column, wherever they stand in the text. */
interface Sink {
  /** False when the field is not of the sink's kind. */
  add(row: number, start: number, end: number): boolean;
}

/** A column that is kept: its place among the fields of a record. */
interface Kept {
  readonly name: string;
  readonly position: number;
  readonly isMissing: (value: string) => boolean;
}

/** A file as it is read once or more often. */
interface RegularFile extends RegularText {
  readonly mostRows: number;
}

/**
 * All records of a regular file as raw columns: columns of numbers as numbers, others as codes of their distinct
 * values.
 *
 * @returns null where the file is not regular, in its form or its header, or may have decimal commas
 */
export function readRegularRows(csv: CsvText, options: RowOptions): RawTable | null {
  if (options.mayHaveCommas) return null;
  const { text } = csv;
  const file = { text, delimiter: csv.delimiter.charCodeAt(0), mostRows: lineFeeds(text) + 1 };
  const header = headerOf(file);
  if (header === null) return null;
  const names = columnNames(header, csv.file);
  const wanted = new Set(options.keep(names));
  const kept = names.flatMap((name, position) =>
    wanted.has(name) ? [{ name, position, isMissing: missingTest(options.missingFor(name)) }] : [],
  );
  const reading = new FirstReading(file, kept, { ...options, unnamed: header.length - names.length });
  if (!scanRegular(file, reading.record)) return null;
  return { names, unnamed: header.length - names.length, ...reading.finish() };
}

function lineFeeds(text: Buffer): number {
  let count = 0;
  for (let at = text.indexOf(LF); at !== -1; at = text.indexOf(LF, at + 1)) count++;
  return count;
}

/** The fields of the first record; null where there is none. */
function headerOf(file: RegularFile): string[] | null {
  let header: string[] | null = null;
  scanRegular(file, ({ starts, ends }) => {
    header = starts.map((start, field) => wordAt(file.text, start, ends[field]!));
    return false;
  });
  return header;
}

/** Every column begins as numbers; one that turns out to hold something else is read again as levels. */
class FirstReading {
  readonly #sinks: (Sink | null)[];
  readonly #lines: Int32Array;
  #rows = -1;

  constructor(
    readonly file: RegularFile,
    readonly kept: readonly Kept[],
    readonly options: RowOptions & { readonly unnamed: number },
  ) {
    this.#lines = new Int32Array(file.mostRows);
    this.#sinks = kept.map((column) =>
      options.isWritten(column.name) ? levelSink(file, column) : this.#numberSink(column),
    );
  }

  #numberSink({ name, isMissing }: Kept): NumberSink {
    const numbers = missingNumbers(this.options.missingFor(name));
    return new NumberSink(this.file.text, this.file.mostRows, { isMissing, numbers });
  }

  /** Takes one record; the header comes first. */
  readonly record = ({ starts, ends }: FieldPlaces, line: number): boolean => {
    const row = this.#rows++;
    if (row === -1) return true;
    for (let field = starts.length - this.options.unnamed; field < starts.length; field++) {
      if (starts[field] !== ends[field]) return false;
    }
    this.#lines[row] = line;
    for (let i = 0; i < this.#sinks.length; i++) {
      const { position } = this.kept[i]!;
      const sink = this.#sinks[i]!;
      if (sink !== null && !sink.add(row, starts[position]!, ends[position]!)) this.#sinks[i] = null;
    }
    return true;
  };

  finish(): Pick<RawTable, 'columns' | 'lines'> {
    const rows = this.#rows;
    const again = this.kept.filter((_, i) => this.#sinks[i] === null);
    const levels = new Map(readLevels(this.file, again, rows).map((column) => [column.name, column]));
    const columns = this.kept.map((column, i) => {
      const sink = this.#sinks[i];
      if (sink instanceof NumberSink)
        return new NumberRawColumn(this.file, column, sink.numbers.subarray(0, rows));
      return sink instanceof LevelSink ? levelColumn(column, sink, rows) : levels.get(column.name)!;
    });
    return { columns, lines: this.#lines.subarray(0, rows) };
  }
}

const levelSink = ({ text, mostRows }: RegularFile, { isMissing }: Kept): LevelSink =>
  new LevelSink(text, mostRows, isMissing);

const levelColumn = ({ name }: Kept, { values, codes }: LevelSink, rows: number): RawColumn => ({
  name,
  values,
  codes: codes.subarray(0, rows),
  numbers: null,
});

/** Reads columns of a file that is known to be regular as levels. */
function readLevels(file: RegularFile, kept: readonly Kept[], rows: number): readonly RawColumn[] {
  if (kept.length === 0) return [];
  const sinks = kept.map((column) => levelSink(file, column));
  let row = -1;
  scanRegular(file, ({ starts, ends }) => {
    if (row >= 0) {
      sinks.forEach((sink, i) => {
        const { position } = kept[i]!;
        sink.add(row, starts[position]!, ends[position]!);
      });
    }
    row++;
    return true;
  });
  return sinks.map((sink, i) => levelColumn(kept[i]!, sink, rows));
}

/** A column of numbers; as it is written it is read only when that is asked for. */
class NumberRawColumn implements RawColumn {
  #written: RawColumn | null = null;

  constructor(
    readonly file: RegularFile,
    readonly column: Kept,
    readonly numbers: Float64Array,
  ) {}

  get name(): string {
    return this.column.name;
  }

  get values(): readonly string[] {
    return this.#asWritten().values;
  }

  get codes(): Int32Array {
    return this.#asWritten().codes;
  }

  #asWritten(): RawColumn {
    this.#written ??= readLevels(this.file, [this.column], this.numbers.length)[0]!;
    return this.#written;
  }
}
