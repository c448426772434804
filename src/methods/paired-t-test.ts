import { moments } from '../stats/descriptive.js';
import { cohenDz } from '../stats/effect-size.js';
import { oneSampleT, tLimits, tPValue } from '../stats/t-test.js';
import { fixed } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { preparePair } from './kit/pairs.js';
import { differencesChart } from './kit/pairs-chart.js';
import { alternative, level } from './kit/parameters.js';
import { rAlternative } from './kit/r-text.js';
import { type Check, estimateOf } from './kit/result.js';
import { sayCompatible, sayDifference } from './kit/say.js';
import { quartileSkew } from './kit/say-mean.js';

export default defineMethod({
  name: 'paired-t-test',
  title: 'Paired t-test',
  family: 'compare-numbers',
  question: 'By how much does a measurement differ, on average, between two occasions in the same people?',
  whenToUse:
    'Two numbers from each person, or from each matched pair, in two columns of one row; the mean of their differences is a sensible summary.',
  whenNotToUse:
    'The two groups are different people (t-test); there are few pairs and their differences are very skewed (wilcoxon-signed-rank). A change from before to after may be regression to the mean: without a comparison group it cannot be told apart.',
  roles: {
    before: { takes: 'number', title: 'Before', help: 'Name the column of the first measurement.' },
    after: {
      takes: 'number',
      title: 'After',
      help: 'Name the column of the second measurement, of the same people.',
    },
  },
  options: { alternative, level },
  estimates: {
    'mean-difference': {
      label: 'Mean difference',
      scale: 'outcome',
      meaning: 'The mean of after minus before.',
      interval: 'From the t distribution with pairs − 1 degrees of freedom.',
    },
    'cohen-dz': {
      label: 'Cohen’s dz',
      scale: 'number',
      meaning: 'The mean difference as a multiple of the standard deviation of the differences.',
      interval: 'By inverting the noncentral t distribution.',
    },
  },
  tests: { 'paired-t': { label: 'Paired t-test', hypothesis: 'The mean difference is 0.' } },
  tables: { measures: { title: 'Measurements', fields: ['variable', 'n', 'mean', 'sd'] } },
  card: {
    formula: 't = mean of the differences / (their standard deviation / √n), with n − 1 degrees of freedom.',
    references: ['student-1908', 'cumming-finch-2001'],
  },

  prepare: ({ before, after }) => preparePair(before, after),

  compute({ before, after, differences }, options) {
    const change = moments(differences);
    if (change.variance === 0) throw refuse.constantDifferences(before.name, after.name);
    const statistic = oneSampleT(change, 0);
    const limits = tLimits(statistic, options.level, options.alternative);
    return {
      estimates: [
        {
          term: 'mean-difference',
          estimate: statistic.estimate,
          stdError: statistic.stdError,
          confLow: limits.low,
          confHigh: limits.high,
        },
        { term: 'cohen-dz', ...cohenDz(change, options) },
      ],
      tests: [
        {
          test: 'paired-t',
          statistic: statistic.t,
          df: statistic.df,
          pValue: tPValue(statistic, options.alternative),
        },
      ],
      tables: {
        measures: [before, after].map(({ label, values }) => {
          const { n, mean, variance } = moments(values);
          return { variable: label, n, mean, sd: Math.sqrt(variance) };
        }),
      },
      checks: [shapeCheck(differences)],
    };
  },

  words(result, { before, after }, options) {
    const row = estimateOf(result, 'mean-difference');
    const comparison = {
      row,
      scale: 'outcome',
      unit: before.unit,
      group: after.label,
      reference: before.label,
    } as const;
    return [
      sayDifference({ ...comparison, what: 'The mean', level: options.level }),
      sayCompatible(comparison),
      'A change between two occasions has more than one explanation: time, regression to the mean and measuring twice are among them.',
    ];
  },

  chart: (_result, data) => differencesChart(data),

  r: ({ roles, options }) => [
    '# after minus before, pair by pair',
    `difference <- ${roles.after} - ${roles.before}`,
    `test <- t.test(difference, alternative = ${rAlternative(options.alternative)}, conf.level = ${options.level})`,
    'show("mean-difference", estimate = test$estimate, stdError = test$stderr, confLow = test$conf.int[1], confHigh = test$conf.int[2])',
    'show("paired-t", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
    'show("cohen-dz", estimate = mean(difference) / sd(difference))',
  ],
});

/** With 30 or more pairs the mean is near normal for all but the most skewed differences (central limit theorem). */
function shapeCheck(differences: Float64Array): Check {
  const skew = quartileSkew(differences);
  const doubtful = differences.length < 30 && Math.abs(skew) > 0.5;
  return {
    check: 'shape',
    status: doubtful ? 'look' : 'holds',
    lookedAt:
      'How many pairs there are, and the skewness of their differences by the quartiles (0 is symmetric, 1 the most skewed).',
    found: `${differences.length} pairs; the quartile skewness is ${fixed(skew, 2)}.`,
    advice: doubtful
      ? 'Look at the chart; with so few and skewed differences, wilcoxon-signed-rank is the safer choice.'
      : '',
  };
}
