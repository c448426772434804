import { categoryOf } from './convert.js';
import { blankRows, duplicateIdentifiers, duplicateRows } from './problem-remarks.js';
import { countByCode, presentRows } from './raw-column.js';
import type { Remark } from './remark.js';
import { misfits } from './strays.js';
import type { Column, Table } from './table.js';

/** Names that say that a column tells one person from another. */
const IDENTIFIER =
  /(?:^|[\W_])(?:id|identifier|mrn)(?:$|[\W_])|^(?:patient|subject|participant)(?:[\W_]*(?:no|nr|num|number|code))?$/i;
const CAMEL_CASE_IDENTIFIER = /[a-z]I[dD]$/;
/** With fewer distinct values the rows are visits or measurements, several to a person. */
const MOSTLY_DISTINCT = 0.8;
/** So many times more rows alike than chance makes are worth a look. */
const MORE_THAN_CHANCE = 10;

/** Blank rows, rows that come twice, and identifiers that come twice. */
export function rowProblems(table: Table): Remark[] {
  const columns = [...table.columns.values()];
  const blank = blankLines(table, columns);
  return [
    ...(blank.length > 0 ? [blankRows(blank)] : []),
    ...repeatedRows(table, columns),
    ...columns
      .filter(({ name }) => isIdentifier(name))
      .flatMap((column) => repeatedIdentifiers(table, column)),
  ];
}

const isIdentifier = (name: string): boolean => IDENTIFIER.test(name) || CAMEL_CASE_IDENTIFIER.test(name);

function isMissing(column: Column, row: number): boolean {
  return 'levels' in column ? column.codes[row]! < 0 : Number.isNaN(column.values[row]);
}

function blankLines({ lines }: Table, columns: readonly Column[]): number[] {
  return [...lines].filter((_, row) => columns.every((column) => isMissing(column, row)));
}

/** Rows that are the same in every column as one before; blank rows are another matter. */
function repeatedRows({ rows, lines }: Table, columns: readonly Column[]): Remark[] {
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (columns.every((column) => isMissing(column, row))) continue;
    const key = columns.map((column) => ('levels' in column ? column.codes[row] : column.values[row])).join();
    if (seen.has(key)) repeated.push(lines[row]!);
    seen.add(key);
  }
  const byChance = MORE_THAN_CHANCE * pairsByChance(rows, columns);
  return repeated.length > 0 && repeated.length >= byChance ? [duplicateRows(repeated)] : [];
}

/** How many pairs of rows would be alike if the columns had nothing to do with each other. */
function pairsByChance(rows: number, columns: readonly Column[]): number {
  return columns.reduce((pairs, column) => pairs * shareOfPairsAlike(rows, column), (rows * (rows - 1)) / 2);
}

function shareOfPairsAlike(rows: number, column: Column): number {
  const { codes, levels } = categoryOf(column);
  const counts = countByCode(codes, levels.length);
  const missing = rows - presentRows(codes);
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), missing * (missing - 1));
  return pairs / (rows * (rows - 1));
}

function repeatedIdentifiers({ lines, rows }: Table, column: Column): Remark[] {
  const { name, codes, levels } = categoryOf(column);
  if (levels.length < rows * MOSTLY_DISTINCT) return [];
  const counts = countByCode(codes, levels.length);
  const repeated = misfits({ codes, values: levels }, lines, (_, code) => counts[code] === 1);
  return repeated.length > 0 ? [duplicateIdentifiers(name, repeated)] : [];
}
