import { stackedBars } from '../charts/stacked-bars.js';
import { exactOddsLimits } from '../stats/exact-odds.js';
import { mcnemarTest, pairedDifference } from '../stats/matched-pairs.js';
import { binomialExactP } from '../stats/proportion.js';
import { countNames } from './kit/count-names.js';
import { cellRows, presentCells } from './kit/cross-table-view.js';
import { share, whole } from './kit/format.js';
import { defineMethod, type EstimateDeclaration } from './kit/method.js';
import { level } from './kit/parameters.js';
import { presentEstimates, presentTests } from './kit/present.js';
import { countPairs, type NamedPairs, pairsIn, pairsOfCounts, pairTable } from './mcnemar/data.js';
import { pairLines } from './mcnemar/r.js';
import { discordantCheck, pairWords } from './mcnemar/words.js';

const estimates = {
  'risk-difference': {
    label: 'Difference in proportions',
    scale: 'proportion-difference',
    meaning: 'The share with the event after minus that before, of the same people.',
    interval: 'Newcombe’s hybrid score interval for pairs (method 10).',
  },
  'odds-ratio': {
    label: 'Odds ratio (matched)',
    scale: 'ratio',
    meaning: 'Pairs with the event after only over pairs with it before only.',
    interval: 'Exact binomial limits.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

export default defineMethod({
  name: 'mcnemar',
  title: 'McNemar’s test',
  family: 'compare-categories',
  question: 'Does a yes/no outcome differ between two occasions in the same people, or within matched pairs?',
  whenToUse:
    'Two yes/no values from each person (before and after, two tests, case and matched control), in two columns of one row.',
  whenNotToUse:
    'The two groups are different people (risk, chi-square); the outcome is a number (paired-t-test); how far two raters agree is the question (kappa).',
  roles: {
    before: {
      takes: 'event',
      title: 'Before',
      help: 'Name the yes/no column of the first occasion, or of the control.',
    },
    after: {
      takes: 'event',
      levelsWith: 'before',
      title: 'After',
      help: 'Name the yes/no column of the second occasion, or of the case.',
    },
  },
  options: {
    'event-level': { is: 'level', of: 'before', help: 'Which level is the event, in both columns.' },
    level,
    'group-names': {
      ...countNames['group-names'],
      help: 'With counts: the names of the two occasions, in order.',
    },
    'outcome-names': { ...countNames['outcome-names'], help: 'With counts: the name of the event.' },
  },
  counts: {
    form: 'both,before only;after only,neither',
    rows: 'two',
    columns: 'two',
    counted: ['pair', 'pairs'],
    prepare: pairsOfCounts,
  },
  estimates,
  tests: {
    mcnemar: {
      label: 'McNemar’s chi-square',
      hypothesis: 'Pairs that differ do so as often one way as the other.',
    },
    'mcnemar-exact': {
      label: 'McNemar’s exact test',
      hypothesis: 'Pairs that differ do so as often one way as the other.',
    },
  },
  tables: { cells: { title: 'Pairs', fields: ['group', 'outcome', 'count'] } },
  card: {
    formula:
      'χ² = (b − c)²/(b + c) with b and c the pairs with the event before only and after only; exact: b among b + c as tosses of a fair coin; odds ratio c/b.',
    references: ['mcnemar-1947', 'newcombe-1998-paired', 'clopper-pearson-1934'],
  },

  prepare: ({ before, after }) => countPairs(before, after),

  compute(pairs, { level: confidence }) {
    const differing = { events: pairs.afterOnly, total: pairs.beforeOnly + pairs.afterOnly };
    const difference = pairedDifference(pairs, confidence);
    const odds = exactOddsLimits(differing, confidence);
    return {
      estimates: [
        {
          term: 'risk-difference',
          estimate: difference.estimate,
          confLow: difference.low,
          confHigh: difference.high,
        },
        {
          term: 'odds-ratio',
          estimate: pairs.afterOnly / pairs.beforeOnly,
          confLow: odds.low,
          confHigh: odds.high,
        },
      ],
      tests: [
        { test: 'mcnemar', ...mcnemarTest(pairs) },
        { test: 'mcnemar-exact', pValue: binomialExactP(differing, 0.5) },
      ],
      tables: { cells: cellRows(pairTable(pairs)) },
      checks: [discordantCheck(pairs)],
      notes:
        pairs.beforeOnly * pairs.afterOnly === 0
          ? [
              'All pairs that differ do so the same way, so the odds ratio is 0 or infinite and has one limit only.',
            ]
          : [],
    };
  },

  words: (result, pairs, { level: confidence }) => pairWords(result, pairs, confidence),

  present: (result) => [
    presentCells(result.tables.cells!, 'Pairs'),
    ...presentEstimates({ estimates }, result),
    ...presentTests(result),
  ],

  chart: (_result, pairs) => pairedBars(pairs),
  r: ({ roles, options, counts }) =>
    pairLines({ before: String(roles.before), after: String(roles.after), counts, level: options.level }),
});

/** A bar for each occasion; within it the pairs with the event this time only are told from those with it both times. */
function pairedBars(pairs: NamedPairs) {
  const { both, beforeOnly, afterOnly, neither, beforeName, afterName, event } = pairs;
  const total = pairsIn(pairs);
  const at = (count: number) => `${whole(count)} (${share(count, total)})`;
  return stackedBars({
    axisTitle: 'Share of the pairs',
    groups: [
      { name: beforeName, counts: [both, beforeOnly, afterOnly + neither] },
      { name: afterName, counts: [both, afterOnly, beforeOnly + neither] },
    ],
    levels: ['Event both times', 'Event this time only', 'No event this time'],
    ordered: false,
    description: `Bars of all ${whole(total)} pairs for ${beforeName} and ${afterName}, cut by when there was ${event}: both times ${at(both)}, ${beforeName} only ${at(beforeOnly)}, ${afterName} only ${at(afterOnly)}, never ${at(neither)}.`,
  });
}
