import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperTable } from '../paper/paper.js';
import type { Run } from '../paper/runs.js';
import { wordRuns } from './runs.js';
import { styles } from './styles.js';

/** Between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9070;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 10, color: '1B1B1B' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 5, color: '1B1B1B' };

interface Cell {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'right';
  /** Steps from the margin. */
  readonly indent: number;
}

/** A table of the report as journals set it; short ones stay on one page, and the header stands on each. */
export function wordTable({ columns, rows }: PaperTable): Table {
  const cell = (text: string, align: Cell['align'], indent = 0): Cell => ({
    runs: [{ text }],
    align,
    indent,
  });
  return ruledTable(
    columns.map(({ title, align }) => cell(title, align)),
    rows.map(({ head, indent, cells }) => [
      cell(head, 'left', indent),
      ...cells.map(({ text, align }) => cell(text, align)),
    ]),
  );
}

/** A table that a person wrote. */
export function gridTable(rows: readonly (readonly (readonly Run[])[])[]): Table {
  const [head = [], ...body] = rows.map((row) =>
    row.map((runs): Cell => ({ runs, align: 'left', indent: 0 })),
  );
  return ruledTable(head, body);
}

const longestInOnePiece = 15;

function ruledTable(head: readonly Cell[], rows: readonly (readonly Cell[])[]): Table {
  const widths = columnWidths([head, ...rows]);
  const last = rows.length - 1;
  const keepNext = rows.length <= longestInOnePiece;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((one, at) =>
      tableCell(one, { width: widths[at]!, top: thick, bottom: thin, keepNext: true, bold: true }),
    ),
  });
  const body = rows.map(
    (row, line) =>
      new TableRow({
        cantSplit: true,
        children: row.map((one, at) =>
          tableCell(one, { width: widths[at]!, top: none, bottom: line === last ? thick : none, keepNext }),
        ),
      }),
  );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    rows: [header, ...body],
  });
}

interface CellLook {
  readonly width: number;
  readonly top: IBorderOptions;
  readonly bottom: IBorderOptions;
  readonly keepNext: boolean;
  readonly bold?: true;
}

function tableCell(
  { runs, align, indent }: Cell,
  { width, top, bottom, keepNext, bold }: CellLook,
): TableCell {
  const words = bold ? runs.map((run) => ({ ...run, strong: true as const })) : runs;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top, bottom, left: none, right: none },
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        style: styles.table,
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext,
        ...(indent > 0 ? { indent: { left: 200 * indent } } : {}),
        children: wordRuns(words),
      }),
    ],
  });
}

/** Room by what cannot be broken, and within reason: some programs take these widths as they are. */
function columnWidths([head = [], ...rows]: readonly (readonly Cell[])[]): number[] {
  const needs = head.map((title, at) =>
    Math.max(longestWord(title), ...rows.map((row) => Math.min(letters(row[at]), 30))),
  );
  const shares = needs.map((letters) => letters + 3);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * textWidth));
}

const words = (cell: Cell | undefined): string => (cell?.runs ?? []).map(({ text }) => text).join('');
const letters = (cell: Cell | undefined): number => words(cell).length + 2 * (cell?.indent ?? 0);
const longestWord = (cell: Cell): number =>
  Math.max(
    0,
    ...words(cell)
      .split(' ')
      .map((word) => word.length),
  );

/** A note below a table, with the mark that cells refer to it by. */
export const tableNote = ({ mark, text }: PaperTable['footnotes'][number], keepNext: boolean): Paragraph =>
  new Paragraph({
    style: styles.note,
    keepNext,
    children: [
      ...(mark === '' ? [] : [new TextRun({ text: mark, superScript: true }), new TextRun('\u00a0')]),
      new TextRun(text),
    ],
  });
