import { quantiles } from '../../stats/descriptive.js';
import { type Interval, significant, writeEstimate } from './format.js';
import type { NumberInput } from './parameters.js';
import { levelWords } from './say.js';

/** A column's label with its unit, for an axis. */
export const withUnit = ({ label, unit }: Pick<NumberInput, 'label' | 'unit'>): string =>
  unit ? `${label} (${unit})` : label;

interface Said {
  /** Begins the sentence. */
  readonly what: string;
  readonly row: Interval;
  readonly unit: string | null;
  readonly level: number;
}

/** A quantity in the unit of the outcome, with its interval, as a sentence. */
export function sayInterval({ what, row, unit, level }: Said): string {
  const suffix = unit ? ` ${unit}` : '';
  const written = writeEstimate(row, 'outcome');
  const interval = written.interval === '' ? '' : ` (${levelWords(level)} ${written.interval}${suffix})`;
  return `${what} was ${written.estimate}${suffix}${interval}.`;
}

/** Where a fixed value lies against an interval, without saying more than that. */
export function sayCompared(row: Interval, value: number, unit: string | null): string {
  const { confLow, confHigh } = row;
  const named = significant(value) + (unit ? ` ${unit}` : '');
  if (typeof confLow !== 'number' || typeof confHigh !== 'number') return '';
  if (value < confLow)
    return `The whole interval lies above ${named}: the data are hard to reconcile with a mean that low.`;
  if (value > confHigh)
    return `The whole interval lies below ${named}: the data are hard to reconcile with a mean that high.`;
  return `The interval contains ${named}, and other values too: the data are compatible with that mean, and do not show that it is exactly that.`;
}

/** Bowley's skewness, from the quartiles, so that one far value does not decide; 0 when the quartiles are one. */
export function quartileSkew(values: Float64Array): number {
  const [q1, median, q3] = quantiles(values, [0.25, 0.5, 0.75]) as [number, number, number];
  return q3 === q1 ? 0 : (q3 + q1 - 2 * median) / (q3 - q1);
}
