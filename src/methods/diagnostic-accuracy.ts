import {
  diagnosticOddsRatio,
  type RatioOrNone,
  shareRatio,
  type TestTable,
  testShares,
} from '../stats/diagnostic.js';
import { accuracyTree } from './diagnostic-accuracy/chart.js';
import { countResults, resultsOfCounts, valuesAt } from './diagnostic-accuracy/data.js';
import { accuracyLines } from './diagnostic-accuracy/r.js';
import { accuracyChecks, accuracyNotes, accuracyWords } from './diagnostic-accuracy/words.js';
import { countNames } from './kit/count-names.js';
import { defineMethod } from './kit/method.js';
import { eventLevel, level } from './kit/parameters.js';
import { shareRow } from './kit/share-row.js';

const wilson = 'Wilson score interval.';
const logInterval = 'Log interval; none where a count is 0.';

export default defineMethod({
  name: 'diagnostic-accuracy',
  title: 'Accuracy of a diagnostic test',
  family: 'diagnose',
  question: 'How often is a positive or negative test result right?',
  whenToUse:
    'The test gives a yes/no result, and the same people’s true condition was found out by a reference standard, without knowledge of the test result.',
  whenNotToUse:
    'The test gives a number (roc); the truth was looked for mainly in those who tested positive (verification bias); the reference standard is itself uncertain (kappa tells only how far two tests agree).',
  roles: {
    test: { takes: 'event', title: 'Test', help: 'Name the yes/no column with the result of the test.' },
    condition: {
      takes: 'event',
      title: 'Condition',
      help: 'Name the yes/no column with the true condition, by the reference standard.',
    },
  },
  options: {
    'event-level': eventLevel('condition'),
    'outcome-names': {
      ...countNames['outcome-names'],
      help: 'With counts: the name of the condition.',
    },
    'test-level': { is: 'level', of: 'test', help: 'Which level of the test is the positive result.' },
    prevalence: {
      is: 'number',
      above: 0,
      below: 1,
      help: 'How common the condition is where the test is to be used, between 0 and 1; gives predictive values there.',
    },
    level,
  },
  counts: { form: 'TP,FP;FN,TN', rows: 'two', columns: 'two', prepare: resultsOfCounts },
  estimates: {
    sensitivity: {
      label: 'Sensitivity',
      scale: 'proportion',
      meaning: 'The share of people with the condition who test positive.',
      interval: wilson,
    },
    specificity: {
      label: 'Specificity',
      scale: 'proportion',
      meaning: 'The share of people without the condition who test negative.',
      interval: wilson,
    },
    ppv: {
      label: 'Positive predictive value',
      scale: 'proportion',
      meaning:
        'The share of people with a positive result who have the condition, where it is as common as here.',
      interval: wilson,
    },
    npv: {
      label: 'Negative predictive value',
      scale: 'proportion',
      meaning:
        'The share of people with a negative result who do not have the condition, where it is as common as here.',
      interval: wilson,
    },
    accuracy: {
      label: 'Accuracy',
      scale: 'proportion',
      meaning: 'The share of all people whose result is right; it hides which kind of error is made.',
      interval: wilson,
    },
    prevalence: {
      label: 'Prevalence in the data',
      scale: 'proportion',
      meaning: 'The share of the people of the data who have the condition.',
      interval: wilson,
    },
    'lr-positive': {
      label: 'Positive likelihood ratio',
      scale: 'ratio',
      meaning: 'How many times as often a positive result occurs with the condition as without it.',
      interval: logInterval,
    },
    'lr-negative': {
      label: 'Negative likelihood ratio',
      scale: 'ratio',
      meaning: 'How many times as often a negative result occurs with the condition as without it.',
      interval: logInterval,
    },
    'diagnostic-odds-ratio': {
      label: 'Diagnostic odds ratio',
      scale: 'ratio',
      meaning: 'The odds of a positive result with the condition over those without it.',
      interval: logInterval,
    },
    youden: {
      label: 'Youden’s index',
      scale: 'number',
      meaning: 'Sensitivity plus specificity minus 1: 0 is a coin’s toss, 1 is a perfect test.',
    },
    'ppv-at-prevalence': {
      label: 'Positive predictive value at the prevalence given',
      scale: 'proportion',
      meaning: 'The share of positive results that would be right with that prevalence.',
    },
    'npv-at-prevalence': {
      label: 'Negative predictive value at the prevalence given',
      scale: 'proportion',
      meaning: 'The share of negative results that would be right with that prevalence.',
    },
  },
  tests: {},
  tables: { cells: { title: 'Results', fields: ['group', 'outcome', 'count'] } },
  card: {
    formula:
      'Sensitivity TP/(TP+FN); specificity TN/(TN+FP); LR+ = sensitivity/(1 − specificity); LR− = (1 − sensitivity)/specificity; diagnostic odds ratio TP·TN/(FP·FN); at prevalence π, PPV = sens·π/(sens·π + (1 − spec)(1 − π)).',
    references: [
      'altman-bland-1994',
      'wilson-1927',
      'simel-1991',
      'glas-2003',
      'youden-1950',
      'gigerenzer-1995',
    ],
  },

  prepare: ({ test, condition }) => countResults(test, condition),

  compute(table, { level: confidence, prevalence }) {
    const shares = testShares(table);
    const { sensitivity, specificity } = shares;
    return {
      estimates: [
        ...Object.entries(shares).map(([term, share]) => ({ term, ...shareRow(share, confidence) })),
        ...ratioRows(table, confidence),
        {
          term: 'youden',
          estimate: sensitivity.events / sensitivity.total + specificity.events / specificity.total - 1,
        },
        ...(prevalence === null ? [] : rowsAt(table, prevalence)),
      ],
      tables: { cells: cells(table) },
      checks: accuracyChecks(table, prevalence),
      notes: accuracyNotes(table),
    };
  },

  words: (result, table, options) => accuracyWords(result, table, options),
  chart: (_result, table, { prevalence }) => accuracyTree(table, prevalence),
  r: ({ roles, options, counts }) =>
    accuracyLines({ test: String(roles.test), condition: String(roles.condition), counts, ...options }),
});

function ratioRows(table: TestTable, confidence: number) {
  const { sensitivity, specificity } = testShares(table);
  const positives = { events: table.falsePositive, total: specificity.total };
  const negatives = { events: table.falseNegative, total: sensitivity.total };
  const row = (term: string, { estimate, low, high }: RatioOrNone) => ({
    term,
    estimate,
    confLow: low,
    confHigh: high,
  });
  return [
    row('lr-positive', shareRatio(sensitivity, positives, confidence)),
    row('lr-negative', shareRatio(negatives, specificity, confidence)),
    row('diagnostic-odds-ratio', diagnosticOddsRatio(table, confidence)),
  ];
}

function rowsAt(table: TestTable, prevalence: number) {
  const { ppv, npv } = valuesAt(table, prevalence);
  return [
    { term: 'ppv-at-prevalence', estimate: ppv },
    { term: 'npv-at-prevalence', estimate: npv },
  ];
}

const cells = (table: TestTable) => [
  { group: 'test positive', outcome: 'with the condition', count: table.truePositive },
  { group: 'test positive', outcome: 'without it', count: table.falsePositive },
  { group: 'test negative', outcome: 'with the condition', count: table.falseNegative },
  { group: 'test negative', outcome: 'without it', count: table.trueNegative },
];
