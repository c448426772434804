import { percent, ratio } from '../../../methods/kit/format.js';
import { oddsRatioOfRisks } from '../../../stats/reported/absolute-risk.js';
import { defineCalculator, isGiven } from '../calculator.js';
import { limitFields, requireLimits, requirePositive } from '../checks.js';
import { baselineRisk, high, low, ratioOption } from '../options.js';
import { refuseCalculation } from '../refuse-calculation.js';

export default defineCalculator({
  name: 'risk-ratio-to-odds-ratio',
  title: 'Risk ratio to odds ratio',
  question: 'Which odds ratio does a risk ratio stand for, at a given risk without?',
  whenToUse: 'Studies are to be compared or pooled on odds ratios, and one of them gives a risk ratio.',
  options: { 'risk-ratio': ratioOption('risk ratio'), low, high, 'baseline-risk': baselineRisk },
  ways: [{ needs: ['risk-ratio', 'baseline-risk'], takes: ['low', 'high'] }],
  examples: [
    '--risk-ratio 0.7943417 --baseline-risk 0.3',
    '--risk-ratio 1.4 --low 1.1 --high 1.8 --baseline-risk 0.2',
  ],
  estimates: {
    'odds-ratio': {
      label: 'Odds ratio',
      scale: 'ratio',
      meaning: 'The odds with over the odds without.',
      interval: 'The risk ratio’s limits at the same risk without, which is taken as known.',
    },
  },
  card: { formula: 'OR = RR(1 − p₀)/(1 − p₀·RR), p₀ the risk without.', references: ['grant-2014'] },
  calculate(given) {
    const { 'risk-ratio': estimate, 'baseline-risk': baseline, low: lower, high: upper } = given;
    requirePositive(given, ['low', 'high']);
    requireLimits({ estimate, low: lower, high: upper });
    const most = isGiven(upper) ? upper : estimate;
    if (most * baseline >= 1) throw refuseCalculation.beyondCertain(baseline, most);
    const turned = (value: number) => oddsRatioOfRisks(value * baseline, baseline);
    return {
      estimates: [
        { term: 'odds-ratio', estimate: turned(estimate), ...limitFields(turned(lower), turned(upper)) },
      ],
      words: [
        `At a risk of ${percent(baseline, 1)} without, a risk ratio of ${ratio(estimate)} is an odds ratio of ${ratio(turned(estimate))}.`,
      ],
    };
  },
  r: ({ low: lower }) => [
    'turn <- function(rr) rr * (1 - baseline.risk) / (1 - rr * baseline.risk)',
    isGiven(lower)
      ? 'show("odds-ratio", estimate = turn(risk.ratio), confLow = turn(low), confHigh = turn(high))'
      : 'show("odds-ratio", estimate = turn(risk.ratio))',
  ],
});
