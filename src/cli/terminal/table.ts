import stringWidth from 'fast-string-width';
import type { PresentedTable } from '../../methods/kit/present.js';
import { wrap } from './wrap.js';

const gap = '  ';

/**
 * A table as lines of text: numbers to the right, horizontal rules only, cells of the first column wrapped where
 * the terminal is narrow.
 *
 * @param columns the width of the terminal in characters
 */
export function tableLines(table: PresentedTable, columns: number): string[] {
  const cells = [table.columns.map((column) => column.title), ...table.rows];
  const widths = table.columns.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ''))));
  const others = widths.slice(1).reduce((sum, width) => sum + width + gap.length, 0);
  const room = columns - others;
  if (Math.max(12, longestWord(cells)) > room && widths[0]! > room) return stacked(table, columns);
  widths[0] = Math.min(widths[0]!, room);
  const rule = '─'.repeat(widths[0] + others);
  const body = table.rows.flatMap((row) => rowLines(table, row, widths));
  const head = rowLines(
    table,
    table.columns.map((column) => column.title),
    widths,
  );
  return [
    rule,
    ...head,
    rule,
    ...body,
    rule,
    ...table.footnotes.flatMap((note, at) => footnote(note, at, columns)),
  ];
}

/** The first column can be wrapped between its words only. */
const longestWord = (cells: readonly (readonly string[])[]): number =>
  Math.max(...cells.flatMap((row) => (row[0] ?? '').split(' ').map((word) => stringWidth(word))));

function rowLines(table: PresentedTable, row: readonly string[], widths: readonly number[]): string[] {
  const first = wrap(row[0] ?? '', widths[0]!, indented(row[0] ?? ''));
  return first.map((line, at) => {
    const rest =
      at === 0
        ? table.columns.slice(1).map((column, i) => pad(row[i + 1] ?? '', widths[i + 1]!, column.align))
        : [];
    return [pad(line, widths[0]!, table.columns[0]!.align), ...rest].join(gap).trimEnd();
  });
}

/** Continuation lines of a cell start one step further in than the cell. */
const indented = (cell: string): string => `${/^\s*/.exec(cell)![0]}  `;

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return align === 'left' ? cell + space : space + cell;
}

/** One field a line, for terminals too narrow for the columns. */
function stacked(table: PresentedTable, columns: number): string[] {
  const rule = '─'.repeat(columns);
  const rows = table.rows.flatMap((row) => [
    ...wrap(row[0] ?? '', columns, '  '),
    ...table.columns
      .slice(1)
      .flatMap((column, i) => (row[i + 1] ? wrap(`  ${column.title}: ${row[i + 1]}`, columns, '    ') : [])),
  ]);
  return [rule, ...rows, rule, ...table.footnotes.flatMap((note, at) => footnote(note, at, columns))];
}

const footnote = (note: string, at: number, columns: number): string[] =>
  wrap(`${superscript(at + 1)} ${note}`, columns, '  ');

const superscript = (n: number): string =>
  [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
