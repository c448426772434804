import { studentT } from '../../../stats/distributions/index.js';
import type { Mistake, Suspect } from '../mistake.js';
import { numberOf } from '../target.js';

const sides: Mistake = {
  code: 'one-sided-p',
  fields: ['pValue'],
  wrong({ result, value }): Suspect[] {
    const isOneSided = ['greater', 'less'].includes(String(result.input.options.alternative));
    if (isOneSided) {
      return [
        {
          value: Math.min(1, 2 * Math.min(value, 1 - value)),
          seems: 'the two-sided p-value',
          why: 'The plan asks for a one-sided test.',
        },
      ];
    }
    const words = {
      seems: 'the p-value of one side',
      why: 'A two-sided test counts results as far out in either direction. A one-sided p-value is half as large and needs a reason from before the data were seen.',
    };
    return [value / 2, 1 - value / 2].map((one) => ({ value: one, ...words }));
  },
};

const statisticForP: Mistake = {
  code: 'statistic-for-p',
  fields: ['pValue'],
  wrong: ({ row }) => [
    {
      value: numberOf(row.statistic),
      seems: 'the test statistic',
      why: 'The statistic says how far the data lie from the null hypothesis; the p-value says how often data at least as far off would occur if it held.',
    },
    {
      value: row.pValue == null ? null : 1 - Number(row.pValue),
      seems: '1 minus the p-value',
      why: 'The p-value is the probability beyond the statistic, in the tail; this is the probability on the near side of it.',
    },
  ],
};

const pForStatistic: Mistake = {
  code: 'p-for-statistic',
  fields: ['statistic', 'df', 'estimate'],
  wrong: ({ row }) => [
    {
      value: numberOf(row.pValue),
      seems: 'the p-value',
      why: 'A p-value says how surprising the data would be if the null hypothesis held; it does not say how large anything is.',
    },
  ],
};

const freedom: Mistake = {
  code: 'n-for-degrees-of-freedom',
  fields: ['df'],
  wrong: ({ result: { input } }) => [
    {
      value: input.used,
      seems: 'the number of rows used',
      why: 'Degrees of freedom are the observations less what is estimated from them.',
    },
  ],
};

const squared: Mistake = {
  code: 'statistic-squared',
  fields: ['statistic'],
  wrong: ({ value }) => [
    {
      value: value ** 2,
      seems: 'the square of the statistic',
      why: 'The square of z is a chi-square with one degree of freedom, and that of t is an F; say which one it is.',
    },
    {
      value: value > 0 ? Math.sqrt(value) : null,
      seems: 'the square root of the statistic',
      why: 'The square of z is a chi-square with one degree of freedom, and that of t is an F; say which one it is.',
    },
  ],
};

const oneTailedT: Mistake = {
  code: 't-for-z',
  methods: ['logistic-regression', 'poisson-regression', 'cox-regression'],
  fields: ['pValue'],
  wrong({ row, result }) {
    const z = numberOf(row.statistic);
    const df = result.input.used - result.estimates.length;
    if (z === null || df < 1) return [];
    return [
      {
        value: studentT.twoSided(z, df),
        seems: 'made with the t distribution in the place of the normal',
        why: 'The statistic of this model is a z, whose distribution is near normal in large samples; there is no residual variance that would be estimated.',
      },
    ];
  },
};

/** p-values, statistics, degrees of freedom. */
export const testMistakes: readonly Mistake[] = [
  sides,
  statisticForP,
  pForStatistic,
  freedom,
  squared,
  oneTailedT,
];
