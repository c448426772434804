import { type QuantilePoint, qqChart } from '../charts/qq-chart.js';
import { moments } from '../stats/descriptive.js';
import { normal } from '../stats/distributions/index.js';
import { shapiroWilk, shapiroWilkSizes } from '../stats/shapiro-wilk.js';
import { fixed, pPhrase } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import type { NumberInput } from './kit/parameters.js';
import { type Check, testOf } from './kit/result.js';
import { withUnit } from './kit/say-mean.js';

export default defineMethod({
  name: 'shapiro-wilk',
  title: 'Shapiro-Wilk test',
  family: 'describe',
  question: 'Would values like these be unusual in a sample from a normal distribution?',
  whenToUse:
    'A number column of 3 to 5000 values whose shape matters, such as the residuals of a model; read it beside the Q-Q plot, which shows where the values depart.',
  whenNotToUse:
    'To choose between a t-test and a rank test: with few values it misses what matters, with many it finds what does not, and the t-test needs means that are near normal rather than values that are. Counts, scores and other values with many ties are not normal to begin with.',
  roles: { outcome: { takes: 'number', title: 'Outcome', help: 'Name the column of numbers.' } },
  options: {},
  estimates: {},
  tests: {
    'shapiro-wilk': {
      label: 'Shapiro-Wilk W',
      hypothesis: 'The values are a sample from a normal distribution.',
    },
  },
  tables: { values: { title: 'Values', fields: ['variable', 'n', 'mean', 'sd'] } },
  card: {
    formula:
      'W = (Σ aᵢ·x₍ᵢ₎)² / Σ(xᵢ − mean)², with the weights a of Royston 1995; p from a normalising transform of 1 − W (exact for three values).',
    references: ['shapiro-wilk-1965', 'royston-1995'],
  },

  prepare({ outcome }): NumberInput {
    const { length } = outcome.values;
    if (length < shapiroWilkSizes.least)
      throw refuse.tooFewValues(outcome.name, length, shapiroWilkSizes.least);
    if (length > shapiroWilkSizes.most)
      throw refuse.tooManyValues(outcome.name, length, shapiroWilkSizes.most);
    return outcome;
  },

  compute({ name, label, values }) {
    if (values.every((value) => value === values[0])) throw refuse.constantColumn(name, values[0]!);
    const { w, pValue } = shapiroWilk(values);
    const { n, mean, variance } = moments(values);
    return {
      tests: [{ test: 'shapiro-wilk', statistic: w, pValue }],
      tables: { values: [{ variable: label, n, mean, sd: Math.sqrt(variance) }] },
      checks: [tiesCheck(values), sizeCheck(n)],
    };
  },

  words(result, { label, values }) {
    const { statistic, pValue } = testOf(result, 'shapiro-wilk');
    return [
      `W was ${fixed(Number(statistic), 3)} in ${values.length} values of ${label} (${pPhrase(Number(pValue))}); a perfectly normal shape gives a W of 1.`,
      meaning(Number(pValue)),
      'Whether the shape matters depends on what is done next: means of large groups are near normal whatever the values are.',
    ];
  },

  chart(_result, outcome) {
    const { n, mean, variance } = moments(outcome.values);
    return qqChart({
      axisTitle: withUnit(outcome),
      points: quantilePoints(outcome.values),
      line: { mean, sd: Math.sqrt(variance) },
      description: `Q-Q plot: the ${n} values of ${withUnit(outcome)} in order against normal quantiles, with a dashed line on which a normal distribution of the same mean and standard deviation lies.`,
    });
  },

  r: ({ roles }) => [
    `test <- shapiro.test(${roles.outcome})`,
    'show("shapiro-wilk", statistic = test$statistic, pValue = test$p.value)',
    `# the Q-Q plot: qqnorm(${roles.outcome}); qqline(${roles.outcome})`,
  ],
});

const meaning = (pValue: number): string =>
  pValue < 0.05
    ? 'Samples from a normal distribution rarely give a W this low: the Q-Q plot shows where the values depart from the line, and by how much.'
    : 'Samples from a normal distribution often give a W this low; that does not show that the values are normal, since other shapes often do too, the more so with few values.';

/** A normal distribution has no ties; many of them lower W by themselves. */
function tiesCheck(values: Float64Array): Check {
  const distinct = new Set(values).size;
  const many = distinct < values.length / 4;
  return {
    check: 'ties',
    status: many ? 'look' : 'holds',
    lookedAt: 'How many different values there are; a normal distribution has no ties.',
    found: `${distinct} different values among ${values.length}.`,
    advice: many
      ? 'With so many ties W may be low for that reason alone; judge the shape by the Q-Q plot.'
      : '',
  };
}

function sizeCheck(n: number): Check {
  const found = `${n} values.`;
  const lookedAt = 'How many values there are: the test sees little with few, and everything with many.';
  if (n < 20) {
    const advice = 'Marked departures pass unseen with so few values; look at the Q-Q plot.';
    return { check: 'size', status: 'look', lookedAt, found, advice };
  }
  const many = n > 500;
  const advice = many
    ? 'Departures too small to matter give a low p with so many values; look at the Q-Q plot.'
    : '';
  return { check: 'size', status: many ? 'look' : 'holds', lookedAt, found, advice };
}

const mostPoints = 1000;

/** Blom's positions, (i − 3/8)/(n + 1/4); of very many values the two ends and evenly picked ones between. */
function quantilePoints(values: Float64Array): QuantilePoint[] {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const count = Math.min(n, mostPoints);
  return Array.from({ length: count }, (_, k) => {
    const i = Math.round((k * (n - 1)) / (count - 1));
    return { normal: normal.quantile((i + 0.625) / (n + 0.25)), value: sorted[i]! };
  });
}
