import { significant } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { criticalZ } from '../../../stats/proportion.js';
import { criticalValue } from '../../../stats/reported/interval.js';
import { welchT } from '../../../stats/t-test.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { requireWhole } from '../checks.js';
import { groupSize, spread } from '../options.js';

const mean = (of: string) =>
  ({ is: 'number', help: `The mean change of those who said that they were ${of}.` }) as const;

const options = {
  sd: spread('of people at baseline'),
  reliability: {
    is: 'number',
    above: 0,
    below: 1,
    help: 'The test-retest reliability (intraclass correlation) of the scale.',
  },
  'mean-better': mean('a little better'),
  'sd-better': spread('of their changes'),
  'n-better': groupSize('that group'),
  'mean-same': mean('about the same'),
  'sd-same': spread('of their changes'),
  'n-same': groupSize('that group'),
  level,
} as const;

export default defineCalculator({
  name: 'minimal-important-difference',
  title: 'Minimal important difference',
  question: 'Which difference on a scale do people notice?',
  whenToUse:
    'A trial reports points of a questionnaire. An anchor (what people say of themselves) comes first; a share of the spread is what is left without one.',
  options,
  ways: [
    { needs: ['mean-better', 'sd-better', 'n-better', 'mean-same', 'sd-same', 'n-same'] },
    { needs: ['sd'], takes: ['reliability'] },
  ],
  examples: [
    '--sd 20 --reliability 0.9',
    '--mean-better 7.2 --sd-better 9 --n-better 40 --mean-same 1.1 --sd-same 8 --n-same 60',
    '--sd 12',
  ],
  estimates: {
    anchor: {
      label: 'By the anchor',
      scale: 'outcome',
      meaning: 'How much more those a little better changed than those about the same.',
      interval: 'Welch’s interval of the difference of two means.',
    },
    'half-sd': {
      label: 'Half a standard deviation',
      scale: 'outcome',
      meaning: 'Half the spread of people at baseline.',
    },
    'measurement-error': {
      label: 'Standard error of measurement',
      scale: 'outcome',
      meaning: 'The noise of one measurement.',
    },
    'smallest-detectable-change': {
      label: 'Smallest detectable change',
      scale: 'outcome',
      meaning: 'The change in one person that is beyond the noise of two measurements.',
    },
  },
  card: {
    formula:
      'Anchor: mean change of the slightly better minus that of the unchanged. Distribution: 0.5·SD; SEM = SD√(1 − r); smallest detectable change = 1.96·√2·SEM.',
    references: ['norman-2003', 'wyrwich-1999', 'de-vet-2006'],
  },
  calculate: (given) => (isGiven(given.sd) ? ofSpread(given) : ofAnchor(given)),
  r: (given) =>
    isGiven(given.sd)
      ? [
          'show("half-sd", estimate = sd / 2)',
          ...(isGiven(given.reliability)
            ? [
                'sem <- sd * sqrt(1 - reliability)',
                'show("measurement-error", estimate = sem)',
                'show("smallest-detectable-change", estimate = qnorm(1 - (1 - level) / 2) * sqrt(2) * sem)',
              ]
            : []),
        ]
      : [
          'v <- c(sd.better^2 / n.better, sd.same^2 / n.same)',
          'df <- sum(v)^2 / (v[1]^2 / (n.better - 1) + v[2]^2 / (n.same - 1))',
          'd <- mean.better - mean.same; half <- qt(1 - (1 - level) / 2, df) * sqrt(sum(v))',
          'show("anchor", estimate = d, stdError = sqrt(sum(v)), confLow = d - half, confHigh = d + half)',
        ],
});

type Options = Given<typeof options>;

function ofSpread({ sd, reliability, level: confidence }: Options) {
  const error = sd * Math.sqrt(1 - reliability);
  const change = criticalZ(confidence) * Math.SQRT2 * error;
  const half = `Half a standard deviation is ${significant(sd / 2)}`;
  return {
    estimates: [
      { term: 'half-sd', estimate: sd / 2 },
      ...(isGiven(reliability)
        ? [
            { term: 'measurement-error', estimate: error },
            { term: 'smallest-detectable-change', estimate: change },
          ]
        : []),
    ],
    words: [
      isGiven(reliability)
        ? `${half}; one measurement has a noise of ${significant(error)}, so a change in one person below ${significant(change)} may be noise alone.`
        : `${half}.`,
    ],
    notes: [
      'These come from the spread of numbers; nobody was asked what matters. Prefer an anchor, and what patients said.',
    ],
  };
}

function ofAnchor(given: Options) {
  requireWhole(given, ['n-better', 'n-same'], 2);
  const side = (which: 'better' | 'same') => ({
    n: given[`n-${which}`],
    mean: given[`mean-${which}`],
    variance: given[`sd-${which}`] ** 2,
  });
  const { estimate, stdError, df } = welchT(side('better'), side('same'));
  const half = criticalValue(given.level, df) * stdError;
  return {
    estimates: [{ term: 'anchor', estimate, stdError, confLow: estimate - half, confHigh: estimate + half }],
    words: [
      `People who said that they were a little better changed by ${significant(estimate)} more than those who said that they were about the same.`,
    ],
    notes: [
      'It holds for people like these, and is as good as the question that they were asked; look how well their answer and the scale go together (a correlation of 0.3 or more).',
    ],
  };
}
