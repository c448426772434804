import { fixed, whole, writeEstimate } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { left, right } from '../../methods/kit/table-rows.js';
import { capital } from '../../methods/kit/wording.js';
import { type CertaintyLevel, certaintySigns } from '../../study/appraising.js';
import { type FoundEffect, isRatio } from './effect-of.js';
import type { SummaryRow } from './summary-of-findings.js';

/** "⊕⊕⊕◯ Moderate" */
export const certaintyText = (level: CertaintyLevel): string =>
  `${certaintySigns[level]} ${capital(level.replace('-', ' '))}`;

const measureNames: { readonly [M in FoundEffect['measure']]: string } = {
  'risk-ratio': 'RR',
  'odds-ratio': 'OR',
  'hazard-ratio': 'HR',
  'rate-ratio': 'rate ratio',
  'risk-difference': 'risk difference',
  'mean-difference': 'mean difference',
};

/**
 * The summary of findings as a table: the relative effect, the risks in every 1,000 people, how many, how certain.
 *
 * @param names of the outcomes, in the order of the rows
 */
export function presentSummary(rows: readonly SummaryRow[], names: readonly string[]): PresentedTable {
  return {
    title: 'Summary of findings',
    columns: [
      left('Outcome'),
      right('People (studies)'),
      right('Effect (CI)'),
      right('Without, per 1,000'),
      right('With, per 1,000 (CI)'),
      right('Difference, per 1,000 (CI)'),
      left('Certainty'),
    ],
    rows: rows.map((row, at) => [
      names[at]!,
      peopleText(row),
      effectText(row.effect),
      ...absoluteText(row),
      levelText(row),
    ]),
    footnotes: footnotesOf(rows),
  };
}

const levelText = ({ certainty }: SummaryRow): string =>
  certainty === null ? 'not rated' : certaintyText(certainty);

const peopleText = ({ participants, studies }: SummaryRow): string =>
  `${participants === null ? '–' : whole(participants)} (${studies})`;

function effectText({ measure, estimate, low, high }: FoundEffect): string {
  const scale = isRatio(measure)
    ? 'ratio'
    : measure === 'risk-difference'
      ? 'proportion-difference'
      : 'number';
  const written = writeEstimate({ estimate, confLow: low, confHigh: high }, scale);
  return `${measureNames[measure]} ${written.estimate} (${written.interval})`;
}

function absoluteText({ absolute }: SummaryRow): readonly [string, string, string] {
  if (absolute === null) return ['–', '–', '–'];
  const { reference, risk, difference } = absolute;
  // A decimal where whole people would hide the difference.
  const decimals = Math.abs(1000 * difference.estimate) < 10 ? 1 : 0;
  const of = (value: number) => fixed(1000 * value, decimals);
  const [least, most] = [difference.low, difference.high].map(
    (value) => `${of(Math.abs(value))} ${moreOrFewer(value)}`,
  );
  return [
    of(reference),
    `${of(risk.estimate)} (${of(risk.low)} to ${of(risk.high)})`,
    `${of(Math.abs(difference.estimate))} ${moreOrFewer(difference.estimate)} (${least} to ${most})`,
  ];
}

const moreOrFewer = (value: number): string => (value < 0 ? 'fewer' : 'more');

function footnotesOf(rows: readonly SummaryRow[]): readonly string[] {
  const lacking = rows.some(
    ({ absolute, effect, certainty }) => absolute === null && certainty !== null && isRatio(effect.measure),
  );
  const measures = rows.filter(({ absolute }) => absolute !== null).map(({ effect }) => effect.measure);
  return [
    ...(measures.length > 0
      ? [
          'The risk without is that of the group compared with, or the one assumed; the effect is taken to hold there.',
        ]
      : []),
    ...(measures.includes('rate-ratio')
      ? ['A rate ratio is taken for a ratio of risks, which holds where these are small.']
      : []),
    ...(lacking
      ? ['No risk without is known; give one as "assumed-risk" in the certainty of the study.']
      : []),
    ...(rows.some(({ certainty }) => certainty !== null)
      ? ['⊕⊕⊕⊕ high, ⊕⊕⊕◯ moderate, ⊕⊕◯◯ low, ⊕◯◯◯ very low certainty (GRADE).']
      : []),
  ];
}
