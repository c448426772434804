import type { Column, Table } from '../../data/table.js';
import { list, plural } from '../../methods/kit/wording.js';
import { columnsOfStudy } from '../../study/request.js';
import type { StudyRun } from '../../study/run-study.js';
import type { Study } from '../../study/study.js';
import { type Block, type Content, type Entry, heading, text } from '../document.js';
import { idInWords, type ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';

/** Where the data come from, and what the columns in use hold. */
export function dataSection({ run, table }: ReportInput, apparatus: Apparatus): readonly Block[] {
  const { study } = run;
  const source = study.data?.source;
  const cited =
    source === undefined ? [] : [' The data come from a published source.', apparatus.cite([source])];
  if (!study.data || !table) {
    return [
      heading(3, 'data', 'Data'),
      text('The analyses start from published counts, which the plan gives.', ...cited),
    ];
  }
  const used = usedColumns(table, run);
  return [
    heading(3, 'data', 'Data'),
    text(
      'The data file, ',
      { code: study.data.file },
      `, holds ${plural(table.rows, 'row')}; Lind only reads it.`,
      ...cited,
    ),
    { kind: 'definitions', entries: used.map(variableEntry) },
    ...decisions(study),
  ];
}

/** What was done about what was odd in the data. */
function decisions({ 'data-decisions': made = [] }: Study): readonly Block[] {
  if (made.length === 0) return [];
  const items = made.map(
    ({ column, about, decision }): Content => ({
      kind: 'markdown',
      markdown: `${column === undefined ? idInWords(about) : `${column} (${idInWords(about)})`}: ${decision}`,
    }),
  );
  return [text('What was decided about problems in the data:'), { kind: 'list', items }];
}

/** Columns that the study reads, in the order of the file. */
export function usedColumns(table: Table, { study, analyses }: StudyRun): readonly Column[] {
  const methods = new Map(analyses.map(({ method }) => [method.name, method]));
  const names = columnsOfStudy(study, methods);
  return [...table.columns.values()].filter(({ name }) => names === null || names.includes(name));
}

const variableEntry = (column: Column): Entry => ({
  term: column.label,
  content: [text('Column ', { code: column.name }, `: ${valuesText(column)}.`)],
});

const mostLevels = 8;

function valuesText(column: Column): string {
  if (column.type === 'number') return column.unit ? `number, in ${column.unit}` : 'number';
  if (column.type === 'date') return 'date';
  const { levelLabels } = column;
  if (levelLabels.length > mostLevels) return `${plural(levelLabels.length, 'level')}`;
  return list(levelLabels) + (column.ordered ? ', in this order' : '');
}
