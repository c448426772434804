import {
  columnDecimals,
  fixed,
  type Interval,
  pText,
  ratio,
  significant,
  statisticText,
  whole,
  writeEstimate,
} from './format.js';
import type { AnyMethod } from './method.js';
import type { Cell, Estimate, Result, Row } from './result.js';
import { left, right } from './table-rows.js';
import { type FieldFormat, type FieldName, vocabulary } from './vocabulary.js';

/** A table for people, its cells written; terminal, HTML and documents print the same one. */
export interface PresentedTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  readonly footnotes: readonly string[];
}

/** All tables of a result, the main one first: in the method's own form where it has one. */
export function presentResult(method: AnyMethod, result: Result): readonly PresentedTable[] {
  if (method.present) return method.present(result);
  const others = Object.keys(result.tables).map((name) => presentTable(method, result, name));
  const estimates = presentEstimates(method, result);
  const main = isModel(method) ? [...estimates, ...others] : [...others, ...estimates];
  return [...main, ...presentTests(result)].filter((t) => t.rows.length > 0);
}

/** A model's estimates are one for each coefficient, whatever their names; its other tables come after them. */
const isModel = (method: Pick<AnyMethod, 'estimates'>): boolean => '*' in method.estimates;

/** Estimates with their intervals, and p-values where the estimates have their own. */
export function presentEstimates(
  method: Pick<AnyMethod, 'estimates'>,
  result: Result,
): readonly PresentedTable[] {
  if (result.estimates.length === 0) return [];
  const withP = result.estimates.some((row) => row.pValue !== undefined);
  const notes = new Footnotes();
  const rows = result.estimates.map((row) => {
    const declared = method.estimates[row.term] ?? method.estimates['*'];
    const written = writeEstimate(row, declared?.scale ?? 'number');
    const mark = declared?.interval && written.interval !== '' ? notes.mark(declared.interval) : '';
    const cells = [row.label + mark, written.estimate, written.interval];
    return withP ? [...cells, writeCell(row.pValue, 'p-value')] : cells;
  });
  const columns = [
    left(isModel(method) ? 'Term' : 'Measure'),
    right(method.estimates['*']?.label ?? 'Estimate'),
    right(`${levelText(result)} CI`),
    ...(withP ? [right('P')] : []),
  ];
  return [{ title: 'Estimates', columns, rows, footnotes: notes.lines }];
}

/** The tests of a result: statistic, degrees of freedom, p. */
export function presentTests(result: Result): readonly PresentedTable[] {
  if (result.tests.length === 0) return [];
  const rows = result.tests.map((row) => [
    row.label,
    typeof row.statistic === 'number' ? statisticText(row.statistic) : '',
    freedom(row),
    writeCell(row.pValue, 'p-value'),
  ]);
  return [
    {
      title: 'Tests',
      columns: [left('Test'), right('Statistic'), right('df'), right('P')],
      rows,
      footnotes: [],
    },
  ];
}

function freedom(row: Row): string {
  if (row.df1 !== undefined) return `${degrees(row.df1)} and ${degrees(row.df2)}`;
  return degrees(row.df);
}

const degrees = (cell: Cell | undefined): string => {
  if (typeof cell !== 'number') return '';
  return Number.isInteger(cell) ? whole(cell) : fixed(cell, 1);
};

/** A result table with the columns that the method declares for it, those that are empty throughout left out. */
export function presentTable(
  method: Pick<AnyMethod, 'tables'>,
  result: Result,
  name: string,
): PresentedTable {
  const rows = result.tables[name] ?? [];
  const declared = method.tables[name];
  const fields = (declared?.fields ?? []).filter((field) => rows.some((row) => row[field] != null));
  return {
    title: declared?.title ?? name,
    columns: fields.map((field) =>
      (vocabulary[field].format === 'text' ? left : right)(vocabulary[field].title),
    ),
    rows: written(rows, fields, declared?.limits),
    footnotes: [],
  };
}

/** Rows as text; the numbers of a column have the same decimals, so that they can be compared down the page. */
function written(rows: readonly Row[], fields: readonly FieldName[], limits?: 'ratio'): string[][] {
  const formatOf = (field: FieldName) =>
    limits && /^conf(Low|High)$/.test(field) ? limits : vocabulary[field].format;
  const writers = fields.map((field) => fieldWriter(field, formatOf(field), rows));
  return rows.map((row) => fields.map((field, at) => writers[at]!(row[field])));
}

function fieldWriter(
  field: FieldName,
  format: FieldFormat,
  rows: readonly Row[],
): (cell: Cell | undefined) => string {
  if (field === 'df') return degrees;
  if (field === 'statistic') return (cell) => (typeof cell === 'number' ? statisticText(cell) : '');
  if (format !== 'number' && format !== 'outcome' && format !== 'time')
    return (cell) => writeCell(cell, format);
  const numbers = rows.map((row) => row[field]).filter((cell) => typeof cell === 'number');
  const decimals = columnDecimals(numbers);
  return (cell) =>
    typeof cell === 'number' && !Number.isNaN(cell) ? fixed(cell, decimals) : writeCell(cell, format);
}

/** One cell, by the format of its field. A value that does not exist is an empty cell. */
export function writeCell(cell: Cell | undefined, format: FieldFormat): string {
  if (cell === undefined || cell === null || Number.isNaN(cell)) return '';
  if (typeof cell === 'string') return cell;
  switch (format) {
    case 'integer':
      return whole(cell);
    case 'proportion':
      return writeEstimate({ estimate: cell }, 'proportion').estimate;
    case 'ratio':
      return ratio(cell);
    case 'p-value':
      return pText(cell);
    default:
      return significant(cell);
  }
}

/** The confidence level as it stands in a heading. */
export function levelText(result: Pick<Result, 'input'>): string {
  const { level } = result.input.options;
  return `${Number((Number(level ?? 0.95) * 100).toFixed(6))}%`;
}

/** Numbered footnotes, the same text once. */
class Footnotes {
  readonly lines: string[] = [];

  mark(text: string): string {
    const known = this.lines.indexOf(text);
    const position = known >= 0 ? known : this.lines.push(text) - 1;
    return superscript(position + 1);
  }
}

const superscript = (n: number): string =>
  [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

/** An estimate with its interval in a sentence: `2.11 (95% CI 1.37 to 3.26)`. */
export function inSentence(
  row: Estimate | Interval,
  scale: Parameters<typeof writeEstimate>[1],
  levelOf: number,
): string {
  const written = writeEstimate(row, scale);
  if (written.interval === '') return written.estimate;
  return `${written.estimate} (${Number((levelOf * 100).toFixed(6))}% CI ${written.interval})`;
}
