import { share } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { Row } from '../kit/result.js';
import { decimalsOf, fromTo, meanSd, medianIqr } from '../kit/summaries.js';
import { rowsBy } from '../kit/table-rows.js';
import type { Described } from '../kit/variables.js';
import { list, plural } from '../kit/wording.js';

/** So many words, and no more than so many variables, are put in sentences; the tables have them all. */
const mostWords = 120;
const mostInWords = 6;

/** What was described, a sentence for each of the first variables, and what a description does not show. */
export function describeInWords({ tables }: Labelled, { variables, groups }: Described): string[] {
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const by =
    groups[0]!.name === null
      ? ''
      : `, by group: ${list(groups.map(({ label, rows: n }) => `${label} (${n})`))}`;
  const numeric = rowsBy(tables.numeric ?? [], 'variable');
  const categorical = rowsBy(tables.categorical ?? [], 'variable');
  const said = upToLength(
    variables
      .slice(0, mostInWords)
      .map(({ name }) =>
        numeric.has(name) ? inNumbers(numeric.get(name)!) : inShares(categorical.get(name)!),
      ),
  );
  return [
    `${plural(rows, 'row')} and ${plural(variables.length, 'variable')} are described${by}.`,
    ...said,
    ...andMore(variables.length - said.length),
    'These numbers describe the rows at hand; how far they hold for other people depends on how these came to be in the data.',
  ];
}

function inNumbers(rows: readonly Row[]): string {
  const decimals = decimalsOf(rows);
  const parts = rows.map((row) => {
    if (row.n === 0) return `${inGroup(row)}no value`;
    return `${inGroup(row)}mean ${meanSd(row, decimals).replace('(', '(SD ')}, median ${medianIqr(row, decimals).replace('(', '(quartiles ')}, range ${fromTo(row, decimals)}`;
  });
  return `${rows[0]!.variableLabel}: ${parts.join('; ')}.`;
}

function inShares(rows: readonly Row[]): string {
  const parts = [...rowsBy(rows, 'group').values()].map((own) => {
    const people = own.reduce((sum, row) => sum + Number(row.n), 0);
    if (people === 0) return `${inGroup(own[0]!)}no value`;
    const commonest = [...own].sort((a, b) => Number(b.n) - Number(a.n)).slice(0, 3);
    const shares = commonest.map(
      (row) => `${row.levelLabel} ${row.n} of ${people} (${share(Number(row.n), people)})`,
    );
    return `${inGroup(own[0]!)}${shares.join(', ')}${own.length > 3 ? ` and ${plural(own.length - 3, 'more level')}` : ''}`;
  });
  return `${rows[0]!.variableLabel}: ${parts.join('; ')}.`;
}

/** Tables have them all; the reader is told that the sentences have not. */
const andMore = (variables: number): string[] =>
  variables > 0 ? [`And ${plural(variables, 'variable')} more in the tables.`] : [];

/** As many whole sentences as a reader will take in; with many groups that is one. */
function upToLength(sentences: readonly string[]): readonly string[] {
  let words = 0;
  const kept = sentences.filter((sentence) => {
    words += sentence.split(' ').length;
    return words <= mostWords;
  });
  return kept.length > 0 ? kept : sentences.slice(0, 1);
}

const inGroup = (row: Row): string => (row.group === null ? '' : `in ${row.groupLabel} `);
