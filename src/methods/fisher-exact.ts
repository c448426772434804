import { StatError } from '../errors.js';
import { margins } from '../stats/chi-square.js';
import { noncentralHypergeometric } from '../stats/distributions/index.js';
import { fisherNetwork } from '../stats/fisher/network.js';
import { fisherLines } from './fisher-exact/r.js';
import type { FisherTable } from './fisher-exact/table.js';
import { fisherInWords } from './fisher-exact/words.js';
import { type Contingency, crossTabulateLevels, filledCounts } from './kit/contingency.js';
import { countNames } from './kit/count-names.js';
import { crossTableOfCounts, crossTabulate, type NamedTwoByTwo } from './kit/cross-table.js';
import { cellRows, presentCells, sharesChart } from './kit/cross-table-view.js';
import { readEvent } from './kit/event.js';
import { whole } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod, type EstimateDeclaration } from './kit/method.js';
import { eventLevel, type Factor, level, reference } from './kit/parameters.js';
import { presentEstimates, presentTests } from './kit/present.js';
import type { Check } from './kit/result.js';

const estimates = {
  'odds-ratio': {
    label: 'Odds ratio',
    scale: 'ratio',
    meaning:
      'The odds in the group over the odds in the reference, by conditional maximum likelihood: a little nearer to 1 than the ratio of the cross products.',
    interval: 'Exact, from the noncentral hypergeometric distribution.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

export default defineMethod({
  name: 'fisher-exact',
  title: 'Fisher’s exact test',
  family: 'compare-categories',
  question: 'Do the shares of an outcome differ between groups, when counts are small?',
  whenToUse:
    'Outcome and group are categories, each person is counted once, and counts are too small for the chi-square test.',
  whenNotToUse:
    'Counts are large in every cell (chi-square says the same, faster); the size of a difference in risk is the question (risk); the pairs are matched (mcnemar).',
  roles: {
    outcome: {
      takes: 'factor',
      levels: 'any',
      title: 'Outcome',
      help: 'Name the column of the outcome, a category.',
    },
    group: {
      takes: 'factor',
      levels: 'two-or-more',
      title: 'Group',
      help: 'Name the column that says which group each row is in.',
    },
  },
  options: { 'event-level': eventLevel('outcome'), reference: reference('group'), level, ...countNames },
  counts: {
    form: 'a,b,...;c,d,...',
    rows: 'two-or-more',
    columns: 'two-or-more',
    prepare: (counts, names): FisherTable => ({
      ...filledCounts(counts, names),
      pair: isTwoByTwo(counts) ? crossTableOfCounts(counts, names) : null,
    }),
  },
  estimates,
  tests: {
    fisher: { label: 'Fisher’s exact test', hypothesis: 'The outcome has the same shares in every group.' },
  },
  tables: { cells: { title: 'Cells', fields: ['group', 'outcome', 'count'] } },
  card: {
    formula:
      'P: the probability, with row and column totals as they are, of all tables no likelier than the one observed; larger tables by a network of partly filled tables. Odds ratio: the one under which the count observed is the count expected.',
    references: ['fisher-1935', 'freeman-1951', 'mehta-1983'],
  },

  prepare({ outcome, group }, { 'event-level': wanted }): FisherTable {
    if (outcome.levels.length < 2) throw refuse.oneLevelOutcome(outcome.name, outcome.levels);
    if (wanted !== null && outcome.levels.length > 2)
      throw refuse.tooManyEventLevels(outcome.name, outcome.levels);
    const table = crossTabulateLevels(outcome, group);
    return { ...table, pair: isTwoByTwo(table.counts) ? pairOf(outcome, group, wanted) : null };
  },

  compute(table, { level: confidence }) {
    const { pair } = table;
    return {
      estimates: pair ? [{ term: 'odds-ratio', ...oddsRatio(pair, (1 - confidence) / 2) }] : [],
      tests: [
        {
          test: 'fisher',
          pValue: pair ? noncentralHypergeometric.twoSidedP(fixedTable(pair)) : network(table),
        },
      ],
      tables: { cells: cellRows(table) },
      checks: [sizeCheck(table)],
    };
  },

  words: (result, table, { level: confidence }) => fisherInWords(result, table, confidence),

  present: (result) => [
    presentCells(result.tables.cells!),
    ...presentEstimates({ estimates }, result),
    ...presentTests(result),
  ],

  chart: (_result, table) => sharesChart(table),

  r: (call) => fisherLines(call),
});

const isTwoByTwo = (counts: Contingency['counts']): boolean => counts.length === 2 && counts[0]!.length === 2;

const pairOf = (outcome: Factor, group: Factor, wanted: string | null): NamedTwoByTwo =>
  crossTabulate(readEvent(outcome, wanted), group);

const fixedTable = ({ group, reference: base }: NamedTwoByTwo) => ({
  exposedEvents: group.events,
  exposed: group.total,
  unexposed: base.total,
  events: group.events + base.events,
});

function oddsRatio(pair: NamedTwoByTwo, tail: number) {
  const table = fixedTable(pair);
  return {
    estimate: noncentralHypergeometric.conditionalOddsRatio(table),
    confLow: noncentralHypergeometric.lowerLimit(table, tail),
    confHigh: noncentralHypergeometric.upperLimit(table, tail),
  };
}

function network({ counts }: FisherTable): number {
  try {
    return fisherNetwork(counts);
  } catch (error) {
    if (!(error instanceof StatError && error.code === 'too-large')) throw error;
    throw refuse.tooManyTables(counts.length, counts[0]!.length, margins(counts).total);
  }
}

/** The exact test holds whatever the counts; what is looked at is whether the totals let it say anything. */
function sizeCheck({ counts }: FisherTable): Check {
  const { rows, total } = margins(counts);
  const smallest = Math.min(...rows);
  const tiny = smallest < 5;
  return {
    check: 'group-size',
    status: tiny ? 'look' : 'holds',
    lookedAt: 'The size of the groups; the test itself is exact for any size.',
    found: `The smallest group has ${whole(smallest)} of ${whole(total)}.`,
    advice: tiny
      ? 'So few people can show only the largest of differences; a large p-value says little here. Read the interval.'
      : '',
  };
}
