import { createHash } from 'node:crypto';
import type { Codebook } from './codebook-types.js';
import { declaredColumn } from './declared-column.js';
import { decode } from './decode.js';
import { recogniseDelimiter } from './delimiter.js';
import { inferColumn, type TypedColumn } from './infer.js';
import { missingTest } from './missing.js';
import { recogniseDecimal } from './plain-number.js';
import { type RawTable, readRows } from './read-rows.js';
import {
  codebookSaysNothing,
  columnsWithoutField,
  droppedColumns,
  fieldsWithoutColumn,
  formatRemarks,
} from './reading-remarks.js';
import type { Remark } from './remark.js';
import { type Table, type TableSource, unknownColumn } from './table.js';

export type { Remark } from './remark.js';

export interface ReadOptions {
  /** The file's path, for messages and the record; null for data from elsewhere. */
  readonly file: string | null;
  readonly codebook?: Codebook | null;
  /** Further codes that stand for a missing value, in every column. */
  readonly missing?: readonly string[];
  /** The columns to keep; all when absent. */
  readonly columns?: readonly string[];
}

export interface ReadResult {
  readonly table: Table;
  /** How the file was read, and what in it needs a person's eye. */
  readonly remarks: Remark[];
}

/**
 * Reads a CSV file into a columnar table. Delimiter, encoding and decimal sign are recognised; types are taken
 * from the codebook, else inferred from the values. Nothing is coerced: a column with words among its numbers
 * stays text, and its `strays` say which words stand on which lines.
 *
 * @param bytes the file as it is on disk
 * @returns the table (0 rows where there is only a header) and remarks
 * @throws LindError `empty-file`, `not-a-csv`, `empty-header`, `duplicate-header`, `ragged-row`, `unclosed-quote`,
 *   `stray-quote`, `long-record`, `unknown-column` (one asked for in `columns`)
 * @example readTable(new TextEncoder().encode('age;arm\n41,5;a'), { file: null }).table.source.decimal // => ','
 */
export function readTable(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { file } = options;
  const { text, encoding } = decode(bytes, file);
  const delimiter = recogniseDelimiter(text);
  const raw = readRows({ text, delimiter, file }, rowOptions(options));
  const decimal = recogniseDecimal(
    raw.columns.map(({ values }) => values),
    delimiter === ',',
  );
  const typed = raw.columns.map((column) => {
    const field = options.codebook?.fields.get(column.name) ?? null;
    const input = { raw: column, field, decimal, lines: raw.lines };
    return field ? declaredColumn(input, field) : inferColumn(input);
  });
  const source: TableSource = { file, sha256: sha256(bytes), encoding, delimiter, decimal };
  const remarks = [
    ...formatRemarks(source),
    ...(raw.unnamed > 0 ? [droppedColumns(raw.unnamed)] : []),
    ...codebookRemarks(options, raw.names),
    ...typed.flatMap((column) => column.remarks),
  ];
  return { table: toTable(raw, typed, source), remarks };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function rowOptions({ file, missing = [], columns, codebook }: ReadOptions) {
  return {
    keep(names: readonly string[]): readonly string[] {
      const unknown = columns?.find((name) => !names.includes(name));
      if (unknown !== undefined) throw unknownColumn(unknown, names, file);
      return columns ?? names;
    },
    missingTestFor: (name: string) =>
      missingTest([
        ...missing,
        ...(codebook?.fields.get(name)?.missingValues ?? codebook?.missingValues ?? []),
      ]),
  };
}

function toTable({ lines }: RawTable, typed: readonly TypedColumn[], source: TableSource): Table {
  const columns = new Map(typed.map(({ column }) => [column.name, column]));
  return { rows: lines.length, columns, lines, source };
}

/** Where the codebook and the header do not meet. */
function codebookRemarks({ codebook, file }: ReadOptions, names: readonly string[]): Remark[] {
  if (!codebook) return [];
  if (codebook.fields.size === 0) return [codebookSaysNothing(codebook.file, file)];
  const noColumn = [...codebook.fields.keys()].filter((name) => !names.includes(name));
  const noField = names.filter((name) => !codebook.fields.has(name));
  return [
    ...(noColumn.length > 0 ? [fieldsWithoutColumn(noColumn)] : []),
    ...(noField.length > 0 ? [columnsWithoutField(noField)] : []),
  ];
}
