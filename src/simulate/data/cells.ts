import { isoDate } from '../../data/calendar.js';
import type { PlannedVariable } from '../draw/plan.js';
import type { Sample } from '../draw/sample.js';
import type { Value } from '../formula/value.js';

/** A data set as the text of its cells: header names, and rows of cells, empty where a value is missing. */
export interface Cells {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The cells of a data set in which nothing is wrong. */
export function cellsOf({ rows, shown }: Sample): Cells {
  const columns = shown.map(({ planned, values }) => values.map((value) => written(planned, value)));
  return {
    names: shown.map(({ planned }) => planned.variable.name),
    rows: Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]!)),
  };
}

/** A value as the file has it. */
function written({ type }: PlannedVariable, value: Value): string {
  if (value === null) return '';
  return type === 'date' ? isoDate(Number(value)) : String(value);
}

/**
 * Cells as CSV (RFC 4180, with line feeds): a cell with a comma, a quotation mark or a line break stands in quotation
 * marks.
 *
 * @example toCsv({ names: ['a', 'b'], rows: [['1', 'x, y']] }) // => 'a,b\n1,"x, y"\n'
 */
export const toCsv = ({ names, rows }: Cells): string =>
  [names, ...rows].map((row) => `${row.map(quotedCell).join(',')}\n`).join('');

const quotedCell = (cell: string): string =>
  /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
