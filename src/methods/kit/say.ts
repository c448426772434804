import { type Interval, writeEstimate } from './format.js';
import type { Scale } from './method.js';

/** How a confidence level is written in a sentence. */
export const levelWords = (level: number): string => `${Number((level * 100).toFixed(6))}% CI`;

interface Comparison {
  readonly row: Interval;
  readonly level: number;
  readonly scale: Scale;
  /** "mmHg", or an empty string. */
  readonly unit?: string | null;
  /** What is compared, to begin a sentence: "Mean blood pressure". */
  readonly what: string;
  readonly group: string;
  readonly reference: string;
}

/**
 * The finding of a difference in one sentence: direction, size, interval, both signed as group minus reference. It
 * compares and does not explain: whether the group made the difference is a question of design, not of the test.
 *
 * @example sayDifference({ what: 'Mean pressure', row: { estimate: -6, confLow: -12.3, confHigh: 0.2 }, level: 0.95, scale: 'outcome', unit: 'mmHg', group: 'drug', reference: 'placebo' }) // => 'Mean pressure was lower in drug than in placebo: difference −6.0 mmHg (95% CI −12.3 to 0.2).'
 */
export function sayDifference({ row, what, group, reference, level, scale, unit }: Comparison): string {
  const estimate = Number(row.estimate);
  const written = writeEstimate(row, scale);
  const interval = written.interval === '' ? '' : ` (${levelWords(level)} ${written.interval})`;
  const size = `difference ${written.estimate}${unit ? ` ${unit}` : ''}${interval}`;
  if (estimate === 0) return `${what} was the same in ${group} and in ${reference}: ${size}.`;
  return `${what} was ${estimate > 0 ? 'higher' : 'lower'} in ${group} than in ${reference}: ${size}.`;
}

/**
 * What an interval of a difference leaves open, in words: it never turns a wide interval into "no difference".
 */
export function sayCompatible({
  row,
  scale,
  unit,
  group,
  reference,
}: Omit<Comparison, 'what' | 'level'>): string {
  const { confLow, confHigh } = row;
  if (typeof confLow !== 'number' || typeof confHigh !== 'number') return '';
  const suffix = unit ? ` ${unit}` : '';
  const size = (value: number) =>
    writeEstimate({ estimate: Math.abs(value), confLow, confHigh }, scale).estimate + suffix;
  if (!Number.isFinite(confLow))
    return `The data are compatible with any difference up to ${side(confHigh, size)}.`;
  if (!Number.isFinite(confHigh))
    return `The data are compatible with any difference from ${side(confLow, size)} upwards.`;
  if (confLow > 0 || confHigh < 0) {
    const [near, far] = confLow > 0 ? [confLow, confHigh] : [confHigh, confLow];
    return `The data are compatible with a difference as small as ${size(near)} and as large as ${size(far)}.`;
  }
  return `The data are compatible with ${group} being anywhere from ${side(confLow, size)} to ${side(confHigh, size)} than ${reference}, so they do not settle the direction of the difference.`;
}

const side = (value: number, size: (value: number) => string): string =>
  value === 0 ? 'level' : `${size(value)} ${value < 0 ? 'lower' : 'higher'}`;
