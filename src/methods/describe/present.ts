import { share, whole } from '../kit/format.js';
import type { PresentedTable } from '../kit/present.js';
import type { Result, Row } from '../kit/result.js';
import { decimalsOf, fromTo, meanSd, medianIqr } from '../kit/summaries.js';
import { left, right, rowsBy } from '../kit/table-rows.js';

/** Numbers a row a variable (and group), categories with their levels indented and the groups side by side. */
export function presentDescription({ tables }: Result): PresentedTable[] {
  const numeric = tables.numeric ?? [];
  const categorical = tables.categorical ?? [];
  return [numbers(numeric), categories(categorical)].filter((table) => table.rows.length > 0);
}

function numbers(rows: readonly Row[]): PresentedTable {
  const grouped = rows.some((row) => row.group !== null);
  const columns = ['n', 'Missing', 'Mean (SD)', 'Median (IQR)', 'Range'].map(right);
  return {
    title: 'Numbers',
    columns: [left('Variable'), ...(grouped ? [left('Group')] : []), ...columns],
    rows: [...rowsBy(rows, 'variable').values()].flatMap((own) => numberRows(own, grouped)),
    footnotes: [],
  };
}

function numberRows(rows: readonly Row[], grouped: boolean): string[][] {
  const decimals = decimalsOf(rows);
  return rows.map((row, at) => [
    at === 0 ? String(row.variableLabel) : '',
    ...(grouped ? [String(row.groupLabel)] : []),
    whole(Number(row.n)),
    whole(Number(row.missing)),
    meanSd(row, decimals),
    medianIqr(row, decimals),
    fromTo(row, decimals),
  ]);
}

function categories(rows: readonly Row[]): PresentedTable {
  const groups = [...rowsBy(rows, 'group').values()].map((one) => String(one[0]!.groupLabel));
  const body = [...rowsBy(rows, 'variable').values()].flatMap((one) => variableRows(one, groups.length));
  return {
    title: 'Categories, n (%)',
    columns: [left('Variable'), ...groups.map(right)],
    rows: body,
    footnotes: ['Shares are of the values that are not missing.'],
  };
}

function variableRows(rows: readonly Row[], groups: number): string[][] {
  const byGroup = [...rowsBy(rows, 'group').values()];
  const sizes = byGroup.map((own) => own.reduce((sum, row) => sum + Number(row.n), 0));
  const levels = [...rowsBy(rows, 'level').values()].map((own) => [
    `  ${own[0]!.levelLabel}`,
    ...own.map((row, at) => `${whole(Number(row.n))} (${share(Number(row.n), sizes[at]!)})`),
  ]);
  const missing = byGroup.map((own) => Number(own[0]!.missing));
  return [
    [String(rows[0]!.variableLabel), ...Array<string>(groups).fill('')],
    ...levels,
    ...(missing.some((count) => count > 0) ? [['  Missing', ...missing.map(whole)]] : []),
  ];
}
