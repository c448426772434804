import type { Column, Table } from '../../data/table.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { list, plural } from '../../methods/kit/wording.js';
import { type Block, heading, text } from '../document.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { columnsOf } from './words.js';

/** Where the data come from, and what the columns in use hold. */
export function dataSection(
  { study, table }: ReportInput,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const source = study.data?.source;
  const cited =
    source === undefined ? [] : [' The data come from a published source.', apparatus.cite([source])];
  if (!study.data || !table) {
    return [
      heading(3, 'data', 'Data'),
      text('The analyses start from published counts, which the plan gives.', ...cited),
    ];
  }
  const used = usedColumns(table, analyses);
  return [
    heading(3, 'data', 'Data'),
    text(
      `The data file, ${study.data.file}, holds ${plural(table.rows, 'row')} and ${plural(table.columns.size, 'column')}; it was not changed.`,
      ...cited,
    ),
    ...(used.length === 0 ? [] : [apparatus.table('Variables used in the analyses', variablesTable(used))]),
  ];
}

/** Columns that the analyses use, in the order of the file. */
export function usedColumns(table: Table, analyses: readonly ReportedAnalysis[]): readonly Column[] {
  const names = new Set(
    analyses.flatMap(({ planned, analysis }) =>
      planned && analysis ? columnsOf(planned, analysis.method) : [],
    ),
  );
  return [...table.columns.values()].filter((column) => names.has(column.name));
}

function variablesTable(columns: readonly Column[]): PresentedTable {
  const left = (title: string) => ({ title, align: 'left' }) as const;
  return {
    title: 'Variables',
    columns: [left('Variable'), left('Column'), left('Values')],
    rows: columns.map((column) => [column.label, column.name, valuesText(column)]),
    footnotes: [],
  };
}

const mostLevels = 8;

function valuesText(column: Column): string {
  if (column.type === 'number') return column.unit ? `number, in ${column.unit}` : 'number';
  if (column.type === 'date') return 'date';
  const { levelLabels } = column;
  if (levelLabels.length > mostLevels) return `${plural(levelLabels.length, 'level')}`;
  return list(levelLabels) + (column.ordered ? ', in this order' : '');
}
