import type { Column, Table } from '../../data/table.js';
import { countedInWords } from '../../methods/kit/counts.js';
import { share, whole } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { type Block, heading, text } from '../document.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { usedColumns } from './data.js';

/** Who is in the analyses and who is not: rows used and left out, missing values by variable. */
export function participantsSection(
  { run, table }: ReportInput,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const used = table ? usedColumns(table, run) : [];
  const gaps = table ? used.filter((column) => missingIn(column) > 0) : [];
  return [
    heading(3, 'participants', 'Participants'),
    ...(isSimple(analyses) ? [text(everyoneText(analyses, gaps.length > 0))] : [flow(analyses, apparatus)]),
    ...(table && gaps.length > 0 ? [apparatus.table('Missing values', missingTable(table, gaps))] : []),
  ];
}

const results = (analyses: readonly ReportedAnalysis[]) =>
  analyses.flatMap(({ analysis, title }) =>
    analysis ? [{ title, method: analysis.method, input: analysis.result.input }] : [],
  );

/** Whether one sentence says it all: nobody is left out, and every analysis is of as many. */
function isSimple(analyses: readonly ReportedAnalysis[]): boolean {
  const inputs = results(analyses).map(({ input }) => input);
  return inputs.every(({ excluded, rows }) => excluded === 0 && rows === inputs[0]?.rows);
}

function everyoneText(analyses: readonly ReportedAnalysis[], gaps: boolean): string {
  const [first] = results(analyses);
  if (first === undefined) return 'No analysis could be done.';
  const { input, method } = first;
  if (input.counts)
    return `The counts hold ${countedInWords(method, input.rows)}, all of which are in every analysis.`;
  const all = `All ${whole(input.rows)} rows of the data were used in every analysis`;
  return gaps ? `${all}.` : `${all}, and no value was missing in a column in use.`;
}

function flow(analyses: readonly ReportedAnalysis[], apparatus: Apparatus): Block {
  return apparatus.table('Rows used in each analysis', {
    title: 'Rows used',
    columns: [left('Analysis'), right('Rows, people or events'), right('Used'), right('Left out')],
    rows: results(analyses).map(({ title, input }) => [
      title,
      whole(input.rows),
      whole(input.used),
      whole(input.excluded),
    ]),
    footnotes: [],
  });
}

function missingTable(table: Table, columns: readonly Column[]): PresentedTable {
  return {
    title: 'Missing values',
    columns: [left('Variable'), right('Missing'), right('Share of rows')],
    rows: columns.map((column) => {
      const missing = missingIn(column);
      return [column.label, whole(missing), share(missing, table.rows)];
    }),
    footnotes: [],
  };
}

function missingIn(column: Column): number {
  const gap =
    'values' in column ? column.values.filter(Number.isNaN) : column.codes.filter((code) => code === -1);
  return gap.length;
}

const left = (title: string) => ({ title, align: 'left' }) as const;
const right = (title: string) => ({ title, align: 'right' }) as const;
