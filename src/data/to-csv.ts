/** A data set as the text of its cells: header names, and rows of cells, empty where a value is missing. */
export interface Cells {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
