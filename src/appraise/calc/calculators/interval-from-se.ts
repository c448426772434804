import { level } from '../../../methods/kit/parameters.js';
import { inSentence } from '../../../methods/kit/present.js';
import { intervalOfStdError } from '../../../stats/reported/interval.js';
import { defineCalculator } from '../calculator.js';
import { requirePositive } from '../checks.js';
import { df, rCritical, scale } from '../options.js';

export default defineCalculator({
  name: 'interval-from-se',
  title: 'Interval from a standard error',
  question: 'Which confidence interval belongs to an estimate and its standard error?',
  whenToUse: 'A paper gives an estimate with its standard error, as regression tables do.',
  options: {
    estimate: { is: 'number', help: 'The estimate; a ratio itself, not its logarithm.' },
    'std-error': { is: 'number', above: 0, help: 'Its standard error; that of the logarithm for a ratio.' },
    scale,
    level,
    df,
  },
  ways: [{ needs: ['estimate', 'std-error'], takes: ['df'] }],
  examples: [
    '--estimate 17 --std-error 7.94',
    '--estimate 0.67 --std-error 0.192 --scale ratio',
    '--estimate 3.8 --std-error 1.37 --df 45',
  ],
  estimates: {
    estimate: {
      label: 'Estimate',
      scale: 'number',
      meaning: 'The estimate as given.',
      interval: 'Estimate ± critical value × standard error, on the log scale for a ratio.',
    },
  },
  card: {
    formula: 'Estimate ± z·SE (t·SE with df); for a ratio exp(ln estimate ± z·SE).',
    references: ['cochrane-handbook-6'],
  },
  calculate(given) {
    const { estimate, scale: on, level: confidence } = given;
    if (on === 'ratio') requirePositive(given, ['estimate']);
    const found = intervalOfStdError(estimate, { ...given, stdError: given['std-error'] });
    const row = { term: 'estimate', estimate, confLow: found.low, confHigh: found.high };
    return {
      estimates: [row],
      words: [
        `The estimate with its interval is ${inSentence(row, on === 'ratio' ? 'ratio' : 'number', confidence)}.`,
      ],
    };
  },
  r: ({ scale: on, df: freedom }) => [
    rCritical(freedom),
    on === 'ratio'
      ? 'limits <- exp(log(estimate) + c(-1, 1) * critical * std.error)'
      : 'limits <- estimate + c(-1, 1) * critical * std.error',
    'show("estimate", estimate = estimate, confLow = limits[1], confHigh = limits[2])',
  ],
});
