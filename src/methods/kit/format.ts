import type { Scale } from './method.js';
import type { Cell } from './result.js';

/** The typographic minus; a hyphen is skipped by screen readers and breaks at line ends. */
const minus = '\u2212';

/**
 * A number with so many decimals, a real minus, and thin groups of thousands from 10,000 on.
 *
 * @example fixed(-4.25, 1) // => '−4.3'
 * @example fixed(12345.6, 0) // => '12,346'
 * @example fixed(-0.001, 1) // => '0.0'
 * @example fixed(130.1 - 135.15, 1) // => '−5.1'
 */
export function fixed(value: number, decimals: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'infinity';
  if (value === Number.NEGATIVE_INFINITY) return `${minus}infinity`;
  const text = roundHalfAway(Math.abs(value), decimals);
  const grouped = Math.abs(value) >= 10_000 ? group(text) : text;
  return value < 0 && Number(text) !== 0 ? minus + grouped : grouped;
}

/**
 * Rounds what the decimal digits say: 4.25 to 4.3, although its binary neighbour lies below, and 5.05 to 5.1 where it
 * is a difference such as 135.15 − 130.10, whose noise is that of the larger numbers.
 */
function roundHalfAway(value: number, decimals: number): string {
  const nudged = value + Math.min(value * 1e-12, 10 ** -(decimals + 6));
  return Number.isFinite(nudged) ? nudged.toFixed(decimals) : value.toFixed(decimals);
}

function group(text: string): string {
  const [whole, fraction] = text.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A whole number, grouped in thousands.
 *
 * @example whole(22071) // => '22,071'
 */
export const whole = (value: number): string => fixed(value, 0);

/**
 * A p-value: three decimals, below 0.001 as such.
 *
 * @example pText(0.0312) // => '0.031'
 * @example pText(0.00004) // => '<0.001'
 * @example pText(0.99999) // => '>0.999'
 */
export function pText(p: number): string {
  if (p < 0.001) return '<0.001';
  return p > 0.9994 ? '>0.999' : fixed(p, 3);
}

/**
 * A p-value with its name, for a sentence.
 *
 * @example pPhrase(0.0312) // => 'P = 0.031'
 * @example pPhrase(1e-9) // => 'P < 0.001'
 */
export function pPhrase(p: number): string {
  const text = pText(p);
  return /^[<>]/.test(text) ? `P ${text[0]} ${text.slice(1)}` : `P = ${text}`;
}

/**
 * How many decimals an estimate carries: two significant digits of half its interval's width.
 *
 * @example decimalsFor(-8, -0.4) // => 1
 * @example decimalsFor(120, 210) // => 0
 * @example decimalsFor(0.0101, 0.0149) // => 4
 */
export function decimalsFor(low: number, high: number): number {
  const half = (high - low) / 2;
  if (!Number.isFinite(half) || half <= 0) return 2;
  return Math.min(10, Math.max(0, 1 - Math.floor(Math.log10(half))));
}

/**
 * A ratio to two decimals, to none from 100 on, and to two digits where it is small.
 *
 * @example ratio(2.113) // => '2.11'
 * @example ratio(26.12) // => '26.12'
 * @example ratio(626.2) // => '626'
 * @example ratio(0.0123) // => '0.012'
 */
export function ratio(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size >= 100) return fixed(value, 0);
  if (size >= 0.1 || size === 0) return fixed(value, 2);
  return fixed(value, Math.min(12, 1 - Math.floor(Math.log10(size))));
}

/**
 * A number of unknown precision, to four significant digits.
 *
 * @example significant(12.34567) // => '12.35'
 * @example significant(0.000123456) // => '0.0001235'
 * @example significant(48213.7) // => '48,214'
 */
export function significant(value: number): string {
  if (!Number.isFinite(value) || value === 0) return fixed(value, 0);
  return fixed(value, Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))))));
}

/**
 * A test statistic: two decimals, more where it is small.
 *
 * @example statisticText(4.912) // => '4.91'
 * @example statisticText(0.0123) // => '0.012'
 */
export function statisticText(value: number): string {
  const size = Math.abs(value);
  if (size >= 0.1 || size === 0) return fixed(value, 2);
  return fixed(value, Math.min(12, 1 - Math.floor(Math.log10(size))));
}

