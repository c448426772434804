import type { RawColumn } from './raw-column.js';
import type { StrayValue } from './table.js';
import { enumerated, onLines, quoted } from './wording.js';

/** The distinct values that do not pass the test, each with its lines, in order of appearance. */
export function misfits(
  raw: Pick<RawColumn, 'values' | 'codes'>,
  lines: Int32Array,
  fits: (value: string, code: number) => boolean,
): StrayValue[] {
  const linesOfCode = new Map<number, number[]>();
  raw.values.forEach((value, code) => {
    if (!fits(value, code)) linesOfCode.set(code, []);
  });
  if (linesOfCode.size === 0) return [];
  raw.codes.forEach((code, row) => {
    linesOfCode.get(code)?.push(lines[row]!);
  });
  return [...linesOfCode].map(([code, found]) => ({ value: raw.values[code]!, lines: found }));
}

/**
 * Values and where they stand, as read aloud.
 *
 * @example wordsOnLines([{ value: 'n/k', lines: [3, 9] }, { value: '?', lines: [12] }]) // => '"n/k" (lines 3 and 9) and "?" (line 12)'
 */
export const wordsOnLines = (strays: readonly StrayValue[]): string =>
  enumerated(strays.map(({ value, lines }) => `${quoted(value)} (${onLines(lines)})`));

/** All lines of all the values, in order. */
export const linesOfStrays = (strays: readonly StrayValue[]): number[] =>
  strays.flatMap(({ lines }) => lines).sort((a, b) => a - b);

/** As many as are named before the rest is counted. */
const mostNamed = 5;

/**
 * What a person can do about words in a number column.
 *
 * @example missingRemedy([{ value: '?', lines: [12] }]) // => 'Correct the file, or if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing "?".'
 */
export function missingRemedy(strays: readonly StrayValue[]): string {
  const [it, stands] = strays.length === 1 ? ['it', 'stands'] : ['they', 'stand'];
  const pronoun = strays.length === 1 ? 'it' : 'them';
  const example = quoted(
    strays
      .slice(0, mostNamed)
      .map(({ value }) => value)
      .join(','),
  );
  return `Correct the file, or if ${it} ${stands} for a missing value, declare ${pronoun} in the codebook ("missingValues") or with --missing ${example}.`;
}
