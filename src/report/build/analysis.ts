import type { Analysis } from '../../methods/kit/analyze.js';
import { countedInWords } from '../../methods/kit/counts.js';
import { whole } from '../../methods/kit/format.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { type PresentedTable, presentResult, presentTests } from '../../methods/kit/present.js';
import type { Check, Result } from '../../methods/kit/result.js';
import {
  type Block,
  type CrossReference,
  type Entry,
  type FigureBlock,
  type TableBlock,
  text,
} from '../document.js';
import type { ReportedAnalysis } from '../input.js';
import type { Apparatus } from './apparatus.js';

/** One analysis: what was compared, what it says, its tables and chart, its checks and notes. */
export function analysisBlocks(
  { method, analysis, error, title }: ReportedAnalysis,
  apparatus: Apparatus,
): readonly Block[] {
  if (!analysis) return [text(`This analysis could not be done. ${error?.message ?? ''}`.trim())];
  const { result } = analysis;
  const { tables: presented, testSentence } = withoutLoneTest(method, result);
  const tables = presented.map((one) => apparatus.table(`${title}. ${one.title}`, shortened(one)));
  const figures = figureOf(analysis, apparatus);
  return [
    text([method.title, usedText(method, result)].join('; '), ...pointers([...tables, ...figures]), '.'),
    text([...result.words, testSentence].filter((words) => words !== '').join(' ')),
    ...tables,
    ...figures,
    ...checksAndNotes(result),
  ];
}

/** A single test is a sentence; a table of one row would only take room. */
function withoutLoneTest(method: AnyMethod, result: Result) {
  const tables = presentResult(method, result);
  const [tests] = presentTests(result);
  if (tests?.rows.length !== 1) return { tables, testSentence: '' };
  const others = tables.filter(({ title }) => title !== tests.title);
  if (others.length === tables.length) return { tables, testSentence: '' };
  const [name = '', ...cells] = tests.rows[0]!;
  const values = cells.flatMap((cell, at) =>
    cell === '' ? [] : [named(tests.columns[at + 1]!.title, cell)],
  );
  return { tables: others, testSentence: `${name}: ${values.join(', ')}.` };
}

/** "statistic 14.18", "P = 0.007", "P < 0.001". */
function named(title: string, cell: string): string {
  if (title !== 'P') return `${title.toLowerCase()} ${cell}`;
  return /^[<>]/.test(cell) ? `P ${cell.charAt(0)} ${cell.slice(1)}` : `P = ${cell}`;
}

/** A table of a report has no more rows than this: two pages, at most. */
const mostRows = 60;

function shortened(table: PresentedTable): PresentedTable {
  const { rows, footnotes } = table;
  if (rows.length <= mostRows) return table;
  const note = `The first ${mostRows} of ${whole(rows.length)} rows; results.json has them all.`;
  return { ...table, rows: rows.slice(0, mostRows), footnotes: [...footnotes, note] };
}

function usedText(method: AnyMethod, { input }: Result): string {
  if (input.counts) return countedInWords(method, input.rows);
  return `${whole(input.used)} of ${whole(input.rows)} rows used`;
}

function figureOf(analysis: Analysis, apparatus: Apparatus): readonly FigureBlock[] {
  const spec = analysis.chart();
  return spec ? [apparatus.figure(spec.description, spec)] : [];
}

/** " (Tables 2 and 3, Figure 1)", each a link. */
function pointers(blocks: readonly (TableBlock | FigureBlock)[]) {
  if (blocks.length === 0) return [];
  const links = blocks.map(
    ({ kind, number, id }): CrossReference => ({
      see: id,
      text: `${kind === 'table' ? 'Table' : 'Figure'} ${number}`,
    }),
  );
  return [' (', ...links.flatMap((link, at) => (at === 0 ? [link] : [', ', link])), ')'];
}

const checkTerms = {
  holds: 'Checks that hold',
  look: 'Check: look at this',
  fails: 'Check: does not hold',
} as const;

function checksAndNotes({ checks, notes }: Result): readonly Block[] {
  const entries = [
    ...heldChecks(checks.filter(({ status }) => status === 'holds')),
    ...checks
      .filter(({ status }) => status !== 'holds')
      .map((check) => ({ term: checkTerms[check.status], content: [text(checkText(check))] })),
    ...notes.map((note) => ({ term: 'Note', content: [text(note)] })),
  ];
  return entries.length === 0 ? [] : [{ kind: 'definitions', entries }];
}

/** What was looked at and found to be in order, in one entry: there is nothing to do about it. */
const heldChecks = (checks: readonly Check[]): readonly Entry[] =>
  checks.length === 0
    ? []
    : [
        {
          term: checkTerms.holds,
          content: [text(checks.map(({ lookedAt, found }) => `${lookedAt} ${found}`.trim()).join(' '))],
        },
      ];

const checkText = ({ lookedAt, found, advice }: Check): string =>
  [lookedAt, found, advice].filter((part) => part !== '').join(' ');
