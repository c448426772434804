import { type Interval, type Written, writeEstimate } from './format.js';
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
 * The finding of a difference in one sentence: direction, size, interval. It compares and does not explain:
 * whether the group made the difference is a question of design, not of the test.
 */
export function sayDifference(comparison: Comparison): string {
  const { row, what, group, reference, level } = comparison;
  const estimate = Number(row.estimate);
  const written = writeAbsolute(comparison);
  const than = `in ${group} than in ${reference}`;
  const interval = written.interval === '' ? '' : ` (${levelWords(level)} ${written.interval})`;
  if (estimate === 0) return `${what} was the same in ${group} and in ${reference}${interval}.`;
  return `${what} was ${written.estimate} ${estimate > 0 ? 'higher' : 'lower'} ${than}${interval}.`;
}

/** The size without its sign in the estimate; the interval keeps its signs, as group minus reference. */
function writeAbsolute({ row, scale, unit }: Comparison): Written {
  const suffix = unit ? ` ${unit}` : '';
  const signed = writeEstimate(row, scale);
  return {
    estimate: signed.estimate.replace('\u2212', '') + suffix,
    interval: signed.interval && signed.interval + suffix,
  };
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
