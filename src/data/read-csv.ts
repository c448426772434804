import { createHash } from 'node:crypto';
import type { Codebook, CodebookField } from './codebook-types.js';
import { declaredColumn } from './declared-column.js';
import { decode } from './decode.js';
import { recogniseDelimiter } from './delimiter.js';
import { inferColumn, type TypedColumn } from './infer.js';
import { alwaysMissing } from './missing.js';
import { type Decimal, plainNumber, recogniseDecimal } from './plain-number.js';
import { type RawTable, readRows } from './read-rows.js';
import {
  codebookSaysNothing,
  columnsWithoutField,
  droppedColumns,
  fieldsWithoutColumn,
  formatRemarks,
  noHeader,
} from './reading-remarks.js';
import type { Remark } from './remark.js';
import { type Table, type TableSource, unknownColumn } from './table.js';
import type { CsvText } from './tokenize.js';

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
  const { file, codebook } = options;
  const { text, encoding } = decode(bytes, file);
  const delimiter = recogniseDelimiter(text);
  const { raw, decimal } = readRaw({ text, delimiter, file }, options);
  const typed = raw.columns.map((column) => {
    const field = codebook?.fields.get(column.name) ?? null;
    const input = { raw: column, field, decimal, lines: raw.lines };
    return field ? declaredColumn(input, field) : inferColumn(input);
  });
  const source: TableSource = {
    file,
    sha256: sha256(bytes),
    encoding,
    delimiter,
    decimal,
    missingCodes: codesByColumn(raw, options),
  };
  const remarks = [
    ...formatRemarks(source),
    ...(raw.unnamed > 0 ? [droppedColumns(raw.unnamed)] : []),
    ...(raw.names.every(isNumber) ? [noHeader(raw.names)] : []),
    ...codebookRemarks(options, raw.names),
    ...typed.flatMap((column) => column.remarks),
  ];
  return { table: toTable(raw, typed, source), remarks };
}

const isNumber = (name: string): boolean => !Number.isNaN(plainNumber(name));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The columns that were asked for, and the decimal sign. Where a decimal comma is possible it is looked for in
 * all columns: the same file must be read alike whichever columns are asked for.
 */
function readRaw(csv: CsvText, options: ReadOptions): { raw: RawTable; decimal: Decimal } {
  const { file, columns, codebook } = options;
  const mayHaveCommas = mayHaveDecimalCommas(csv);
  const raw = readRows(csv, {
    keep(names) {
      const unknown = columns?.find((name) => !names.includes(name));
      if (unknown !== undefined) throw unknownColumn(unknown, names, file);
      return mayHaveCommas ? names : (columns ?? names);
    },
    missingFor: (name) => declaredMissing(name, options),
    isWritten: (name) => isWritten(codebook?.fields.get(name)),
    mayHaveCommas,
  });
  if (!mayHaveCommas) return { raw, decimal: '.' };
  const numeric = raw.columns.filter(({ name }) => mayBeNumeric(codebook?.fields.get(name)));
  const decimal = recogniseDecimal(
    numeric.map(({ values }) => values),
    csv.delimiter === ',',
  );
  const wanted = raw.columns.filter(({ name }) => columns === undefined || columns.includes(name));
  return { raw: { ...raw, columns: wanted }, decimal };
}

/** Codes that stand for a missing value in a column, by the user and by the codebook. */
const declaredMissing = (name: string, { missing = [], codebook }: ReadOptions): string[] => [
  ...missing,
  ...(codebook?.fields.get(name)?.missingValues ?? codebook?.missingValues ?? []),
];

const codesByColumn = ({ columns }: RawTable, options: ReadOptions): TableSource['missingCodes'] =>
  new Map(
    columns
      .map(
        ({ name }) => [name, declaredMissing(name, options).filter((code) => !alwaysMissing(code))] as const,
      )
      .filter(([, codes]) => codes.length > 0),
  );

/** A comma before a digit inside a field: in a comma-delimited file that takes quotation marks. */
const mayHaveDecimalCommas = ({ text, delimiter }: CsvText): boolean => {
  const [sign, form] = delimiter === ',' ? ['"', /"\s*[+-]?\d*,\d/] : [',', /,\d/];
  return text.includes(sign) && form.test(text.toString('latin1'));
};

/** Declared as words, categories or dates. */
const isWritten = (field: CodebookField | undefined): boolean =>
  field !== undefined && (field.categories !== null || ['string', 'boolean', 'date'].includes(field.type));

const mayBeNumeric = (field: CodebookField | undefined): boolean =>
  field === undefined || (field.categories === null && ['number', 'integer', 'any'].includes(field.type));

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
