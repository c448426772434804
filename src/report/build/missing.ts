import type { CategoryColumn, Column, Table } from '../../data/table.js';
import { share, whole } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { left, right } from '../../methods/kit/table-rows.js';

/** The columns that lack a value somewhere. */
export const gapsIn = (columns: readonly Column[]): readonly Column[] =>
  columns.filter((column) => missingIn(column, () => true) > 0);

/**
 * How many rows have no value of each column, in all and by group.
 *
 * @param group the column of the groups; null when none are compared
 */
export function missingTable(table: Table, columns: readonly Column[], group: string | null): PresentedTable {
  const groups = [...groupsOf(table, group), { label: 'All', rows: table.rows, holds: () => true }];
  return {
    title: 'Missing values',
    columns: [left('Variable'), ...groups.map(({ label, rows }) => right(`${label} (n = ${whole(rows)})`))],
    rows: columns.map((column) => [
      column.label,
      ...groups.map(({ holds, rows }) => {
        const missing = missingIn(column, holds);
        return `${whole(missing)} (${share(missing, rows)})`;
      }),
    ]),
    footnotes: ['Number (%) of rows without a value.'],
  };
}

interface Group {
  readonly label: string;
  readonly rows: number;
  readonly holds: (row: number) => boolean;
}

/** More groups than this would make the table too wide to read. */
const mostGroups = 6;

function groupsOf(table: Table, name: string | null): readonly Group[] {
  const column = name === null ? undefined : table.columns.get(name);
  if (!column || !('codes' in column) || column.levels.length > mostGroups) return [];
  return column.levels.map((_, code) => groupAt(column, code)).filter(({ rows }) => rows > 0);
}

function groupAt({ codes, levelLabels }: CategoryColumn, code: number): Group {
  return {
    label: levelLabels[code]!,
    rows: codes.filter((one) => one === code).length,
    holds: (row) => codes[row] === code,
  };
}

function missingIn(column: Column, holds: (row: number) => boolean): number {
  const gap =
    'values' in column
      ? column.values.filter((value, row) => Number.isNaN(value) && holds(row))
      : column.codes.filter((code, row) => code === -1 && holds(row));
  return gap.length;
}
