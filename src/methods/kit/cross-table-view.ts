import type { ChartSpec } from '../../charts/spec.js';
import { stackedBars } from '../../charts/stacked-bars.js';
import { expectedCounts, margins } from '../../stats/chi-square.js';
import type { Contingency } from './contingency.js';
import { share, whole } from './format.js';
import type { PresentedTable } from './present.js';
import type { Row } from './result.js';
import { left, right, rowsBy } from './table-rows.js';

/** A row a cell: its group and level with their names for people, and its count. */
export function cellRows(table: Contingency) {
  return table.counts.flatMap((row, at) =>
    row.map((count, column) => ({
      group: table.groups[at]!,
      groupLabel: table.groupLabels[at]!,
      outcome: table.levels[column]!,
      outcomeLabel: table.levelLabels[column]!,
      count,
    })),
  );
}

/** Groups in rows, levels of the outcome in columns, each cell with its share of the row. */
export function presentCells(cells: readonly Row[], corner = 'Group'): PresentedTable {
  const groups = [...rowsBy(cells, 'group').values()];
  const rows = groups.map((own) => {
    const total = own.reduce((sum, cell) => sum + Number(cell.count), 0);
    const counts = own.map(({ count }) => `${whole(Number(count))} (${share(Number(count), total)})`);
    return [String(own[0]!.groupLabel), ...counts, whole(total)];
  });
  const levels = groups[0]!.map((cell) => right(String(cell.outcomeLabel)));
  return {
    title: 'Counts, n (% of the row)',
    columns: [left(corner), ...levels, right('Total')],
    rows,
    footnotes: [],
  };
}

/** Bars of shares, a group each. */
export function sharesChart(table: Contingency): ChartSpec {
  const { rows } = margins(table.counts);
  const told = table.groupLabels.map((name, at) => {
    const shares = table.levelLabels.map((level, k) => `${level} ${share(table.counts[at]![k]!, rows[at]!)}`);
    return `${name} (n = ${rows[at]}): ${shares.join(', ')}`;
  });
  return stackedBars({
    axisTitle: `${table.outcome}: share of each group`,
    groups: table.groupLabels.map((name, at) => ({ name, counts: table.counts[at]! })),
    levels: table.levelLabels,
    ordered: table.ordered,
    description: `Shares of ${table.outcome} by ${table.group}, as bars of equal length. ${told.slice(0, 20).join('; ')}.`,
  });
}

/** The cell that is furthest from what the totals would give, by its Pearson residual, as a sentence. */
export function furthestCell(table: Contingency): string {
  const { rows, columns, total } = margins(table.counts);
  const expected = expectedCounts(table.counts).flat();
  const residuals = table.counts
    .flat()
    .map((count, at) => Math.abs(count - expected[at]!) / Math.sqrt(expected[at]!));
  const largest = Math.max(...residuals);
  if (largest === 0) return 'Every count is the one expected from the totals.';
  const at = residuals.indexOf(largest);
  const [row, column] = [Math.floor(at / columns.length), at % columns.length];
  const count = table.counts[row]![column]!;
  return `The cell furthest from what the totals would give is ${table.outcome} ${table.levelLabels[column]} in ${table.groupLabels[row]}: ${count} of ${rows[row]} (${share(count, rows[row]!)}), against ${share(columns[column]!, total)} in all groups together.`;
}

/** The counts as R reads them, a row a line of the matrix. */
export const rMatrix = (counts: readonly (readonly number[])[]): string =>
  `rbind(${counts.map((row) => `c(${row.join(', ')})`).join(', ')})`;
