import { agreementChart } from '../charts/agreement-chart.js';
import type { ChartSpec } from '../charts/spec.js';
import { withoutDecimalNoise } from '../stats/decimal-noise.js';
import { moments } from '../stats/descriptive.js';
import { limitsOfAgreement, type WithLimits } from '../stats/limits-of-agreement.js';
import { type AgreementData, agreementChecks, agreementWords } from './bland-altman/words.js';
import { writeEstimate } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { level } from './kit/parameters.js';
import { estimateOf } from './kit/result.js';
import { withUnit } from './kit/say-mean.js';

/** No screen shows more points. */
const MOST_POINTS = 1500;

const ofLimit =
  'From the t distribution, with the variance of a limit of Bland and Altman (1999): s²(1/n + z²/(2(n − 1))).';

export default defineMethod({
  name: 'bland-altman',
  title: 'Limits of agreement (Bland-Altman)',
  family: 'diagnose',
  question: 'How far apart are two methods of measurement of the same thing?',
  whenToUse:
    'Two methods (or two readings) measure the same quantity in the same unit in the same people, one pair of values a row.',
  whenNotToUse:
    'The two columns have different units (correlation); there are several pairs from each person; there are more than two raters (icc); the ratings are categories (kappa).',
  roles: {
    method1: { takes: 'number', title: 'First method', help: 'Name the column of the first method.' },
    method2: {
      takes: 'number',
      title: 'Second method',
      help: 'Name the column of the second method, in the same unit.',
    },
  },
  options: {
    level: {
      ...level,
      help: 'Share of the differences within the limits, and confidence level of the intervals.',
    },
  },
  estimates: {
    bias: {
      label: 'Bias',
      scale: 'outcome',
      meaning: 'The mean of the first method minus the second.',
      interval: 'From the t distribution with n − 1 degrees of freedom.',
    },
    'loa-lower': {
      label: 'Lower limit of agreement',
      scale: 'outcome',
      meaning: 'The bias minus z standard deviations of the differences.',
      interval: ofLimit,
    },
    'loa-upper': {
      label: 'Upper limit of agreement',
      scale: 'outcome',
      meaning: 'The bias plus z standard deviations of the differences.',
      interval: ofLimit,
    },
  },
  tests: {},
  tables: { measures: { title: 'Measurements', fields: ['variable', 'n', 'mean', 'sd'] } },
  card: {
    formula:
      'Limits of agreement: mean difference ± z·s, s the standard deviation of the differences and z the normal quantile of the level (1.96 for 95%).',
    references: ['bland-altman-1986', 'bland-altman-1999'],
  },

  prepare({ method1, method2 }): AgreementData {
    if (method1.values.length < 2) throw refuse.onePair(method1.name, method2.name);
    const largest = [method1, method2].reduce((most, { values }) => values.reduce(further, most), 0);
    const differences = method1.values.map((value, row) => value - method2.values[row]!);
    return {
      first: method1,
      second: method2,
      differences: withoutDecimalNoise(differences, largest),
      means: method1.values.map((value, row) => value / 2 + method2.values[row]! / 2),
    };
  },

  compute(data, { level: confidence }) {
    const differences = moments(data.differences);
    const { bias, lower, upper } = limitsOfAgreement(differences, confidence);
    const row = (term: string, { estimate, low, high }: WithLimits) => ({
      term,
      estimate,
      confLow: low,
      confHigh: high,
    });
    return {
      estimates: [row('bias', bias), row('loa-lower', lower), row('loa-upper', upper)],
      tables: {
        measures: [data.first, data.second, { label: 'Difference', values: data.differences }].map(
          ({ label, values }) => {
            const { n, mean, variance } = moments(values);
            return { variable: label, n, mean, sd: Math.sqrt(variance) };
          },
        ),
      },
      checks: agreementChecks(data),
      notes:
        differences.variance === 0
          ? ['All differences are the same, so the limits have no width; that is not certainty.']
          : [],
    };
  },

  words: (result, data, { level: confidence }) => agreementWords(result, data, confidence),
  chart: (result, data) => drawAgreement(result, data),

  r: ({ roles, options }) => [
    '# first method minus second, pair by pair',
    `difference <- ${roles.method1} - ${roles.method2}`,
    'n <- length(difference); bias <- mean(difference); s <- sd(difference)',
    `z <- qnorm(1 - (1 - ${options.level}) / 2); t <- qt(1 - (1 - ${options.level}) / 2, n - 1)`,
    'half <- t * s / sqrt(n)',
    'show("bias", estimate = bias, confLow = bias - half, confHigh = bias + half)',
    '# the limits of agreement are estimates too: their own variance is that of Bland and Altman (1999)',
    'half <- t * s * sqrt(1 / n + z^2 / (2 * (n - 1)))',
    'show("loa-lower", estimate = bias - z * s, confLow = bias - z * s - half, confHigh = bias - z * s + half)',
    'show("loa-upper", estimate = bias + z * s, confLow = bias + z * s - half, confHigh = bias + z * s + half)',
  ],
});

const further = (most: number, value: number): number => Math.max(most, Math.abs(value));

function drawAgreement(result: Labelled, { first, second, differences, means }: AgreementData): ChartSpec {
  const step = Math.max(1, differences.length / MOST_POINTS);
  const points = Array.from({ length: Math.min(differences.length, MOST_POINTS) }, (_, k) => {
    const row = Math.floor(k * step);
    return { mean: means[row]!, difference: differences[row]! };
  });
  const shown = points.map((point) => point.mean);
  const lines = (['loa-upper', 'bias', 'loa-lower'] as const).map((term) => {
    const row = estimateOf(result, term);
    const written = writeEstimate(row, 'outcome');
    return {
      estimate: Number(row.estimate),
      low: Number(row.confLow),
      high: Number(row.confHigh),
      kind: term === 'bias' ? ('bias' as const) : ('limit' as const),
      text: `${row.label}\n${written.estimate} (${written.interval})`,
    };
  });
  const title = `${first.label} minus ${second.label}`;
  return agreementChart({
    meanTitle: `Mean of ${first.label} and ${withUnit({ label: second.label, unit: first.unit })}`,
    differenceTitle: withUnit({ label: title, unit: first.unit }),
    points,
    from: Math.min(...shown),
    to: Math.max(...shown),
    lines,
    description: `Bland-Altman plot: ${title} against their mean, a point for each pair, with a solid line for the bias and dashed lines for the limits of agreement, each in the band of its interval. ${lines.map((line) => line.text.replace('\n', ': ')).join('; ')}.`,
  });
}
