import { ratio } from '../../../methods/kit/format.js';
import { asRiskRatio, eValue, eValueOfLimits } from '../../../stats/reported/e-value.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { limitFields, requireLimits, requirePositive } from '../checks.js';
import { high, low } from '../options.js';
import { refuseCalculation } from '../refuse-calculation.js';

const options = {
  estimate: { is: 'number', help: 'The ratio, or the standardised mean difference.' },
  low,
  high,
  'std-error': { is: 'number', above: 0, help: 'The standard error of a standardised mean difference.' },
  measure: {
    is: 'choice',
    choices: ['risk-ratio', 'odds-ratio', 'hazard-ratio', 'smd'],
    default: 'risk-ratio',
    help: 'What the estimate is; smd is a standardised mean difference.',
  },
  common: {
    is: 'flag',
    help: 'Whether 15% or more have the outcome by the end of follow-up (for an odds or hazard ratio).',
  },
} as const;

export default defineCalculator({
  name: 'e-value',
  title: 'E-value',
  question: 'How strong would unmeasured confounding have to be to explain the association?',
  whenToUse: 'An observational study reports an association, adjusted for what was measured.',
  options,
  ways: [{ needs: ['estimate'], takes: ['low', 'high', 'std-error'] }],
  examples: [
    '--estimate 3.9 --low 1.8 --high 8.7',
    '--estimate 0.8 --low 0.71 --high 0.91',
    '--estimate 2.25 --low 1.21 --high 4 --measure odds-ratio --common true',
    '--estimate 0.5 --low 0.3 --high 1.2 --measure hazard-ratio --common true',
    '--estimate -0.42 --std-error 0.14 --measure smd',
  ],
  estimates: {
    'risk-ratio': {
      label: 'Risk ratio taken',
      scale: 'ratio',
      meaning: 'The estimate as an approximate risk ratio.',
      interval: 'The reported limits, turned alike.',
    },
    'e-value': {
      label: 'E-value of the estimate',
      scale: 'ratio',
      meaning:
        'The least strength of association with exposure and with outcome that a confounder needs to explain the whole association.',
    },
    'e-value-limit': {
      label: 'E-value of the limit',
      scale: 'ratio',
      meaning: 'The same, to move the interval to include 1; 1 when it does already.',
    },
  },
  card: {
    formula:
      'RR + √[RR(RR − 1)], RR turned above 1. Common outcomes: RR ≈ √OR, RR ≈ (1 − 0.5^√HR)/(1 − 0.5^√(1/HR)); RR ≈ exp(0.91·SMD) with limits exp(0.91·SMD ± 1.78·SE).',
    references: ['vanderweele-ding-2017'],
  },
  calculate(given) {
    const { estimate, low: lower, high: upper } = asRatios(given);
    const found = eValue(estimate);
    const ofLimit = isGiven(lower) ? eValueOfLimits(lower, upper) : null;
    return {
      estimates: [
        { term: 'risk-ratio', estimate, ...limitFields(lower, upper) },
        { term: 'e-value', estimate: found },
        ...(ofLimit === null ? [] : [{ term: 'e-value-limit', estimate: ofLimit }]),
      ],
      words: words(estimate, found, ofLimit),
      notes: [
        'The E-value says how strong such confounding would have to be, not whether it is there; judge it beside what is known of the confounders, and it says nothing of selection or measurement.',
        ...(given.measure !== 'risk-ratio' && given.measure !== 'smd' && !given.common
          ? [
              'The ratio was taken as a risk ratio, as for an outcome that fewer than 15% have; give --common true for a common one.',
            ]
          : []),
      ],
    };
  },
  r: (given) => [
    'value <- function(rr) { rr <- ifelse(rr < 1, 1 / rr, rr); rr + sqrt(rr * (rr - 1)) }',
    ...rRatios(given),
    ...(isGiven(given.low) || isGiven(given['std-error'])
      ? [
          'show("risk-ratio", estimate = rr[1], confLow = rr[2], confHigh = rr[3])',
          'show("e-value-limit", estimate = if (rr[2] <= 1 && rr[3] >= 1) 1 else value(if (rr[2] > 1) rr[2] else rr[3]))',
        ]
      : ['show("risk-ratio", estimate = rr[1])']),
    'show("e-value", estimate = value(rr[1]))',
  ],
});

type Options = Given<typeof options>;

function asRatios(given: Options) {
  const { estimate, low: lower, high: upper, measure, common } = given;
  requireLimits({ estimate, low: lower, high: upper });
  if (isGiven(given['std-error']) && (measure !== 'smd' || isGiven(lower)))
    throw refuseCalculation.noEstimate(
      '--std-error is for --measure smd without --low and --high; leave it out.',
    );
  if (measure !== 'smd') requirePositive(given, ['estimate', 'low', 'high']);
  const turned = (value: number) => asRiskRatio(value, measure, common);
  const error = given['std-error'];
  const reach = isGiven(error) ? Math.exp(1.78 * error) : Number.NaN;
  const middle = turned(estimate);
  return isGiven(error)
    ? { estimate: middle, low: middle / reach, high: middle * reach }
    : { estimate: middle, low: turned(lower), high: turned(upper) };
}

function words(estimate: number, found: number, ofLimit: number | null): string[] {
  const opening = `An unmeasured confounder would have to be associated with both exposure and outcome by a risk ratio of ${ratio(found)} each, beyond what was adjusted for, to explain the whole of a risk ratio of ${ratio(estimate)}.`;
  if (ofLimit === null) return [opening];
  return [
    opening,
    ofLimit === 1
      ? 'The interval includes 1 as it is, so no confounding is needed for that.'
      : `To move the interval to include 1, associations of ${ratio(ofLimit)} each would do.`,
  ];
}

function rRatios({ measure, common, low: lower, 'std-error': error }: Options): readonly string[] {
  if (measure === 'smd' && isGiven(error))
    return ['rr <- exp(0.91 * estimate + c(0, -1.78, 1.78) * std.error)'];
  const values = isGiven(lower) ? 'c(estimate, low, high)' : 'estimate';
  if (measure === 'smd') return [`rr <- exp(0.91 * ${values})`];
  if (!common || measure === 'risk-ratio') return [`rr <- ${values}`];
  if (measure === 'odds-ratio') return [`rr <- sqrt(${values})`];
  return [`hr <- ${values}; rr <- (1 - 0.5^sqrt(hr)) / (1 - 0.5^sqrt(1 / hr))`];
}
