import { significant } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { levelWords } from '../../../methods/kit/say.js';
import { fromLinearScale, onLinearScale, stdErrorOfInterval } from '../../../stats/reported/interval.js';
import { defineCalculator } from '../calculator.js';
import { requireLimits, requirePositive } from '../checks.js';
import { df, high, low, rCritical, scale } from '../options.js';

export default defineCalculator({
  name: 'se-from-interval',
  title: 'Standard error from an interval',
  question: 'Which standard error is behind a confidence interval?',
  whenToUse: 'An estimate is to be pooled or compared, and the paper gives its interval only.',
  options: { low, high, scale, level, df },
  ways: [{ needs: ['low', 'high'], takes: ['df'] }],
  examples: ['--low 0.7 --high 0.98 --scale ratio', '--low 30 --high 34.2 --df 24'],
  estimates: {
    'std-error': {
      label: 'Standard error',
      scale: 'number',
      meaning: 'The standard error; of the logarithm for a ratio.',
    },
    centre: {
      label: 'Middle of the interval',
      scale: 'number',
      meaning: 'Where the estimate lies if the interval is symmetric.',
    },
  },
  card: {
    formula:
      'SE = (upper − lower)/(2 × 1.96) for 95%, of the logarithms for a ratio; with df, 1.96 is the t quantile.',
    references: ['cochrane-handbook-6', 'altman-bland-2011-p'],
  },
  calculate(given) {
    if (given.scale === 'ratio') requirePositive(given, ['low', 'high']);
    requireLimits({ estimate: Number.NaN, low: given.low, high: given.high });
    const found = stdErrorOfInterval(given, given);
    const middle = (onLinearScale(given.low, given.scale) + onLinearScale(given.high, given.scale)) / 2;
    const what = given.scale === 'ratio' ? 'the logarithm of the ratio' : 'the estimate';
    return {
      estimates: [
        { term: 'std-error', estimate: found },
        { term: 'centre', estimate: fromLinearScale(middle, given.scale) },
      ],
      words: [
        `The ${levelWords(given.level)} stands for a standard error of ${what} of ${significant(found)}.`,
      ],
      notes: [
        'An estimate far from this middle says that the interval was made otherwise, or that a digit is wrong.',
      ],
    };
  },
  r: ({ scale: on, df: freedom }) => [
    rCritical(freedom),
    on === 'ratio' ? 'l <- log(low); u <- log(high)' : 'l <- low; u <- high',
    'show("std-error", estimate = (u - l) / (2 * critical))',
    `show("centre", estimate = ${on === 'ratio' ? 'exp((l + u) / 2)' : '(l + u) / 2'})`,
  ],
});
