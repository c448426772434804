import { fixed, percent, writeEstimate } from '../../../methods/kit/format.js';
import { level } from '../../../methods/kit/parameters.js';
import { numberNeeded } from '../../../stats/reported/number-needed.js';
import { type AbsoluteEffect, absoluteEffect, type Effect } from '../../patient/absolute-effect.js';
import { sayNumberNeeded } from '../../patient/number-needed-words.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { limitFields, requireLimits } from '../checks.js';
import { baselineRisk, high, low, ratioOption } from '../options.js';

const share = (help: string) => ({ is: 'number', above: 0, below: 1, help }) as const;

const options = {
  risk: share('The risk with the treatment, such as 0.08 for 8%.'),
  'reference-risk': share('The risk without it.'),
  'risk-difference': {
    is: 'number',
    above: -1,
    below: 1,
    help: 'The risk with the treatment minus the risk without, such as -0.04.',
  },
  'risk-ratio': ratioOption('risk ratio, treatment over no treatment'),
  'odds-ratio': ratioOption('odds ratio, treatment over no treatment'),
  'hazard-ratio': ratioOption('hazard ratio, treatment over no treatment'),
  'baseline-risk': baselineRisk,
  low,
  high,
  outcome: {
    is: 'choice',
    choices: ['bad', 'good'],
    default: 'bad',
    help: 'Whether the event is one to avoid (bad) or one to wish for (good).',
  },
  level,
} as const;

const limits = ['low', 'high'] as const;

export default defineCalculator({
  name: 'nnt',
  title: 'Number needed to treat',
  question: 'How many people must be treated for one event fewer, or one more?',
  whenToUse:
    'A paper gives two risks, a risk difference, or a ratio that is to be applied to a risk of your choice; both directions are given, and limits through infinity.',
  options,
  ways: [
    { needs: ['risk', 'reference-risk'] },
    { needs: ['risk-difference'], takes: limits },
    { needs: ['risk-ratio', 'baseline-risk'], takes: limits },
    { needs: ['odds-ratio', 'baseline-risk'], takes: limits },
    { needs: ['hazard-ratio', 'baseline-risk'], takes: limits },
  ],
  examples: [
    '--odds-ratio 0.73 --baseline-risk 0.3',
    '--risk-ratio 0.92 --low 0.85 --high 0.99 --baseline-risk 0.3',
    '--risk-difference -0.1 --low -0.25 --high 0.05',
    '--risk 0.2 --reference-risk 0.3',
    '--hazard-ratio 0.7 --low 0.55 --high 0.9 --baseline-risk 0.2',
  ],
  estimates: {
    'risk-reference': {
      label: 'Risk without',
      scale: 'proportion',
      meaning: 'The risk without the treatment.',
    },
    risk: {
      label: 'Risk with',
      scale: 'proportion',
      meaning: 'The risk with the treatment.',
      interval: 'The effect’s limits, applied to the risk without, which is taken as known.',
    },
    'risk-difference': {
      label: 'Risk difference',
      scale: 'proportion-difference',
      meaning: 'The risk with minus the risk without.',
      interval: 'The effect’s limits, applied to the risk without, which is taken as known.',
    },
    nnt: {
      label: 'Number needed to treat',
      scale: 'count',
      meaning: 'How many people are treated for one event fewer or one more.',
      interval: 'Reciprocals of the limits of the risk difference.',
    },
  },
  card: {
    formula:
      'NNT = 1/|p₁ − p₀|; from a baseline risk p₀: p₁ = p₀·RR, p₁ = p₀·OR/(1 − p₀ + p₀·OR), or p₁ = 1 − (1 − p₀)^HR.',
    references: ['altman-1998', 'cochrane-handbook-15', 'altman-andersen-1999'],
  },
  calculate(given) {
    const effect = effectOf(given);
    requireLimits(effect);
    const found = absoluteEffect(effect, isGiven(effect.baseline) ? effect.baseline : Number.NaN);
    return {
      estimates: rows(found, given),
      notes: isGiven(given['baseline-risk'])
        ? [
            'The limits are those of the effect alone; the risk without is taken as known. Try others near it.',
          ]
        : [],
      words: words(found, given),
    };
  },
  r: (given) => [
    ...rEffect(given),
    ...rRest(isGiven(effectOf(given).low), isGiven(effectOf(given).baseline)),
  ],
});

