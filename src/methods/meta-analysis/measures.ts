import type { Scale } from '../kit/method.js';

/** The columns that a measure is made from. */
export const columnSets = {
  counts: ['events1', 'total1', 'events2', 'total2'],
  means: ['mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2'],
  effects: ['effect', 'std-error'],
} as const;

export type ColumnSet = keyof typeof columnSets;

/** What is pooled. */
export interface Measure {
  readonly set: ColumnSet;
  /** "odds ratio" */
  readonly name: string;
  readonly scale: Scale;
  /** Ratios are pooled as logarithms. */
  readonly ratio: boolean;
}

export const measures = {
  OR: { set: 'counts', name: 'odds ratio', scale: 'ratio', ratio: true },
  RR: { set: 'counts', name: 'risk ratio', scale: 'ratio', ratio: true },
  RD: { set: 'counts', name: 'risk difference', scale: 'proportion-difference', ratio: false },
  MD: { set: 'means', name: 'mean difference', scale: 'outcome', ratio: false },
  SMD: {
    set: 'means',
    name: 'standardised mean difference (Hedges’ g)',
    scale: 'number',
    ratio: false,
  },
  GEN: { set: 'effects', name: 'effect', scale: 'number', ratio: false },
} as const satisfies { readonly [name: string]: Measure };

export type MeasureName = keyof typeof measures;

export const measureNames = Object.keys(measures) as readonly MeasureName[] as readonly [
  'OR',
  'RR',
  'RD',
  'MD',
  'SMD',
  'GEN',
];

/** From the scale on which effects are pooled to the one on which they are shown. */
export const shown = ({ ratio }: Measure, value: number): number => (ratio ? Math.exp(value) : value);

/** Where the two groups are alike, on the scale shown. */
export const alike = ({ ratio }: Measure): 0 | 1 => (ratio ? 1 : 0);
