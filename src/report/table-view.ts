import type { PresentedTable } from '../methods/kit/present.js';

/** A table as the template takes it. */
export interface TableView {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly RowView[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
}

interface RowView {
  readonly head: string;
  /** How many steps the head stands in from the margin. */
  readonly indent: number;
  readonly cells: readonly { readonly text: string; readonly align: 'left' | 'right' }[];
}

/** Cells with their alignment; numbers of one column get their decimal points under each other. */
export function tableView(table: PresentedTable): TableView {
  const columns = table.columns.map(({ align }, at) => {
    const cells = table.rows.map((row) => row[at] ?? '');
    return align === 'right' ? alignDecimals(cells) : cells;
  });
  return {
    columns: table.columns,
    rows: table.rows.map((_, row) => ({
      head: (columns[0]?.[row] ?? '').trim(),
      indent: Math.min(3, Math.floor(leadingSpaces(columns[0]?.[row] ?? '') / 2)),
      cells: table.columns.slice(1).map(({ align }, at) => ({ text: columns[at + 1]![row]!, align })),
    })),
    footnotes: table.footnotes.map((text, at) => ({
      mark: isMarked(table, at + 1) ? String(at + 1) : '',
      text,
    })),
  };
}

/** Whether a cell refers to a footnote of that number; the others are about the whole table. */
function isMarked({ columns, rows }: PresentedTable, number: number): boolean {
  const mark = [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return [...columns.map(({ title }) => title), ...rows.flat()].some((cell) => cell.includes(mark));
}

const leadingSpaces = (cell: string): number => cell.length - cell.trimStart().length;

/** As wide as a digit, and as wide as a point, in fonts with tabular figures. */
const figureSpace = '\u2007';
const pointSpace = '\u2008';

const plainNumber = /^([<>−]?[\d,]+)(?:\.(\d+))?$/;

/**
 * Pads numbers at the right so that their decimal points stand under each other. A column that holds anything
 * but numbers is left as it is.
 *
 * @example alignDecimals(['1.25', '10']).map((cell) => cell.length) // => [4, 5]
 * @example alignDecimals(['1.25', '10%']) // => ['1.25', '10%']
 */
export function alignDecimals(cells: readonly string[]): readonly string[] {
  const parts = cells.map((cell) => plainNumber.exec(cell));
  if (parts.some((part, at) => part === null && cells[at] !== '')) return cells;
  const places = Math.max(0, ...parts.map((part) => part?.[2]?.length ?? 0));
  return cells.map((cell, at) => {
    const own = parts[at]?.[2]?.length ?? 0;
    if (parts[at] === null || own === places) return cell;
    return cell + (own === 0 ? pointSpace : '') + figureSpace.repeat(places - own);
  });
}
