import { level } from '../../../methods/kit/parameters.js';
import { inSentence } from '../../../methods/kit/present.js';
import { cohenD, hedgesG } from '../../../stats/effect-size.js';
import { stdErrorOfInterval } from '../../../stats/reported/interval.js';
import { defineCalculator, type Given, isGiven } from '../calculator.js';
import { limitFields, requireLimits, requirePositive, requireWhole } from '../checks.js';
import { groupSize, high, low, ratioOption, spread } from '../options.js';

/** The standard deviation of a logistic variable, π/√3: what a log odds ratio is measured in. */
const logisticSd = Math.PI / Math.sqrt(3);

const options = {
  mean1: { is: 'number', help: 'The mean of the treated or exposed group.' },
  sd1: spread('there'),
  n1: groupSize('that group'),
  mean2: { is: 'number', help: 'The mean of the reference group.' },
  sd2: spread('there'),
  n2: groupSize('the reference group'),
  t: { is: 'number', help: 'The t statistic of the two groups, with the sign of the difference.' },
  'odds-ratio': ratioOption('odds ratio of an outcome that was split in two'),
  low,
  high,
  level,
} as const;

export default defineCalculator({
  name: 'smd',
  title: 'Standardised mean difference',
  question: 'How many standard deviations lie between two groups?',
  whenToUse:
    'Studies measured one thing on different scales, or one of them gives only a t, or an odds ratio.',
  options,
  ways: [
    { needs: ['mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2'] },
    { needs: ['t', 'n1', 'n2'] },
    { needs: ['odds-ratio'], takes: ['low', 'high'] },
  ],
  examples: [
    '--mean1 103 --sd1 5.5 --n1 50 --mean2 100 --sd2 4.5 --n2 50',
    '--t 2.78 --n1 25 --n2 22',
    '--odds-ratio 2.5 --low 1.2 --high 5.2',
  ],
  estimates: {
    'cohen-d': {
      label: 'Cohen’s d',
      scale: 'number',
      meaning: 'The difference of the means over the standard deviation within groups.',
      interval: 'From the noncentral t distribution; from an odds ratio, its limits turned alike.',
    },
    'hedges-g': {
      label: 'Hedges’ g',
      scale: 'number',
      meaning: 'The same, corrected for small samples.',
      interval: 'That of Cohen’s d times the correction.',
    },
  },
  card: {
    formula:
      'd = (m₁ − m₂)/s, s pooled; d = t√(1/n₁ + 1/n₂); d = ln OR × √3/π. g = d × Hedges’ exact correction. SE² = 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)).',
    references: ['hedges-1981', 'cumming-finch-2001', 'borenstein-2009', 'chinn-2000'],
  },
  calculate(given) {
    requireWhole(given, ['n1', 'n2'], 2);
    const estimates = isGiven(given['odds-ratio']) ? ofOddsRatio(given) : ofGroups(given);
    return {
      estimates,
      words: [
        `The groups lie ${inSentence(estimates.at(-1)!, 'number', given.level)} standard deviations apart, first minus second.`,
      ],
      notes: [
        ...(isGiven(given['odds-ratio'])
          ? [
              'An odds ratio is turned as if a normal (more exactly, a logistic) measurement had been split in two; it is approximate.',
            ]
          : []),
        'Words such as "small" or "large" for it come from no patient; turn it back into a scale that people know (lind calc rescale-smd).',
      ],
    };
  },
  r: (given) => {
    if (isGiven(given['odds-ratio'])) return rOddsRatio(isGiven(given.low));
    return [
      ...(isGiven(given.t)
        ? ['d <- t * sqrt(1 / n1 + 1 / n2)']
        : ['s <- sqrt(((n1 - 1) * sd1^2 + (n2 - 1) * sd2^2) / (n1 + n2 - 2))', 'd <- (mean1 - mean2) / s']),
      'df <- n1 + n2 - 2; per <- sqrt(n1 * n2 / (n1 + n2)); a <- (1 - level) / 2',
      'at <- function(p) uniroot(function(ncp) pt(d * per, df, ncp) - p, d * per + c(-15, 15), tol = 1e-12)$root / per',
      'j <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2); g <- j * d',
      'show("cohen-d", estimate = d, confLow = at(1 - a), confHigh = at(a))',
      'show("hedges-g", estimate = g, stdError = sqrt(1 / n1 + 1 / n2 + g^2 / (2 * (n1 + n2))), confLow = j * at(1 - a), confHigh = j * at(a))',
    ];
  },
});

type Options = Given<typeof options>;

/** A t statistic is that of two groups with a spread of 1 that lie so far apart. */
function ofGroups({ mean1, sd1, n1, mean2, sd2, n2, t, level: confidence }: Options) {
  const [x, y] = isGiven(t)
    ? [
        { n: n1, mean: t * Math.sqrt(1 / n1 + 1 / n2), variance: 1 },
        { n: n2, mean: 0, variance: 1 },
      ]
    : [
        { n: n1, mean: mean1, variance: sd1 ** 2 },
        { n: n2, mean: mean2, variance: sd2 ** 2 },
      ];
  const d = cohenD(x, y, { level: confidence, alternative: 'two-sided' });
  const g = hedgesG(d, n1 + n2 - 2);
  const stdError = Math.sqrt(1 / n1 + 1 / n2 + g.estimate ** 2 / (2 * (n1 + n2)));
  return [
    { term: 'cohen-d', ...d },
    { term: 'hedges-g', ...g, stdError },
  ];
}

function ofOddsRatio(given: Options) {
  const { 'odds-ratio': oddsRatio, low: lower, high: upper, level: confidence } = given;
  requirePositive(given, ['low', 'high']);
  requireLimits({ estimate: oddsRatio, low: lower, high: upper });
  const turned = (value: number) => Math.log(value) / logisticSd;
  if (!isGiven(lower)) return [{ term: 'cohen-d', estimate: turned(oddsRatio) }];
  const about = { scale: 'ratio', level: confidence, df: Number.NaN } as const;
  const stdError = stdErrorOfInterval({ low: lower, high: upper }, about) / logisticSd;
  return [
    { term: 'cohen-d', estimate: turned(oddsRatio), stdError, ...limitFields(turned(lower), turned(upper)) },
  ];
}

const rOddsRatio = (limited: boolean): readonly string[] => [
  'turn <- function(or) log(or) * sqrt(3) / pi',
  limited
    ? 'show("cohen-d", estimate = turn(odds.ratio), stdError = (turn(high) - turn(low)) / (2 * qnorm(1 - (1 - level) / 2)), confLow = turn(low), confHigh = turn(high))'
    : 'show("cohen-d", estimate = turn(odds.ratio))',
];