type Options = Given<typeof options>;

interface EffectAtRisk extends Effect {
  readonly baseline: number;
}

function effectOf(given: Options): EffectAtRisk {
  const { low: lower, high: upper, risk, 'baseline-risk': baseline } = given;
  const reference = given['reference-risk'];
  if (isGiven(risk))
    return {
      measure: 'risk-difference',
      estimate: risk - reference,
      low: Number.NaN,
      high: Number.NaN,
      baseline: reference,
    };
  const measure = (['risk-difference', 'risk-ratio', 'odds-ratio', 'hazard-ratio'] as const).find((name) =>
    isGiven(given[name]),
  )!;
  return { measure, estimate: given[measure], low: lower, high: upper, baseline };
}

function rows({ risk, reference, difference }: AbsoluteEffect, { outcome }: Options) {
  const needed = numberNeeded(difference);
  const { estimate, direction } = needed;
  const limited = isGiven(difference.low);
  const turned = { benefit: 'harm', harm: 'benefit', none: 'none' } as const;
  return [
    ...(isGiven(reference)
      ? [
          { term: 'risk-reference', estimate: reference },
          { term: 'risk', estimate: risk.estimate, ...limitFields(risk.low, risk.high) },
        ]
      : []),
    {
      term: 'risk-difference',
      estimate: difference.estimate,
      ...limitFields(difference.low, difference.high),
    },
    {
      term: 'nnt',
      estimate,
      confLow: limited ? needed.confLow : null,
      confHigh: limited ? needed.confHigh : null,
      direction: outcome === 'good' ? turned[direction] : direction,
    },
  ];
}

function words({ risk, reference, difference }: AbsoluteEffect, given: Options): string[] {
  const size = writeEstimate({ estimate: Math.abs(difference.estimate) }, 'proportion-difference').estimate;
  const risks = isGiven(reference)
    ? `Without the treatment ${percent(reference, 1)} have the event, with it ${percent(risk.estimate, 1)}: `
    : '';
  const way = difference.estimate < 0 ? 'fewer' : 'more';
  const per = `${fixed(1000 * Math.abs(difference.estimate), 0)} ${way} of every 1,000 people`;
  return [
    `${risks}${risks === '' ? 'A' : 'a'} difference of ${size}, which is ${per}.`,
    sayNumberNeeded(difference, given.outcome),
  ];
}

function rEffect(given: Options): readonly string[] {
  const { measure, baseline } = effectOf(given);
  if (isGiven(given.risk))
    return ['p0 <- reference.risk; effect <- c(risk - p0, NA, NA)', 'p1 <- p0 + effect'];
  const name = measure.replace('-', '.');
  const bounds = isGiven(given.low) ? 'low, high' : 'NA, NA';
  if (!isGiven(baseline)) return [`p0 <- 0; p1 <- c(${name}, ${bounds})`];
  const from = {
    'risk-ratio': 'p0 * effect',
    'odds-ratio': 'p0 * effect / (1 - p0 + p0 * effect)',
    'hazard-ratio': '1 - (1 - p0)^effect',
    'risk-difference': 'p0 + effect',
  }[measure];
  return [`p0 <- baseline.risk; effect <- c(${name}, ${bounds})`, `p1 <- ${from}`];
}

const rRest = (limited: boolean, withRisks: boolean): readonly string[] => [
  ...(withRisks
    ? [
        'show("risk-reference", estimate = p0)',
        limited
          ? 'show("risk", estimate = p1[1], confLow = p1[2], confHigh = p1[3])'
          : 'show("risk", estimate = p1[1])',
      ]
    : []),
  'd <- p1 - p0',
  ...(limited
    ? [
        'show("risk-difference", estimate = d[1], confLow = d[2], confHigh = d[3])',
        'bounds <- if (d[2] <= 0 && d[3] >= 0) c(NA, NA) else range(1 / abs(d[2:3]))',
        'show("nnt", estimate = 1 / abs(d[1]), confLow = bounds[1], confHigh = bounds[2])',
      ]
    : ['show("risk-difference", estimate = d[1])', 'show("nnt", estimate = 1 / abs(d[1]))']),
];
