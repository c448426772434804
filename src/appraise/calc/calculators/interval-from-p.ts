import { pPhrase } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { inSentence } from '../../../methods/kit/present.js';
import { intervalOfStdError, onLinearScale, statisticOfP } from '../../../stats/reported/interval.js';
import { defineCalculator } from '../calculator.js';
import { requirePositive } from '../checks.js';
import { df, rCritical, scale } from '../options.js';
import { refuseCalculation } from '../refuse-calculation.js';

export default defineCalculator({
  name: 'interval-from-p',
  title: 'Interval from a p-value',
  question: 'Which confidence interval belongs to an estimate and its p-value?',
  whenToUse: 'A paper, or its abstract, gives an estimate with an exact p-value and no interval.',
  options: {
    estimate: { is: 'number', help: 'The estimate; a ratio itself, not its logarithm.' },
    p: { is: 'number', above: 0, below: 1, help: 'The exact two-sided p-value; "P < 0.05" is not enough.' },
    scale,
    level,
    df,
  },
  ways: [{ needs: ['estimate', 'p'], takes: ['df'] }],
  examples: [
    '--estimate 17 --p 0.032',
    '--estimate 0.3 --p 0.034 --scale ratio',
    '--estimate 3.8 --p 0.008 --df 45',
  ],
  estimates: {
    estimate: {
      label: 'Estimate',
      scale: 'number',
      meaning: 'The estimate as given.',
      interval: 'Standard error from estimate and p-value, then estimate ± critical value × standard error.',
    },
    'std-error': {
      label: 'Standard error',
      scale: 'number',
      meaning: 'The standard error; of the logarithm for a ratio.',
    },
  },
  tests: { z: { label: 'Statistic behind the p-value', hypothesis: 'There is no difference.' } },
  card: {
    formula:
      'z = Φ⁻¹(1 − P/2), SE = |estimate|/z (its logarithm for a ratio), interval = estimate ± 1.96·SE; with df, t in place of z.',
    references: ['altman-bland-2011-ci', 'cochrane-handbook-6'],
  },
  calculate(given) {
    const { estimate, p, scale: on, df: freedom, level: confidence } = given;
    if (on === 'ratio') requirePositive(given, ['estimate']);
    const size = Math.abs(onLinearScale(estimate, on));
    if (size === 0)
      throw refuseCalculation.noEstimate(
        'An estimate of no difference has a P of 1, which says nothing of its interval.',
      );
    const statistic = statisticOfP(p, freedom);
    const stdError = size / statistic;
    const found = intervalOfStdError(estimate, { ...given, stdError });
    const row = { term: 'estimate', estimate, confLow: found.low, confHigh: found.high };
    return {
      estimates: [row, { term: 'std-error', estimate: stdError }],
      tests: [{ test: 'z', statistic, df: Number.isNaN(freedom) ? null : freedom, pValue: p }],
      words: [
        `${pPhrase(p)} belongs to ${inSentence(row, on === 'ratio' ? 'ratio' : 'number', confidence)}.`,
      ],
      notes: [
        'It is right for a test that is made from estimate and standard error (Wald, t); for a P from another test, and in small samples, it is approximate.',
      ],
    };
  },
  r: ({ scale: on, df: freedom }) => [
    rCritical(freedom),
    Number.isNaN(freedom) ? 'statistic <- qnorm(1 - p / 2)' : 'statistic <- qt(1 - p / 2, df)',
    on === 'ratio' ? 'size <- log(estimate)' : 'size <- estimate',
    'std.error <- abs(size) / statistic',
    'limits <- size + c(-1, 1) * critical * std.error',
    ...(on === 'ratio' ? ['limits <- exp(limits)'] : []),
    'show("estimate", estimate = estimate, confLow = limits[1], confHigh = limits[2])',
    'show("std-error", estimate = std.error)',
    'show("z", statistic = statistic, pValue = p)',
  ],
});
