import { plainNumber } from '../../data/plain-number.js';
import type { Between } from '../../stats/reported/granularity.js';

/** A number as a paper prints it, and what it may have been before it was rounded. */
export interface ReportedNumber extends Between {
  readonly text: string;
  readonly value: number;
  /** `<` and `>` for a p-value that is only bounded. */
  readonly sign: '=' | '<' | '>';
}

/**
 * Reads a number with its digits: 3.50 is known to two decimals, 3.5 to one. A sign of comparison, a percent sign and
 * a minus of print are understood.
 *
 * @returns null when it is none
 * @example readReported('3.50').low // => 3.495
 * @example readReported('<0.001').sign // => '<'
 * @example readReported('.03').value // => 0.03
 * @example readReported('about 3') // => null
 */
export function readReported(given: string): ReportedNumber | null {
  const text = given.trim();
  const [, sign, digits] = /^([<>=≤≥]?)\s*(.*?)\s*%?$/.exec(text.replace(/[−–]/g, '-').replace('·', '.'))!;
  const value = plainNumber(digits!.replace(/^(-?)0+(?=\d)/, '$1'));
  if (Number.isNaN(value)) return null;
  const decimals = digits!.split('.')[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals;
  return { text, value, sign: signs[sign!]!, low: value - half, high: value + half };
}

const signs: { readonly [written: string]: ReportedNumber['sign'] } = {
  '': '=',
  '=': '=',
  '<': '<',
  '≤': '<',
  '>': '>',
  '≥': '>',
};

/** Whether two ranges have a number in common. */
export const overlap = (one: Between, other: Between): boolean =>
  one.low <= other.high * (1 + Math.sign(other.high) * 1e-9) + 1e-12 &&
  other.low <= one.high * (1 + Math.sign(one.high) * 1e-9) + 1e-12;
