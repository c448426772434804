import { pPhrase } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { inSentence } from '../../../methods/kit/present.js';
import {
  fromLinearScale,
  intervalOfStdError,
  onLinearScale,
  stdErrorOfInterval,
  twoSidedP,
} from '../../../stats/reported/interval.js';
import { defineCalculator, type Given } from '../calculator.js';
import { requireLimits, requirePositive } from '../checks.js';
import { scale } from '../options.js';

const limit = (which: string, of: string) =>
  ({ is: 'number', help: `The ${which} limit of the ${of}.` }) as const;

const options = {
  estimate1: { is: 'number', help: 'The estimate in the first subgroup or study.' },
  low1: limit('lower', 'first'),
  high1: limit('upper', 'first'),
  estimate2: { is: 'number', help: 'The estimate in the second.' },
  low2: limit('lower', 'second'),
  high2: limit('upper', 'second'),
  scale,
  level,
} as const;

export default defineCalculator({
  name: 'compare-estimates',
  title: 'Interaction: two estimates compared',
  question: 'Do two subgroups, or two studies, differ in the effect?',
  whenToUse:
    'A paper gives an effect in each of two subgroups that share nobody. That one has a P below 0.05 and the other has not is no answer.',
  options,
  ways: [{ needs: ['estimate1', 'low1', 'high1', 'estimate2', 'low2', 'high2'] }],
  examples: [
    '--estimate1 0.67 --low1 0.46 --high1 0.98 --estimate2 0.88 --low2 0.71 --high2 1.08 --scale ratio',
    '--estimate1 5 --low1 1 --high1 9 --estimate2 3 --low2 -2 --high2 8',
  ],
  estimates: {
    difference: {
      label: 'Difference of effects',
      scale: 'number',
      meaning: 'The first minus the second; the ratio of two ratios.',
      interval: 'From the standard errors behind the two intervals.',
    },
  },
  tests: { interaction: { label: 'Interaction', hypothesis: 'The effect is the same in both.' } },
  card: {
    formula:
      'd = E₁ − E₂ (logarithms for ratios), SE = √(SE₁² + SE₂²), z = d/SE; a ratio of ratios is exp(d).',
    references: ['altman-bland-2003'],
  },
  calculate(given) {
    const { scale: on, level: confidence } = given;
    const [first, second] = [part(given, 1), part(given, 2)];
    const distance = first.estimate - second.estimate;
    const stdError = Math.hypot(first.stdError, second.stdError);
    const estimate = fromLinearScale(distance, on);
    const limits = intervalOfStdError(estimate, { scale: on, level: confidence, df: Number.NaN, stdError });
    const statistic = distance / stdError;
    const pValue = twoSidedP(statistic, Number.NaN);
    const row = {
      term: 'difference',
      label: on === 'ratio' ? 'Ratio of the two ratios' : 'Difference of the two differences',
      estimate,
      stdError,
      confLow: limits.low,
      confHigh: limits.high,
    };
    return {
      estimates: [row],
      tests: [{ test: 'interaction', statistic, pValue }],
      words: [
        `The ${on === 'ratio' ? 'ratio of the two ratios' : 'difference of the two effects'} is ${inSentence(row, on === 'ratio' ? 'ratio' : 'number', confidence)}, ${pPhrase(pValue)} for interaction.`,
        'Few studies are large enough to find an interaction, so an interval that includes no difference does not say that the effects are the same.',
      ],
    };
  },
  r: ({ scale: on }) => [
    on === 'ratio'
      ? 'x <- log(c(estimate1, low1, high1)); y <- log(c(estimate2, low2, high2))'
      : 'x <- c(estimate1, low1, high1); y <- c(estimate2, low2, high2)',
    'critical <- qnorm(1 - (1 - level) / 2); d <- x[1] - y[1]',
    'se <- sqrt(((x[3] - x[2]) / (2 * critical))^2 + ((y[3] - y[2]) / (2 * critical))^2)',
    `back <- ${on === 'ratio' ? 'exp' : 'identity'}`,
    'show("difference", estimate = back(d), stdError = se, confLow = back(d - critical * se), confHigh = back(d + critical * se))',
    'show("interaction", statistic = d / se, pValue = 2 * pnorm(-abs(d / se)))',
  ],
});

function part(given: Given<typeof options>, which: 1 | 2) {
  const [estimate, low, high] = [given[`estimate${which}`], given[`low${which}`], given[`high${which}`]];
  if (given.scale === 'ratio') requirePositive(given, [`estimate${which}`, `low${which}`, `high${which}`]);
  requireLimits({ estimate, low, high });
  return {
    estimate: onLinearScale(estimate, given.scale),
    stdError: stdErrorOfInterval({ low, high }, { scale: given.scale, level: given.level, df: Number.NaN }),
  };
}
