import { significant } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { statisticOfP, stdErrorOfInterval } from '../../../stats/reported/interval.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { requireLimits, requireWhole } from '../checks.js';
import { groupSize, high, low } from '../options.js';
import { refuseCalculation } from '../refuse-calculation.js';

const options = {
  n1: groupSize('one group'),
  n2: groupSize('the other group'),
  difference: { is: 'number', help: 'The difference of the two means.' },
  p: { is: 'number', above: 0, below: 1, help: 'The exact two-sided p-value of the t-test.' },
  t: { is: 'number', help: 'The t statistic.' },
  'std-error': { is: 'number', above: 0, help: 'The standard error of the difference.' },
  low,
  high,
  level,
} as const;

export default defineCalculator({
  name: 'difference-sd',
  title: 'Standard deviation from a difference of means',
  question: 'Which standard deviation within groups is behind a comparison of two means?',
  whenToUse:
    'A paper compares two means by a t, a p-value, a standard error or an interval, and leaves out the standard deviations.',
  options,
  ways: [
    { needs: ['n1', 'n2', 'difference', 'p'] },
    { needs: ['n1', 'n2', 'difference', 't'] },
    { needs: ['n1', 'n2', 'std-error'] },
    { needs: ['n1', 'n2', 'low', 'high'] },
  ],
  examples: [
    '--n1 25 --n2 22 --difference 3.8 --p 0.008',
    '--n1 25 --n2 22 --difference 3.8 --t 2.78',
    '--n1 25 --n2 22 --std-error 1.37',
    '--n1 25 --n2 22 --low 1.04 --high 6.56',
  ],
  estimates: {
    'std-error': {
      label: 'Standard error of the difference',
      scale: 'number',
      meaning: 'How well the difference is known.',
    },
    sd: {
      label: 'Standard deviation within groups',
      scale: 'number',
      meaning: 'The spread of people, taken to be the same in both groups.',
    },
  },
  card: {
    formula: 'SE = difference/t, t from P with n₁ + n₂ − 2 degrees of freedom; SD = SE/√(1/n₁ + 1/n₂).',
    references: ['cochrane-handbook-6'],
  },
  calculate(given) {
    requireWhole(given, ['n1', 'n2'], 2);
    requireLimits({ estimate: Number.NaN, low: given.low, high: given.high });
    const error = errorOf(given);
    const sd = error / Math.sqrt(1 / given.n1 + 1 / given.n2);
    return {
      estimates: [
        { term: 'std-error', estimate: error },
        { term: 'sd', estimate: sd },
      ],
      words: [`The standard deviation within each group is about ${significant(sd)}.`],
      notes: [
        'It is the average of the two groups’ spreads, as an unadjusted t-test has it; that of an adjusted comparison is smaller than the spread of people.',
      ],
    };
  },
  r: ({ p, t, 'std-error': error }) => [
    'df <- n1 + n2 - 2',
    isGiven(p)
      ? 'se <- abs(difference) / qt(1 - p / 2, df)'
      : isGiven(t)
        ? 'se <- abs(difference / t)'
        : isGiven(error)
          ? 'se <- std.error'
          : 'se <- (high - low) / (2 * qt(1 - (1 - level) / 2, df))',
    'show("std-error", estimate = se)',
    'show("sd", estimate = se / sqrt(1 / n1 + 1 / n2))',
  ],
});

function errorOf(given: Given<typeof options>): number {
  const { n1, n2, difference, p, t, level: confidence } = given;
  const df = n1 + n2 - 2;
  if (isGiven(given['std-error'])) return given['std-error'];
  if (isGiven(given.low)) return stdErrorOfInterval(given, { scale: 'difference', level: confidence, df });
  const error = Math.abs(difference) / (isGiven(t) ? Math.abs(t) : statisticOfP(p, df));
  if (!(error > 0 && Number.isFinite(error)))
    throw refuseCalculation.noEstimate(
      'A difference or statistic of 0 says nothing of the spread; give the standard error or the interval.',
    );
  return error;
}
