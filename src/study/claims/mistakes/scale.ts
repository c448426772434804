import type { FieldName } from '../../../methods/kit/vocabulary.js';
import type { Asked, Mistake } from '../mistake.js';
import { numberOf } from '../target.js';
import { columnsOf } from './fourfold.js';

const ends: readonly FieldName[] = ['estimate', 'confLow', 'confHigh'];
const differences = [
  'risk-difference',
  'mean-difference',
  'hodges-lehmann',
  'pseudomedian',
  'rate-difference',
  'bias',
  'cohen-d',
  'hedges-g',
  'cohen-dz',
];

/** With the groups exchanged, the lower limit comes from the upper one. */
function mirrored({ row, field }: Asked): number | null {
  if (field === 'confLow') return numberOf(row.confHigh);
  if (field === 'confHigh') return numberOf(row.confLow);
  return numberOf(row[field]);
}

const turned = (asked: Asked): string => {
  const { reference } = asked.result.input.options;
  const against = typeof reference === 'string' ? ` against "${reference}"` : '';
  return `Direction is part of the answer: a difference is group minus reference, a ratio is group over reference${against} (${columnsOf(asked)}). Turned round, benefit reads as harm.`;
};

const turnedRatio: Mistake = {
  code: 'turned-reference',
  fields: ends,
  wrong(asked) {
    const value = mirrored(asked);
    if (asked.kind !== 'ratio' || value === null || asked.row.term === 'lr-positive') return [];
    return [
      {
        value: 1 / value,
        seems: `${asked.name} turned round, with the other group as the reference`,
        why: turned(asked),
      },
    ];
  },
};

const turnedDifference: Mistake = {
  code: 'turned-reference',
  terms: differences,
  fields: [...ends, 'statistic'],
  wrong(asked) {
    const value = mirrored(asked);
    if (value === null) return [];
    return [
      {
        value: -value,
        seems: `${asked.name} turned round, with the other group as the reference`,
        why: turned(asked),
      },
    ];
  },
};

const signLost: Mistake = {
  code: 'sign-lost',
  fields: [...ends, 'statistic', 'coefficient'],
  wrong(asked) {
    if (asked.kind === 'ratio') return [];
    return [
      {
        value: -asked.value,
        seems: `${asked.name} with the other sign`,
        why: 'The sign says which way the difference goes; without it a limit of an interval lands on the wrong side of 0.',
      },
    ];
  },
};

const logged: Mistake = {
  code: 'log-scale',
  fields: ends,
  wrong(asked) {
    if (asked.kind !== 'ratio' || asked.value <= 0) return [];
    const why =
      'Ratios are computed on the log scale, where 0 is no difference, and reported as ratios, where 1 is: take the exponential of the coefficient and of its limits.';
    return [
      { value: Math.log(asked.value), seems: `the natural logarithm of ${asked.name}`, why },
      { value: Math.log10(asked.value), seems: `the logarithm to base 10 of ${asked.name}`, why },
    ];
  },
};

const exponentiated: Mistake = {
  code: 'log-scale',
  methods: [
    'logistic-regression',
    'poisson-regression',
    'cox-regression',
    'meta-analysis',
    'linear-regression',
  ],
  fields: ['coefficient', ...ends],
  wrong(asked) {
    if (asked.kind === 'ratio') return [];
    return [
      {
        value: Math.exp(asked.value),
        seems: `the exponential of ${asked.name}`,
        why: 'That would be right for the coefficient of a model on the log scale, when a ratio is asked for; this number is asked for as it stands.',
      },
    ];
  },
};

const percentForShare: Mistake = {
  code: 'percent-for-proportion',
  wrong({ kind, value }) {
    if (!['proportion', 'proportion-difference', 'percent'].includes(kind)) return [];
    const why =
      'A share is written as a proportion, such as 0.69, or with its sign, such as 69%. One for the other is out by a factor of 100.';
    return [
      { value: value * 100, seems: 'the percentage, without its sign', why },
      { value: value / 100, seems: 'the proportion, with a percent sign', why },
    ];
  },
};

/** The right number on the wrong scale, or the wrong way round. */
export const scaleMistakes: readonly Mistake[] = [
  turnedRatio,
  turnedDifference,
  logged,
  exponentiated,
  percentForShare,
];

/** Asked last, since a turned reference says more. */
export const signMistakes: readonly Mistake[] = [signLost];