/**
 * How many decimals the numbers of one column share: four digits of the largest, and two of the smallest where that
 * asks for a few more; none for whole numbers.
 *
 * @example columnDecimals([22, 3.441]) // => 2
 * @example columnDecimals([3, 6]) // => 0
 */
export function columnDecimals(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  if (sizes.length === 0 || values.every((value) => Number.isInteger(value))) return 0;
  const place = (size: number) => Math.floor(Math.log10(size));
  const largest = Math.max(0, 3 - place(Math.max(...sizes)));
  const smallest = 1 - place(Math.min(...sizes));
  return Math.min(12, Math.max(largest, Math.min(smallest, largest + 2)));
}

/** An estimate and its interval, written alike. */
export interface Written {
  readonly estimate: string;
  /** `1.37 to 3.26`, or an empty string when there is no interval. */
  readonly interval: string;
}

export interface Interval {
  /** How many a share is of, where it is a share of people: below 100 it has no decimals. */
  readonly total?: Cell;
  readonly estimate?: Cell;
  readonly confLow?: Cell;
  readonly confHigh?: Cell;
}

/**
 * An estimate and its interval with the digits that its precision and its scale call for.
 *
 * @example writeEstimate({ estimate: 0.3640, confLow: 0.1752, confHigh: 0.5217 }, 'proportion').interval // => '18% to 52%'
 * @example writeEstimate({ estimate: 4 / 55, confLow: 0.029, confHigh: 0.173, total: 55 }, 'proportion').interval // => '3% to 17%'
 * @example writeEstimate({ estimate: 2.1134, confLow: 1.37, confHigh: 3.261 }, 'ratio').estimate // => '2.11'
 */
export function writeEstimate(row: Interval, scale: Scale): Written {
  const { estimate, confLow, confHigh } = row;
  const write = isSmallShare(row, scale)
    ? (value: number) => percent(value, 0)
    : writer(scale, ...widthOf(row));
  const hasInterval = typeof confLow === 'number' && typeof confHigh === 'number';
  return {
    estimate: typeof estimate === 'number' ? write(estimate) : '–',
    interval: hasInterval ? `${write(confLow)} to ${write(confHigh)}` : '',
  };
}

/** A percentage of fewer than 100 people has no decimals: one person is more than one per cent. */
const isSmallShare = ({ total }: Interval, scale: Scale): boolean =>
  scale === 'proportion' && typeof total === 'number' && total < smallGroup;

const smallGroup = 100;

/** The limits that say how precise an estimate is; the open side of a one-sided interval counts as wide as the other. */
function widthOf(row: Interval): [number, number] {
  const [estimate, low, high] = [row.estimate, row.confLow, row.confHigh].map(toNumber) as [
    number,
    number,
    number,
  ];
  if (Number.isFinite(low) && high === Number.POSITIVE_INFINITY) return [low, 2 * estimate - low];
  if (Number.isFinite(high) && low === Number.NEGATIVE_INFINITY) return [2 * estimate - high, high];
  return [low, high];
}

const toNumber = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);

function writer(scale: Scale, low: number, high: number): (value: number) => string {
  switch (scale) {
    case 'proportion':
      return (value) => percent(value, percentDecimals(low, high));
    case 'proportion-difference':
      return (value) => `${fixed(value * 100, percentDecimals(low, high))} pp`;
    case 'ratio':
      return ratio;
    case 'count':
      return (value) => fixed(value, Math.abs(value) < 100 ? 1 : 0);
    default:
      return Number.isFinite(high - low) && high > low
        ? (value) => fixed(value, decimalsFor(low, high))
        : significant;
  }
}

const percentDecimals = (low: number, high: number): number =>
  Number.isFinite(high - low) && high > low ? decimalsFor(low * 100, high * 100) : 1;

/**
 * A share in percent.
 *
 * @example percent(0.691, 0) // => '69%'
 */
export function percent(value: number, decimals: number): string {
  return `${fixed(value * 100, decimals)}%`;
}

/**
 * A count of a group as a share of it: without decimals in groups below 100, as journals print it.
 *
 * @example share(38, 55) // => '69%'
 * @example share(139, 11037) // => '1.3%'
 */
export function share(count: number, of: number): string {
  return of === 0 ? '–' : percent(count / of, of < smallGroup ? 0 : 1);
}
