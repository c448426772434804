import type { Analysis } from '../../methods/kit/analyze.js';
import { whole } from '../../methods/kit/format.js';
import { presentResult } from '../../methods/kit/present.js';
import type { Check, Result } from '../../methods/kit/result.js';
import { type Block, type CrossReference, type FigureBlock, type TableBlock, text } from '../document.js';
import type { ReportedAnalysis, ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { choicesText, midSentence, sentence } from './words.js';

/** One analysis: what was compared, what it says, its tables and chart, its checks and notes. */
export function analysisBlocks(
  { entry, method, analysis, error, title }: ReportedAnalysis,
  { table }: ReportInput,
  apparatus: Apparatus,
): readonly Block[] {
  if (!analysis) return [text(`This analysis could not be done. ${error?.message ?? ''}`.trim())];
  const { result } = analysis;
  const choices = choicesText(method, entry, table);
  const tables = presentResult(method, result).map((one) =>
    apparatus.table(`${title}: ${midSentence(one.title)}`, one),
  );
  const figures = figureOf(analysis, title, apparatus);
  return [
    text(
      sentence([method.title, choices, usedText(result)].filter((part) => part !== '').join('; ')),
      ...pointers([...tables, ...figures]),
    ),
    text(result.words.filter((words) => words !== '').join(' ')),
    ...tables,
    ...figures,
    ...checksAndNotes(result),
  ];
}

function usedText({ input }: Result): string {
  if (input.counts) return `${whole(input.rows)} people`;
  return `${whole(input.used)} of ${whole(input.rows)} rows used`;
}

function figureOf(analysis: Analysis, title: string, apparatus: Apparatus): readonly FigureBlock[] {
  const spec = analysis.chart();
  return spec ? [apparatus.figure(`${title}: ${midSentence(spec.description)}`, spec)] : [];
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

const opening = { holds: '', look: 'To look at: ', fails: 'Does not hold: ' } as const;

function checksAndNotes({ checks, notes }: Result): readonly Block[] {
  const items = [...checks.map(checkText), ...notes].map((words) => text(words));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

const checkText = ({ status, lookedAt, found, advice }: Check): string =>
  [opening[status] + lookedAt, found, advice].filter((part) => part !== '').join(' ');
