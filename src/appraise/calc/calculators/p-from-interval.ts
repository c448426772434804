import { pPhrase } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { levelWords } from '../../../methods/kit/say.js';
import { onLinearScale, stdErrorOfInterval, twoSidedP } from '../../../stats/reported/interval.js';
import { defineCalculator } from '../calculator.js';
import { requireLimits, requirePositive } from '../checks.js';
import { df, high, low, rCritical, scale } from '../options.js';

export default defineCalculator({
  name: 'p-from-interval',
  title: 'P-value from an interval',
  question: 'Which p-value belongs to an estimate and its interval?',
  whenToUse: 'A paper gives an interval and no p-value, or one that is to be checked.',
  options: {
    estimate: { is: 'number', help: 'The estimate; a ratio itself, not its logarithm.' },
    low,
    high,
    scale,
    level,
    df,
  },
  ways: [{ needs: ['estimate', 'low', 'high'], takes: ['df'] }],
  examples: ['--estimate 0.81 --low 0.7 --high 0.94 --scale ratio', '--estimate 3 --low -0.5 --high 6.5'],
  estimates: {
    'std-error': {
      label: 'Standard error',
      scale: 'number',
      meaning: 'The standard error; of the logarithm for a ratio.',
    },
  },
  tests: { z: { label: 'Estimate over standard error', hypothesis: 'There is no difference.' } },
  card: {
    formula:
      'SE = (upper − lower)/(2 × 1.96), z = estimate/SE (of logarithms for a ratio), P = 2(1 − Φ(|z|)); with df, t in place of z.',
    references: ['altman-bland-2011-p'],
  },
  calculate(given) {
    const { estimate, scale: on, df: freedom } = given;
    if (on === 'ratio') requirePositive(given, ['estimate', 'low', 'high']);
    requireLimits(given);
    const stdError = stdErrorOfInterval(given, given);
    const statistic = onLinearScale(estimate, on) / stdError;
    const pValue = twoSidedP(statistic, freedom);
    return {
      estimates: [{ term: 'std-error', estimate: stdError }],
      tests: [{ test: 'z', statistic, df: Number.isNaN(freedom) ? null : freedom, pValue }],
      words: [`The ${levelWords(given.level)} belongs to ${pPhrase(pValue)}.`],
      notes: [
        'It is approximate where the interval was made by another method, and as rough as the digits of the limits.',
      ],
    };
  },
  r: ({ scale: on, df: freedom }) => [
    rCritical(freedom),
    on === 'ratio' ? 'x <- log(c(estimate, low, high))' : 'x <- c(estimate, low, high)',
    'std.error <- (x[3] - x[2]) / (2 * critical); statistic <- x[1] / std.error',
    'show("std-error", estimate = std.error)',
    `show("z", statistic = statistic, pValue = ${Number.isNaN(freedom) ? '2 * pnorm(-abs(statistic))' : '2 * pt(-abs(statistic), df)'})`,
  ],
});
