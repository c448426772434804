import { readTexts } from '../../data/read-texts.js';
import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import { readReported } from '../integrity/reported-number.js';

/** A share of the population that the question names. */
export interface ReferenceShare {
  /** A column of the data. */
  readonly variable: string;
  /** A level of it, or an age band such as 65-74, 75+ or <18. */
  readonly category: string;
  /** From 0 to 1. */
  readonly share: number;
}

const needed = ['variable', 'category', 'percent'] as const;

/** The shares of one variable may miss a hundred by rounding. */
const roundingOf100 = 2;

/**
 * A reference table: who is in the population, a category a row, in percent.
 *
 * @throws LindError `bad-reference`, with the line
 */
export function readReference(bytes: Uint8Array, file: string): readonly ReferenceShare[] {
  const { names, columns, lines } = readTexts(bytes, file);
  const lower = names.map((name) => name.trim().toLowerCase());
  const missing = needed.find((name) => !lower.includes(name));
  if (missing !== undefined)
    throw new LindError(
      'bad-reference',
      `${file} has no column "${missing}"; a reference table has variable, category and percent.${didYouMean(missing, lower)}`,
    );
  const shares = Array.from(lines, (line, row) => {
    const [variable, category, percent] = needed.map((name) => {
      const { values, codes } = columns[lower.indexOf(name)]!;
      return values[codes[row]!] ?? null;
    });
    if (variable == null || category == null || percent == null)
      throw new LindError(
        'bad-reference',
        `${file}, line ${line}: variable, category and percent must all be there.`,
      );
    const value = readReported(percent)?.value ?? Number.NaN;
    if (!(value >= 0 && value <= 100))
      throw new LindError(
        'bad-reference',
        `${file}, line ${line}: "${percent}" is not a percentage from 0 to 100.`,
      );
    return { variable, category, share: value / 100 };
  });
  requireWhole(shares, file);
  return shares;
}

/** Shares of one variable do not go beyond a hundred; less is allowed, since a table may leave categories out. */
function requireWhole(shares: readonly ReferenceShare[], file: string): void {
  for (const variable of new Set(shares.map((one) => one.variable))) {
    const total = shares.reduce((sum, one) => sum + (one.variable === variable ? 100 * one.share : 0), 0);
    if (total > 100 + roundingOf100)
      throw new LindError(
        'bad-reference',
        `${file}: the percentages of "${variable}" add up to ${Number(total.toFixed(1))}; they can be 100 at most.`,
      );
  }
}
