import { groupsChart } from '../charts/groups-chart.js';
import { type Moments, moments, quantiles } from '../stats/descriptive.js';
import { oneSampleT, tLimits, tPValue } from '../stats/t-test.js';
import { fixed, significant } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { alternative, level, type NumberInput } from './kit/parameters.js';
import { rAlternative } from './kit/r-text.js';
import { type Check, estimateOf } from './kit/result.js';
import { quartileSkew, sayCompared, sayInterval, withUnit } from './kit/say-mean.js';

export default defineMethod({
  name: 'one-sample-t-test',
  title: 'One-sample t-test',
  family: 'compare-numbers',
  question: 'How far is a mean from a value that was fixed beforehand?',
  whenToUse:
    'One group, an outcome that is a number, and a value to compare its mean with that comes from outside the data.',
  whenNotToUse:
    'The value was estimated from other data of yours (t-test or paired-t-test); the group is small and very skewed (wilcoxon-signed-rank).',
  roles: { outcome: { takes: 'number', title: 'Outcome', help: 'Name the column of numbers.' } },
  options: {
    mu: { is: 'number', default: 0, help: 'The value that the mean is compared with.' },
    alternative,
    level,
  },
  estimates: {
    mean: {
      label: 'Mean',
      scale: 'outcome',
      meaning: 'The mean of the group, in the unit of the outcome.',
      interval: 'From the t distribution with n − 1 degrees of freedom.',
    },
  },
  tests: { t: { label: 'One-sample t-test', hypothesis: 'The mean is the value given with --mu.' } },
  tables: {},
  card: { formula: 't = (mean − μ) / (s/√n), with n − 1 degrees of freedom.', references: ['student-1908'] },

  prepare({ outcome }): NumberInput {
    if (outcome.values.length < 2) throw refuse.oneValue(outcome.name);
    return outcome;
  },

  compute(outcome, options) {
    const sample = moments(outcome.values);
    if (sample.variance === 0) throw refuse.constantColumn(outcome.name, outcome.values[0]!);
    const statistic = oneSampleT(sample, options.mu);
    const limits = tLimits({ ...statistic, estimate: sample.mean }, options.level, options.alternative);
    return {
      estimates: [
        {
          term: 'mean',
          label: `Mean ${outcome.label}`,
          estimate: sample.mean,
          stdError: statistic.stdError,
          confLow: limits.low,
          confHigh: limits.high,
        },
      ],
      tests: [
        {
          test: 't',
          statistic: statistic.t,
          df: statistic.df,
          pValue: tPValue(statistic, options.alternative),
        },
      ],
      checks: [shapeCheck(outcome, sample)],
    };
  },

  words(result, outcome, { mu, level: confidence }) {
    const row = estimateOf(result, 'mean');
    return [
      sayInterval({ what: `The mean of ${outcome.label}`, row, unit: outcome.unit, level: confidence }),
      sayCompared(row, mu, outcome.unit),
      'It describes the group that was measured; whether other people are like them is a matter of how they were chosen.',
    ];
  },

  chart(result, outcome, { mu }) {
    const [q1, median, q3] = quantiles(outcome.values, [0.25, 0.5, 0.75]) as [number, number, number];
    const mean = Number(estimateOf(result, 'mean').estimate);
    return groupsChart({
      axisTitle: withUnit(outcome),
      groups: [{ name: outcome.label, values: outcome.values, q1, median, q3, mean }],
      noDifference: mu,
      description: `${withUnit(outcome)}: a box from the lower to the upper quartile with a line at the median, a diamond at the mean of ${significant(mean)}, a point for each value, and a dashed line at ${significant(mu)}.`,
    });
  },

  r: ({ roles, options }) => [
    `test <- t.test(${roles.outcome}, mu = ${options.mu}, alternative = ${rAlternative(options.alternative)}, conf.level = ${options.level})`,
    'show("mean", estimate = test$estimate, stdError = test$stderr, confLow = test$conf.int[1], confHigh = test$conf.int[2])',
    'show("t", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
  ],
});

/** With 30 or more values the mean is near normal for all but the most skewed outcomes (central limit theorem). */
function shapeCheck(outcome: NumberInput, { n }: Moments): Check {
  const skew = quartileSkew(outcome.values);
  const doubtful = n < 30 && Math.abs(skew) > 0.5;
  return {
    check: 'shape',
    status: doubtful ? 'look' : 'holds',
    lookedAt: `How many values there are, and the skewness of ${outcome.label} by its quartiles (0 is symmetric, 1 the most skewed).`,
    found: `${n} values; the quartile skewness is ${fixed(skew, 2)}.`,
    advice: doubtful
      ? 'Look at the chart; with so few and skewed values the median says more than the mean.'
      : '',
  };
}
