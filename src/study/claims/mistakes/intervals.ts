import type { FieldName } from '../../../methods/kit/vocabulary.js';
import { normal } from '../../../stats/distributions/index.js';
import { criticalZ } from '../../../stats/proportion.js';
import { pooledT, type TStatistic, tLimits, tPValue, welchT } from '../../../stats/t-test.js';
import type { Asked, Mistake } from '../mistake.js';
import { numberOf } from '../target.js';

const limits: readonly FieldName[] = ['confLow', 'confHigh'];

/** The confidence level of an analysis. */
const levelOf = ({ result }: Asked): number => Number(result.input.options.level ?? 0.95);
const percentOf = (level: number): string => `${Number((level * 100).toFixed(4))}%`;

const otherLimit: Mistake = {
  code: 'other-limit',
  fields: limits,
  wrong({ field, row, name }) {
    const isLow = field === 'confLow';
    return [
      {
        value: numberOf(isLow ? row.confHigh : row.confLow),
        seems: `the ${isLow ? 'upper' : 'lower'} limit of the same interval`,
        why: `Asked for is ${name}. On a scale with negative numbers, the lower limit is the one further to the left.`,
      },
      {
        value: numberOf(row.estimate),
        seems: 'the estimate itself',
        why: 'The estimate is one number; its limits say between which values the truth may well lie.',
      },
    ];
  },
};

const limitForEstimate: Mistake = {
  code: 'limit-for-estimate',
  fields: ['estimate'],
  wrong: ({ row }) =>
    limits.map((field) => ({
      value: numberOf(row[field]),
      seems: `the ${field === 'confLow' ? 'lower' : 'upper'} limit of the interval`,
      why: 'The limits say between which values the truth may well lie; the estimate is the value that fits the data best.',
    })),
};

const otherLevel: Mistake = {
  code: 'other-level',
  fields: limits,
  wrong(asked) {
    const own = levelOf(asked);
    return [0.9, 0.95, 0.99]
      .filter((level) => level !== own)
      .map((level) => ({
        value: asked.again({ options: { level } }),
        seems: `the limit of a ${percentOf(level)} interval`,
        why: `This analysis has ${percentOf(own)} intervals. A lower level gives a narrower interval, which looks surer than it is beside the others.`,
      }));
  },
};

const oneSidedLimit: Mistake = {
  code: 'one-sided-interval',
  fields: limits,
  wrong(asked) {
    if (asked.result.input.options.alternative !== 'two-sided') return [];
    const alternative = asked.field === 'confLow' ? 'greater' : 'less';
    return [
      {
        value: asked.again({ options: { alternative } }),
        seems: 'the limit of a one-sided interval',
        why: 'A one-sided interval rules out nothing on its open side, and needs a reason from before the data were seen; this analysis is two-sided.',
      },
    ];
  },
};

const withoutCriticalValue: Mistake = {
  code: 'standard-error-for-interval',
  fields: limits,
  wrong(asked) {
    const { row, field, kind } = asked;
    const [estimate, se] = [numberOf(row.estimate), numberOf(row.stdError)];
    if (estimate === null || se === null) return [];
    const sign = field === 'confLow' ? -1 : 1;
    const value = kind === 'ratio' ? estimate * Math.exp(sign * se) : estimate + sign * se;
    return [
      {
        value,
        seems: 'the estimate and one standard error',
        why: `One standard error to either side is an interval of about 68%; for ${percentOf(levelOf(asked))} the standard error is multiplied by about ${criticalZ(levelOf(asked)).toFixed(2)} first.`,
      },
    ];
  },
};

const tMethods = ['t-test', 'paired-t-test', 'one-sample-t-test', 'linear-regression', 'bland-altman'];

const normalForT: Mistake = {
  code: 'z-for-t',
  methods: tMethods,
  fields: [...limits, 'pValue'],
  wrong(asked) {
    const { row, field } = asked;
    const words = {
      seems: 'made with the normal distribution in the place of t',
      why: 'The standard deviation is itself estimated from the data, so the t distribution is used. With few people its limits are clearly wider and its p-values larger.',
    };
    if (field === 'pValue') {
      const t = numberOf(row.statistic);
      return t === null ? [] : [{ value: normal.twoSided(t), ...words }];
    }
    const [estimate, se] = [numberOf(row.estimate), numberOf(row.stdError)];
    if (estimate === null || se === null) return [];
    const half = criticalZ(levelOf(asked)) * se;
    return [{ value: field === 'confLow' ? estimate - half : estimate + half, ...words }];
  },
};

const unpaired: Mistake = {
  code: 'unpaired-for-paired',
  methods: ['paired-t-test'],
  fields: ['stdError', 'confLow', 'confHigh', 'statistic', 'df', 'pValue'],
  wrong(asked) {
    const { before, after } = asked.result.input.roles;
    return unpairedTests(asked).map(({ name, statistic }) => ({
      value: fieldOf(statistic, asked),
      seems: `what ${name} for two separate groups gives`,
      why: `"${before}" and "${after}" belong to the same people, so each person is compared with themself. An unpaired test throws that away and counts the differences between people as noise.`,
    }));
  },
};

function unpairedTests({ result }: Asked): { readonly name: string; readonly statistic: TStatistic }[] {
  const [before, after] = (result.tables.measures ?? []).map(({ n, mean, sd }) => ({
    n: Number(n),
    mean: Number(mean),
    variance: Number(sd) ** 2,
  }));
  if (!before || !after || before.variance + after.variance === 0) return [];
  return [
    { name: 'Welch’s test', statistic: welchT(after, before) },
    { name: 'Student’s test', statistic: pooledT(after, before) },
  ];
}

function fieldOf(statistic: TStatistic, asked: Asked): number | null {
  const { low, high } = tLimits(statistic, levelOf(asked), 'two-sided');
  const found: { readonly [F in FieldName]?: number } = {
    stdError: statistic.stdError,
    confLow: low,
    confHigh: high,
    statistic: statistic.t,
    df: statistic.df,
    pValue: tPValue(statistic, 'two-sided'),
  };
  return found[asked.field] ?? null;
}

const otherVariance: Mistake = {
  code: 'other-variance',
  methods: ['t-test'],
  fields: ['stdError', 'confLow', 'confHigh'],
  wrong(asked) {
    const equal = asked.result.input.options['equal-variance'] === true;
    return [
      {
        value: asked.again({ options: { 'equal-variance': !equal } }),
        seems: equal
          ? 'what Welch’s test gives, without equal variances'
          : 'what Student’s test gives, which takes the variances as equal',
        why: equal
          ? 'The plan takes the variances of the two groups as equal.'
          : 'Welch’s form is right whether or not the two groups have the same spread; Student’s is right only when they have.',
      },
    ];
  },
};

/** Limits of intervals, and the tests behind them. */
export const intervalMistakes: readonly Mistake[] = [
  unpaired,
  otherLimit,
  limitForEstimate,
  otherLevel,
  oneSidedLimit,
  withoutCriticalValue,
  normalForT,
  otherVariance,
];
