import type { ReportedNumber } from './reported-number.js';

/** The numbers that may be reported of one thing, each with what it is; the columns of a file of them. */
export const reportedColumns = {
  n: 'People in the group, or behind the row.',
  mean: 'Their mean, with all digits that the paper prints.',
  sd: 'Their standard deviation.',
  se: 'The standard error of the mean.',
  min: 'The smallest value that is possible, or was seen.',
  max: 'The largest.',
  items:
    'How many whole-number items the mean was made of: 1 for a count or a single question; left empty where values are not whole numbers.',
  count: 'How many of the n have it.',
  percent: 'The same in percent.',
  estimate: 'An effect: a difference or a ratio.',
  low: 'Its lower confidence limit.',
  high: 'Its upper confidence limit.',
  level: 'The confidence level of the interval in percent; 95 unless given.',
  p: 'The p-value, such as 0.03 or <0.001.',
  statistic: 'The test statistic.',
  df: 'Its degrees of freedom; those of the numerator for F.',
  df2: 'Degrees of freedom of the denominator, for F.',
} as const;

export type ReportedColumn = keyof typeof reportedColumns;

/** Words that a row may have beside its numbers. */
export const wordColumns = {
  label: 'What the row is about, in your words.',
  scale: 'difference or ratio: what the estimate is; difference unless given.',
  test: 't, z, F, chi2 or r: what the statistic is.',
} as const;

export type TestName = 't' | 'z' | 'f' | 'chi2' | 'r';

/** What a paper says of one thing. */
export interface ReportedRow {
  readonly label: string | null;
  readonly line: number;
  readonly scale: 'difference' | 'ratio';
  readonly test: TestName | null;
  readonly numbers: { readonly [name in ReportedColumn]?: ReportedNumber };
}

/** Something that cannot be (`error`), or that hardly can (`warning`). */
export interface Doubt {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export const cannotBe = (code: string, message: string): Doubt => ({ code, severity: 'error', message });
export const lookAt = (code: string, message: string): Doubt => ({ code, severity: 'warning', message });
