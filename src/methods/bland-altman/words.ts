import { StatError } from '../../errors.js';
import { correlationT, pearson } from '../../stats/correlation.js';
import { fixed, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { NumberInput } from '../kit/parameters.js';
import { type Check, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { quartileSkew } from '../kit/say-mean.js';
import { capital } from '../kit/wording.js';

/** Two measurements of the same things. */
export interface AgreementData {
  readonly first: NumberInput;
  readonly second: NumberInput;
  /** First minus second. */
  readonly differences: Float64Array;
  readonly means: Float64Array;
}

export function agreementWords(result: Labelled, { first, second }: AgreementData, level: number): string[] {
  const unit = first.unit ? ` ${first.unit}` : '';
  const row = (term: string) => estimateOf(result, term);
  const written = (term: string) => writeEstimate(row(term), 'outcome');
  const bias = written('bias');
  const average = Number(row('bias').estimate);
  const size = bias.estimate.replace('\u2212', '') + unit;
  const compared =
    average === 0
      ? `${capital(first.label)} and ${second.label} were the same on average`
      : `${capital(first.label)} was ${size} ${average > 0 ? 'higher' : 'lower'} than ${second.label} on average`;
  const [lower, upper] = [written('loa-lower'), written('loa-upper')];
  const share = Number((100 * level).toFixed(6));
  return [
    `${compared} (${levelWords(level)} ${bias.interval}${unit}); the limits of agreement are ${lower.estimate} and ${upper.estimate}${unit}.`,
    `For about ${share} of every 100 measurements, ${first.label} would be expected to lie between ${fromSecond(lower.estimate, unit)} and ${fromSecond(upper.estimate, unit)} ${second.label}; the limits themselves are known to ${lower.interval} and ${upper.interval}${unit}.`,
    'Whether differences of that size matter is a judgement for those who use the measurements; agreement does not say which method is nearer to the truth.',
  ];
}

const fromSecond = (written: string, unit: string): string =>
  written.startsWith('\u2212') ? `${written.slice(1)}${unit} below` : `${written}${unit} above`;

export function agreementChecks({ differences, means }: AgreementData): Check[] {
  return [levelCheck(differences, means), spreadCheck(differences, means), shapeCheck(differences)];
}

/** Bland & Altman (1999), section 3: does the difference go with the size of what is measured? */
function levelCheck(differences: Float64Array, means: Float64Array): Check {
  return alongMeans({
    check: 'bias-along-means',
    lookedAt: 'Whether the differences grow or fall with the size of the measurement.',
    what: 'differences',
    values: differences,
    means,
    advice:
      'The bias is not the same all along the scale, so one number does not describe it; look at the chart, and describe the methods by ranges or on a log scale.',
  });
}

function spreadCheck(differences: Float64Array, means: Float64Array): Check {
  const middle = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return alongMeans({
    check: 'spread-along-means',
    lookedAt: 'Whether the differences scatter more where the measurement is larger.',
    what: 'sizes of the differences',
    values: differences.map((value) => Math.abs(value - middle)),
    means,
    advice:
      'The limits of agreement are too wide at one end of the scale and too narrow at the other; look at the chart, and consider logarithms of both columns.',
  });
}

interface Along {
  readonly check: string;
  readonly lookedAt: string;
  readonly what: string;
  readonly values: Float64Array;
  readonly means: Float64Array;
  readonly advice: string;
}

function alongMeans({ check, lookedAt, what, values, means, advice }: Along): Check {
  const r = values.length < 4 ? null : correlationOrNone(values, means);
  if (r === null) {
    return {
      check,
      status: 'look',
      lookedAt,
      found: 'Too little spread to tell.',
      advice: 'Look at the chart.',
    };
  }
  const along = Math.abs(r) > 0.2 && correlationT(r, values.length, 'two-sided').pValue < 0.05;
  return {
    check,
    status: along ? 'look' : 'holds',
    lookedAt,
    found: `The correlation of the ${what} with the means is ${fixed(r, 2)}.`,
    advice: along ? advice : '',
  };
}

/** Null when one of the two has no spread beyond rounding. */
function correlationOrNone(x: Float64Array, y: Float64Array): number | null {
  try {
    return pearson(x, y);
  } catch (problem) {
    if (problem instanceof StatError) return null;
    throw problem;
  }
}

/** The limits of agreement are those of a normal distribution, whatever the number of rows. */
function shapeCheck(differences: Float64Array): Check {
  const skew = quartileSkew(differences);
  const doubtful = Math.abs(skew) > 0.3;
  return {
    check: 'shape',
    status: doubtful ? 'look' : 'holds',
    lookedAt: 'The skewness of the differences by their quartiles (0 is symmetric, 1 the most skewed).',
    found: `It is ${fixed(skew, 2)}, of ${differences.length} differences.`,
    advice: doubtful
      ? 'The limits of agreement suppose differences that are roughly normal; look at the chart, and consider logarithms of both columns.'
      : '',
  };
}
