import { percent, ratio } from '../../../methods/kit/format.js';
import { riskWith } from '../../../stats/reported/absolute-risk.js';
import { defineCalculator, isGiven } from '../calculator.js';
import { limitFields, requireLimits, requirePositive } from '../checks.js';
import { baselineRisk, high, low, ratioOption } from '../options.js';

export default defineCalculator({
  name: 'odds-ratio-to-risk-ratio',
  title: 'Odds ratio to risk ratio',
  question: 'Which risk ratio does an odds ratio stand for, at a given risk without?',
  whenToUse:
    'A paper gives an odds ratio for an event that is common, where it is further from 1 than the risk ratio.',
  options: { 'odds-ratio': ratioOption('odds ratio'), low, high, 'baseline-risk': baselineRisk },
  ways: [{ needs: ['odds-ratio', 'baseline-risk'], takes: ['low', 'high'] }],
  examples: [
    '--odds-ratio 0.73 --baseline-risk 0.3',
    '--odds-ratio 4.602 --low 2.05 --high 10.33 --baseline-risk 0.327',
  ],
  estimates: {
    'risk-ratio': {
      label: 'Risk ratio',
      scale: 'ratio',
      meaning: 'The risk with over the risk without.',
      interval: 'The odds ratio’s limits at the same risk without, which is taken as known.',
    },
    risk: {
      label: 'Risk with',
      scale: 'proportion',
      meaning: 'The risk that the odds ratio makes of the risk without.',
    },
  },
  card: {
    formula: 'RR = OR/(1 − p₀ + p₀·OR), p₀ the risk without.',
    references: ['zhang-yu-1998', 'grant-2014'],
  },
  calculate(given) {
    const { 'odds-ratio': estimate, 'baseline-risk': baseline, low: lower, high: upper } = given;
    requirePositive(given, ['low', 'high']);
    requireLimits({ estimate, low: lower, high: upper });
    const turned = (value: number) => riskWith(baseline, 'odds-ratio', value) / baseline;
    const found = turned(estimate);
    return {
      estimates: [
        { term: 'risk-ratio', estimate: found, ...limitFields(turned(lower), turned(upper)) },
        { term: 'risk', estimate: found * baseline },
      ],
      words: [
        `At a risk of ${percent(baseline, 1)} without, an odds ratio of ${ratio(estimate)} is a risk ratio of ${ratio(found)}.`,
      ],
      notes: [
        'It hangs on the risk without: take it from the people to whom the answer is to apply, and try others. With an odds ratio that was adjusted, the risk ratio is approximate, and its interval leaves out what is not known of that risk.',
      ],
    };
  },
  r: ({ low: lower }) => [
    'turn <- function(or) or / (1 - baseline.risk + baseline.risk * or)',
    isGiven(lower)
      ? 'show("risk-ratio", estimate = turn(odds.ratio), confLow = turn(low), confHigh = turn(high))'
      : 'show("risk-ratio", estimate = turn(odds.ratio))',
    'show("risk", estimate = turn(odds.ratio) * baseline.risk)',
  ],
});
