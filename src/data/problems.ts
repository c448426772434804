import { levelProblems } from './level-problems.js';
import { numberProblems } from './number-problems.js';
import { allMissing, constant } from './problem-remarks.js';
import type { Remark } from './remark.js';
import { rowProblems } from './row-problems.js';
import type { Column, Table } from './table.js';

/**
 * What in a table needs a person's eye before the analysis: empty and constant columns, spellings of one
 * category, numbers written so that they are no numbers, codes that may stand for missing values, rows and
 * identifiers that come twice. What was already said on reading (words among numbers, dates that can be read
 * in two ways) is not repeated.
 */
export function findProblems(table: Table): Remark[] {
  if (table.rows === 0) return [];
  const columns = [...table.columns.values()].flatMap((column) => columnProblems(table, column));
  return [...rowProblems(table), ...columns];
}

function columnProblems({ lines, rows }: Table, column: Column): Remark[] {
  const distinct = distinctValues(column);
  if (distinct.length === 0) return [allMissing(column.name)];
  const remarks = distinct.length === 1 && rows > 1 ? [constant(column, distinct[0]!)] : [];
  if (column.type === 'number') remarks.push(...numberProblems(column, lines));
  if ('levels' in column) remarks.push(...levelProblems(column, lines));
  return remarks;
}

/** Up to two distinct values: enough to tell an empty, a constant and another column. */
function distinctValues(column: Column): (number | string)[] {
  if ('levels' in column) return column.levels.slice(0, 2);
  const first = column.values.find((value) => !Number.isNaN(value));
  if (first === undefined) return [];
  const second = column.values.find((value) => !Number.isNaN(value) && value !== first);
  return second === undefined ? [first] : [first, second];
}
