import { fixed, percent, whole } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { levelWords } from '../../methods/kit/say.js';
import { left, right } from '../../methods/kit/table-rows.js';
import type { Problem } from '../../study/problem.js';
import type { Representation } from './compare.js';

const ratioText = (value: number | null): string => (value === null ? '–' : fixed(value, 2));

/** Who is in the data beside the population, a category a row. */
export const representationTable = (rows: readonly Representation[], level: number): PresentedTable => ({
  title: 'Participants and population',
  columns: [
    left('Category'),
    right('n'),
    right('Participants'),
    right('Population'),
    right('Ratio'),
    right(levelWords(level)),
  ],
  rows: rows.map((row) => [
    `${row.variable}: ${row.category}`,
    whole(row.n),
    percent(row.share, 1),
    percent(row.referenceShare, 1),
    ratioText(row.ratio),
    row.low === null ? '' : `${ratioText(row.low)} to ${ratioText(row.high)}`,
  ]),
  footnotes: [
    'Ratio: the share among participants over the share of the population (participation-to-prevalence ratio).',
  ],
});

/** So few people say little of anybody. */
const few = 10;

/** What a reader should look at: who is missing, who is fewer or more than in the population. */
export const representationProblems = (rows: readonly Representation[], file: string): readonly Problem[] =>
  rows.flatMap((row) => {
    const message = sentence(row);
    if (message === null) return [];
    return [{ code: codeOf(row), severity: 'warning', file, line: null, column: null, path: '', message }];
  });

const codeOf = ({ n, verdict }: Representation): string =>
  n === 0
    ? 'nobody-of-category'
    : verdict === 'alike'
      ? 'few-of-category'
      : `${verdict === 'unclear' ? 'perhaps-other' : verdict}-represented`;

function sentence({
  variable,
  category,
  n,
  share,
  referenceShare,
  verdict,
  ratio,
}: Representation): string | null {
  const who = `${variable} ${category}`;
  const shares = `${percent(share, 1)} of participants and ${percent(referenceShare, 1)} of the population (ratio ${ratioText(ratio)})`;
  if (n === 0 && referenceShare > 0)
    return `Nobody of ${who} takes part, and they are ${percent(referenceShare, 1)} of the population; the answer may not hold for them, and the report should say so.`;
  if (verdict === 'under')
    return `${who}: ${shares}. They take part less often than they are there; say for whom the answer holds.`;
  if (verdict === 'over') return `${who}: ${shares}. They take part more often than they are there.`;
  if (verdict === 'unclear')
    return `${who}: ${shares}. With so few participants it is not settled whether they take part as often as they are there.`;
  return n < few ? `Only ${n} of ${who} take part: a result for them alone says little.` : null;
}
