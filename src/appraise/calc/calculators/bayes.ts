import { nomogram } from '../../../charts/nomogram.js';
import { fixed, percent, ratio } from '../../../methods/kit/format.js';
import { chanceAfter } from '../../../stats/reported/absolute-risk.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { requireShare } from '../checks.js';

const options = {
  'pre-test': {
    is: 'number',
    above: 0,
    below: 1,
    help: 'The chance of the condition before the test, such as 0.1.',
  },
  sensitivity: { is: 'number', help: 'The share of those with the condition who test positive.' },
  specificity: { is: 'number', help: 'The share of those without the condition who test negative.' },
  'likelihood-ratio': {
    is: 'number',
    above: 0,
    help: 'The likelihood ratio of the result that was found.',
  },
} as const;

export default defineCalculator({
  name: 'bayes',
  title: 'From pre-test to post-test chance',
  question: 'How likely is the condition once the result of the test is known?',
  whenToUse:
    'The chance before the test is known or guessed, and the test’s sensitivity and specificity, or the likelihood ratio of its result.',
  options,
  ways: [{ needs: ['pre-test', 'sensitivity', 'specificity'] }, { needs: ['pre-test', 'likelihood-ratio'] }],
  examples: ['--pre-test 0.25 --sensitivity 0.9 --specificity 0.63', '--pre-test 0.1 --likelihood-ratio 6.5'],
  estimates: {
    'likelihood-ratio': {
      label: 'Likelihood ratio',
      scale: 'ratio',
      meaning: 'How many times as likely the result is in those with the condition.',
    },
    'post-test': {
      label: 'Chance after the result',
      scale: 'proportion',
      meaning: 'The chance of the condition after that result.',
    },
    'likelihood-ratio-positive': {
      label: 'Likelihood ratio, positive',
      scale: 'ratio',
      meaning: 'How many times as likely a positive result is in those with the condition.',
    },
    'likelihood-ratio-negative': {
      label: 'Likelihood ratio, negative',
      scale: 'ratio',
      meaning: 'How many times as likely a negative result is in those with the condition.',
    },
    'post-test-positive': {
      label: 'Chance after a positive result',
      scale: 'proportion',
      meaning: 'The chance of the condition after a positive result (positive predictive value).',
    },
    'post-test-negative': {
      label: 'Chance after a negative result',
      scale: 'proportion',
      meaning: 'The chance of the condition after a negative result (1 − negative predictive value).',
    },
  },
  card: {
    formula:
      'Odds after = odds before × likelihood ratio; LR+ = sensitivity/(1 − specificity), LR− = (1 − sensitivity)/specificity.',
    references: ['fagan-1975', 'altman-bland-1994-predictive'],
  },
  calculate(given) {
    requireShare(given, ['sensitivity', 'specificity']);
    return isGiven(given['likelihood-ratio']) ? ofOneResult(given) : ofBoth(given);
  },
  chart(result, given) {
    const before = given['pre-test'];
    const lines = results.flatMap(({ name, ratio: ratioTerm, after: afterTerm }) => {
      const [likelihood, after] = [ratioTerm, afterTerm].map(
        (term) => result.estimates.find((row) => row.term === term)?.estimate,
      );
      return typeof likelihood === 'number' && typeof after === 'number'
        ? [{ name: `${name}: ${percent(after, 1)}`, likelihoodRatio: likelihood, after }]
        : [];
    });
    return nomogram({ before, lines, description: result.words[0]! });
  },
  r: (given) =>
    isGiven(given['likelihood-ratio'])
      ? [
          'odds <- pre.test / (1 - pre.test) * likelihood.ratio',
          'show("likelihood-ratio", estimate = likelihood.ratio)',
          'show("post-test", estimate = odds / (1 + odds))',
        ]
      : [
          'show("likelihood-ratio-positive", estimate = sensitivity / (1 - specificity))',
          'show("likelihood-ratio-negative", estimate = (1 - sensitivity) / specificity)',
          'ill <- pre.test; well <- 1 - pre.test',
          'show("post-test-positive", estimate = ill * sensitivity / (ill * sensitivity + well * (1 - specificity)))',
          'show("post-test-negative", estimate = ill * (1 - sensitivity) / (ill * (1 - sensitivity) + well * specificity))',
        ],
});

/** The results that a test may have, by the terms of their numbers. */
const results = [
  { name: 'After this result', ratio: 'likelihood-ratio', after: 'post-test' },
  { name: 'After a positive result', ratio: 'likelihood-ratio-positive', after: 'post-test-positive' },
  { name: 'After a negative result', ratio: 'likelihood-ratio-negative', after: 'post-test-negative' },
];

type Options = Given<typeof options>;

function ofOneResult({ 'pre-test': before, 'likelihood-ratio': likelihood }: Options) {
  const after = chanceAfter(before, likelihood);
  return {
    estimates: [
      { term: 'likelihood-ratio', estimate: likelihood },
      { term: 'post-test', estimate: after },
    ],
    words: [
      `With a chance of ${percent(before, 1)} before and a likelihood ratio of ${ratio(likelihood)}, it is ${percent(after, 1)} after the result: ${ofThousand(after)} of every 1,000 such people have the condition.`,
    ],
  };
}

function ofBoth({ 'pre-test': before, sensitivity, specificity }: Options) {
  const positive = sensitivity / (1 - specificity);
  const negative = (1 - sensitivity) / specificity;
  const [after, missed] = [chanceAfter(before, positive), chanceAfter(before, negative)];
  const ill = 1000 * before;
  return {
    estimates: [
      { term: 'likelihood-ratio-positive', estimate: positive },
      { term: 'likelihood-ratio-negative', estimate: negative },
      { term: 'post-test-positive', estimate: after },
      { term: 'post-test-negative', estimate: missed },
    ],
    words: [
      `Before the test the chance is ${percent(before, 1)}; after a positive result ${percent(after, 1)}, after a negative one ${percent(missed, 1)}.`,
      `Of 1,000 such people ${fixed(ill, 0)} have the condition, and ${fixed(ill * sensitivity, 0)} of them test positive; of the ${fixed(1000 - ill, 0)} without it, ${fixed((1000 - ill) * (1 - specificity), 0)} test positive too.`,
    ],
    notes: [
      'Sensitivity and specificity are taken to be the same in these people as where they were measured.',
    ],
  };
}

const ofThousand = (share: number): string => fixed(1000 * share, 0);
