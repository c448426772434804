import { presentSummary } from '../../appraise/certainty/present-summary.js';
import { summaryOfFindings } from '../../appraise/certainty/summary-of-findings.js';
import { capital, plural } from '../../methods/kit/wording.js';
import { type Certainty, certaintySigns, type Rating } from '../../study/appraising.js';
import { type Block, type Entry, heading, text, written } from '../document.js';
import { idInWords, type ReportedAnalysis, type ReportInput } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { certaintyWords } from './words.js';

/** How certain the evidence is, with each reason, and what that makes of the findings. */
export function certaintySection(
  { run: { study }, table }: Pick<ReportInput, 'run' | 'table'>,
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const { certainty } = study;
  const title = heading(3, 'certainty', 'Certainty of the evidence');
  if (!certainty) return [title, written(undefined, 'how certain the evidence is')];
  const named = analyses.flatMap(({ entry, method, analysis }) =>
    analysis ? [{ id: entry.id, method, result: analysis.result }] : [],
  );
  const rows = summaryOfFindings(study, named, table);
  const sentence = rows.find((row) => row.sentence !== null)?.sentence;
  const names = rows.map(({ id }) => capital(idInWords(id)));
  return [
    title,
    text(`${certaintyWords[certainty.level]} (${certaintySigns[certainty.level]}).`),
    written(certainty.why, 'why the evidence is of that certainty'),
    ...reasons(certainty),
    ...(rows.length === 0 ? [] : [apparatus.table('Summary of findings', presentSummary(rows, names))]),
    ...(sentence === undefined
      ? []
      : [text(`In the words of GRADE for this size and certainty: ${sentence}`)]),
  ];
}

function reasons({ down = {}, up = {} }: Certainty): readonly Block[] {
  const entries = [...entriesOf(down, 'down'), ...entriesOf(up, 'up')];
  return entries.length === 0 ? [] : [{ kind: 'definitions', entries }];
}

const entriesOf = (
  ratings: { readonly [reason: string]: Rating | undefined },
  direction: 'down' | 'up',
): readonly Entry[] =>
  Object.entries(ratings).flatMap(([reason, rating]) =>
    rating
      ? [
          {
            term: `${capital(reason.replaceAll('-', ' '))}: ${plural(rating.by, 'level')} ${direction}`,
            content: [written(rating.why, 'why')],
          },
        ]
      : [],
  );
