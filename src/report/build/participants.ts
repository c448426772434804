import { flowDiagram } from '../../charts/flow-diagram.js';
import { countedInWords } from '../../methods/kit/counts.js';
import { whole } from '../../methods/kit/format.js';
import { left, right } from '../../methods/kit/table-rows.js';
import type { InData } from '../../study/participants/in-data.js';
import { reconcile } from '../../study/participants/reconcile.js';
import type { Study } from '../../study/study.js';
import { type Block, heading, text } from '../document.js';
import { flowOf } from '../flow/flow.js';
import { primaryData, primaryOf } from '../flow/primary-data.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { usedColumns } from './data.js';
import { gapsIn, missingTable } from './missing.js';

/** Who is in the analyses and who is not: the flow, rows used and left out, missing values by variable and group. */
export function participantsSection(
  { run, table }: ReportInput,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const gaps = table ? gapsIn(usedColumns(table, run)) : [];
  return [
    heading(3, 'participants', 'Participants'),
    ...flowBlocks(run.study, primaryData(analyses, table), apparatus),
    ...(isSimple(analyses) ? [text(everyoneText(analyses, gaps.length > 0))] : [flow(analyses, apparatus)]),
    ...(table && gaps.length > 0
      ? [apparatus.table('Missing values', missingTable(table, gaps, groupOf(analyses)))]
      : []),
  ];
}

/** The column by which the primary analysis compares groups; null when it compares none. */
function groupOf(analyses: readonly ReportedAnalysis[]): string | null {
  const group = primaryOf(analyses)?.entry.group;
  return typeof group === 'string' ? group : null;
}

/** The diagram, and whatever in it does not add up or does not fit the data. */
function flowBlocks(study: Study, data: InData | null, apparatus: Apparatus): readonly Block[] {
  const drawn = flowOf(study, data);
  if (drawn === null) return [];
  const caption = study.records ? 'From the records found to the studies included' : 'Flow of participants';
  const items = reconcile(study, data).map(({ message }) => text(message));
  return [
    apparatus.figure(`${caption}.`, flowDiagram(drawn)),
    ...(items.length > 0 ? [text('These numbers do not reconcile:'), { kind: 'list', items } as const] : []),
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
