import describe from '../../../methods/describe.js';
import type { Row } from '../../../methods/kit/result.js';
import type { Asked, Mistake } from '../mistake.js';
import { numberOf } from '../target.js';

const errorForSpread: Mistake = {
  code: 'standard-error-for-sd',
  fields: ['sd'],
  wrong({ row, value }) {
    const n = numberOf(row.n);
    if (n === null) return [];
    return [
      {
        value: value / Math.sqrt(n),
        seems: `the standard error of the mean, the standard deviation over √${n}`,
        why: `The standard deviation says how far single people lie from the mean; the standard error says how sure the mean of ${n} people is. The standard error makes people look more alike than they are.`,
      },
    ];
  },
};

const varianceForSpread: Mistake = {
  code: 'variance-for-sd',
  fields: ['sd', 'stdError', 'sigma'],
  wrong: ({ value, name }) => [
    {
      value: value ** 2,
      seems: `the square of ${name}, a variance`,
      why: 'A variance is in squared units, so it cannot be set beside the mean; its square root can.',
    },
  ],
};

const populationSpread: Mistake = {
  code: 'population-sd',
  fields: ['sd'],
  wrong({ row, value }) {
    const n = numberOf(row.n);
    if (n === null || n < 2) return [];
    return [
      {
        value: value * Math.sqrt((n - 1) / n),
        seems: `the standard deviation with n (${n}) below the line`,
        why: `With the mean taken from the same ${n} values, the sum of squares is divided by n − 1 (${n - 1}); n makes the spread look too small, the more so the fewer the values. In a spreadsheet take STDEV.S, not STDEV.P.`,
      },
    ];
  },
};

const spreadForError: Mistake = {
  code: 'sd-for-standard-error',
  methods: ['one-sample-t-test', 'paired-t-test', 't-test'],
  fields: ['stdError'],
  wrong({ result, value, row }) {
    const { used } = result.input;
    const seemsOf = (what: string) => ({
      seems: `the standard deviation ${what}`,
      why: 'The standard deviation is the spread of people; the standard error is the uncertainty of the estimate, and becomes smaller with more people.',
    });
    const groups = Object.values(result.tables).flat();
    const single =
      result.method !== 't-test' && (row.term === 'mean' || row.term === 'mean-difference')
        ? [
            {
              value: value * Math.sqrt(used),
              ...seemsOf(result.method === 'paired-t-test' ? 'of the differences' : 'of the values'),
            },
          ]
        : [];
    return [
      ...single,
      ...groups.map((group) => ({
        value: numberOf(group.sd),
        ...seemsOf(`of ${group.group ?? group.variable}`),
      })),
    ];
  },
};

const middles = { mean: 'median', median: 'mean' } as const;

const medianAndMean = (asked: 'mean' | 'median'): Mistake => ({
  code: `${middles[asked]}-for-${asked}`,
  fields: [asked],
  wrong(question) {
    const row = describedRow(question);
    if (row === null) return [];
    return [
      {
        value: numberOf(row[middles[asked]]),
        seems: `the ${middles[asked]}`,
        why: 'The median is the value in the middle, the mean is drawn towards far values; where they lie apart, the values are skewed, and the reader must know which one it is.',
      },
    ];
  },
});

/** The row itself where it has both, else what `describe` says of the outcome in that group. */
function describedRow({ row, result, by }: Asked): Row | null {
  if (row.mean !== undefined && row.median !== undefined) return row;
  const { outcome, group } = result.input.roles;
  if (typeof outcome !== 'string' || typeof group !== 'string') return null;
  const rows = by(describe, { variables: [outcome], group: [group] })?.tables.numeric ?? [];
  return rows.find((one) => one.group === row.group) ?? null;
}

const differenceOfMedians: Mistake = {
  code: 'difference-of-medians',
  methods: ['t-test', 'mann-whitney'],
  terms: ['mean-difference', 'hodges-lehmann'],
  fields: ['estimate'],
  wrong(asked) {
    const [base, compared] = describedGroups(asked);
    if (!base || !compared) return [];
    const difference = (field: 'mean' | 'median') => Number(compared[field]) - Number(base[field]);
    const median = {
      value: difference('median'),
      seems: `the difference of the medians, ${compared.median} − ${base.median}`,
      why: 'The difference of two medians is neither the difference of the means nor the median difference between people of the two groups.',
    };
    const mean = {
      value: difference('mean'),
      seems: 'the difference of the means',
      why: 'The Hodges-Lehmann estimate is the median of all differences between a person of one group and a person of the other.',
    };
    return asked.row.term === 'hodges-lehmann' ? [median, mean] : [median];
  },
};

/** The two groups as `describe` sees them, the reference first, in the order of the result's own table. */
function describedGroups({ result, by }: Asked): readonly Row[] {
  const { outcome, group } = result.input.roles;
  if (typeof outcome !== 'string' || typeof group !== 'string') return [];
  const rows = by(describe, { variables: [outcome], group: [group] })?.tables.numeric ?? [];
  return (result.tables.groups ?? []).flatMap(
    ({ group: name }) => rows.find((one) => one.group === name) ?? [],
  );
}

/** Spread, and the middle of values. */
export const spreadMistakes: readonly Mistake[] = [
  errorForSpread,
  varianceForSpread,
  populationSpread,
  spreadForError,
  medianAndMean('mean'),
  medianAndMean('median'),
  differenceOfMedians,
];
