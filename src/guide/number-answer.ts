import { readNumber } from '../study/claims/number.js';

/**
 * A number as it was typed, on the scale of a study file: a percentage or points as a share.
 *
 * @returns NaN when it is none
 * @example typedNumber('15%') // => 0.15
 * @example typedNumber('−0,2') // => -0.2
 */
export function typedNumber(text: string): number {
  const read = readNumber(text);
  if (read.kind !== 'number') return Number.NaN;
  const inHundred = read.unit === 'percent' || read.unit === 'points';
  return inHundred ? Number((read.value / 100).toPrecision(12)) : read.value;
}

/** Why a text is no number, in a sentence; null when it is one. */
export function numberFault(text: string): string | null {
  const read = readNumber(text);
  if (read.kind === 'malformed') return read.sentence;
  return read.kind === 'number' && Number.isFinite(read.value)
    ? null
    : 'Write a number, such as 0.15 or 15%.';
}
