import { significant } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { stdErrorOfInterval } from '../../../stats/reported/interval.js';
import { defineCalculator, isGiven } from '../calculator.js';
import { requireLimits, requireWhole } from '../checks.js';
import { groupSize, high, low } from '../options.js';

export default defineCalculator({
  name: 'group-sd',
  title: 'Standard deviation of one group',
  question: 'Which standard deviation is behind the standard error, or the interval, of a mean?',
  whenToUse:
    'A paper gives a group’s mean with its standard error or interval, and the spread of people is needed.',
  options: {
    n: groupSize('the group'),
    'std-error': { is: 'number', above: 0, help: 'The standard error of the mean.' },
    low,
    high,
    level,
    normal: {
      is: 'flag',
      help: 'Whether the interval was made from the normal distribution (1.96), not from t.',
    },
  },
  ways: [{ needs: ['n', 'std-error'] }, { needs: ['n', 'low', 'high'] }],
  examples: [
    '--n 25 --low 30 --high 34.2',
    '--n 100 --std-error 1.2',
    '--n 100 --low 30 --high 34.7 --normal true',
  ],
  estimates: {
    sd: { label: 'Standard deviation', scale: 'number', meaning: 'The spread of people in the group.' },
  },
  card: {
    formula:
      'SD = SE·√n; SE = (upper − lower)/(2t), t with n − 1 degrees of freedom (1.96 for a large group).',
    references: ['cochrane-handbook-6'],
  },
  calculate(given) {
    const { n, 'std-error': given95 } = given;
    requireWhole(given, ['n'], 2);
    requireLimits({ estimate: Number.NaN, low: given.low, high: given.high });
    const error = isGiven(given95)
      ? given95
      : stdErrorOfInterval(given, {
          scale: 'difference',
          level: given.level,
          df: given.normal ? Number.NaN : n - 1,
        });
    const sd = error * Math.sqrt(n);
    return {
      estimates: [{ term: 'sd', estimate: sd }],
      words: [
        `The standard deviation is ${significant(sd)}: the standard error ${significant(error)} times the square root of ${n}.`,
      ],
      notes: [
        'A standard error says how well the mean is known; a standard deviation how far people lie apart. Papers mix them up.',
      ],
    };
  },
  r: ({ 'std-error': error, normal }) => [
    isGiven(error)
      ? 'show("sd", estimate = std.error * sqrt(n))'
      : `show("sd", estimate = sqrt(n) * (high - low) / (2 * ${normal ? 'qnorm(1 - (1 - level) / 2)' : 'qt(1 - (1 - level) / 2, n - 1)'}))`,
  ],
});
