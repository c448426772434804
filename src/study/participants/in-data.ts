import type { CategoryColumn, Table } from '../../data/table.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import type { Result } from '../../methods/kit/result.js';
import { columnsOf } from '../request.js';
import type { PlannedAnalysis } from '../study.js';

/** An analysis of the plan with what came of it. */
export interface Reported {
  readonly entry: PlannedAnalysis;
  readonly method: AnyMethod;
  /** Null when it could not be done. */
  readonly result: Result | null;
}

/** Rows that an analysis left out, by the first of its columns that has no value there. */
export interface Gap {
  /** The column in words. */
  readonly column: string;
  readonly n: number;
}

/** People of one group, or of all, in the data and in an analysis. */
export interface Counted {
  readonly rows: number;
  readonly used: number;
  readonly gaps: readonly Gap[];
}

/** What the data say of who is in the primary analysis. */
export interface InData extends Counted {
  /** The groups that are compared, the first level first; empty where none are, or where they cannot be told apart. */
  readonly groups: readonly (Counted & { readonly level: string; readonly label: string })[];
}

/**
 * Who is in an analysis, from its data.
 *
 * @param table null for a study from counts
 * @returns null where rows are not people who stand alone in it, so that counting them would say nothing
 */
export function countedInData({ entry, method, result }: Reported, table: Table | null): InData | null {
  if (result === null) return null;
  const whole = { rows: result.input.rows, used: result.input.used };
  if (result.input.counts) return { ...whole, gaps: [], groups: groupsOfCounts(result) };
  const byRole = table ? columnsOf(method, entry) : null;
  if (table === null || byRole === null) return { ...whole, gaps: [], groups: [] };
  const columns = [...byRole.values()].flat();
  const group = groupColumn(table, byRole.get('group'));
  const missing = firstMissing(table, columns);
  const all = counted(table, missing, () => true);
  if (all.rows !== whole.rows || all.used !== whole.used) return { ...whole, gaps: [], groups: [] };
  const groups = (group?.levels ?? []).map((level, code) => ({
    level,
    label: group!.levelLabels[code] ?? level,
    ...counted(table, missing, (row) => group!.codes[row] === code),
  }));
  return { ...all, groups: groups.filter(({ rows }) => rows > 0) };
}

function groupsOfCounts({ tables }: Result): InData['groups'] {
  const cells = tables.cells ?? [];
  return cells.flatMap(({ group, total }) =>
    typeof group === 'string' && typeof total === 'number'
      ? [{ level: group, label: group, rows: total, used: total, gaps: [] }]
      : [],
  );
}

function groupColumn(table: Table, names: readonly string[] | undefined): CategoryColumn | null {
  const column = names?.length === 1 ? table.columns.get(names[0]!) : undefined;
  return column && 'codes' in column ? column : null;
}

/** For each row the label of the first column without a value; null where all have one. */
function firstMissing(table: Table, names: readonly string[]): (row: number) => string | null {
  const columns = names.flatMap((name) => table.columns.get(name) ?? []);
  return (row) =>
    columns.find((column) =>
      'values' in column ? Number.isNaN(column.values[row]!) : column.codes[row] === -1,
    )?.label ?? null;
}

function counted(
  table: Table,
  missing: (row: number) => string | null,
  belongs: (row: number) => boolean,
): Counted {
  const gaps = new Map<string, number>();
  let rows = 0;
  for (let row = 0; row < table.rows; row++) {
    if (!belongs(row)) continue;
    rows++;
    const column = missing(row);
    if (column !== null) gaps.set(column, (gaps.get(column) ?? 0) + 1);
  }
  const left = [...gaps].map(([column, n]) => ({ column, n }));
  return { rows, used: rows - left.reduce((sum, { n }) => sum + n, 0), gaps: left };
}
