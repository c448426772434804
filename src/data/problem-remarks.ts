import type { NumberFormat } from './level-problems.js';
import type { Range } from './number-problems.js';
import { info, type Remark, warning } from './remark.js';
import { linesOfStrays, wordsOnLines } from './strays.js';
import type { Column, StrayValue } from './table.js';
import { counted, enumerated, onLines, quoted } from './wording.js';

/** What is said about problems in the data: one place for the sentences. */

export const allMissing = (column: string): Remark =>
  warning(
    'all-missing',
    `Column ${quoted(column)} has no value in any row; leave it out, or look for what was lost.`,
    { column },
  );

export const constant = ({ name, type }: Column, value: number | string): Remark =>
  info(
    'constant',
    `Column ${quoted(name)} has the same value ${type === 'date' ? '' : `(${quoted(String(value))}) `}in every row that has one, so nothing can be compared by it.`,
    {
      column: name,
    },
  );

interface SuspiciousCode {
  readonly code: number;
  readonly lines: readonly number[];
  /** Of the other values. */
  readonly range: Range;
}

export const suspiciousCode = (column: string, { code, lines, range }: SuspiciousCode): Remark =>
  warning(
    'suspicious-code',
    `Column ${quoted(column)}: ${code} (${onLines(lines)}) lies far outside the other values (${range.min} to ${range.max}); if it stands for a missing value, declare it in the codebook ("missingValues") or with --missing ${quoted(String(code))}.`,
    { column, lines },
  );

interface Variant {
  readonly level: string;
  readonly rows: number;
}

export const spellingVariants = (
  column: string,
  variants: readonly Variant[],
  lines: readonly number[],
): Remark =>
  warning(
    'spelling-variants',
    `Column ${quoted(column)}: ${enumerated(variants.map(({ level, rows }) => `${quoted(level)} (${counted(rows, 'row')})`))} differ in case or spaces only and are counted as different; write them alike (the rarer on ${onLines(lines)}).`,
    { column, lines },
  );

const REMEDIES: Readonly<Record<NumberFormat, readonly [what: string, remedy: string]>> = {
  'thousands-separators': [
    'numbers seem to have thousands separators, and could also be read with decimals',
    'write them without separators',
  ],
  'units-in-values': [
    'numbers are written with their unit',
    'keep the number alone in the column and write the unit in the codebook',
  ],
  'detection-limits': [
    'some values are written as limits, not numbers',
    'decide in the plan how to analyse them (as missing, as the limit, or as a category), and change the file accordingly',
  ],
  'two-numbers': ['two numbers are written in one value', 'make two columns of them'],
};

export function numbersWrittenOtherwise(
  column: string,
  format: NumberFormat,
  values: readonly string[],
): Remark {
  const [what, remedy] = REMEDIES[format];
  return warning(
    format,
    `Column ${quoted(column)}: ${what} (${enumerated(values.map(quoted))}); ${remedy}.`,
    { column },
  );
}

export const garbledText = (column: string, example: string, lines: readonly number[]): Remark =>
  warning(
    'garbled-text',
    `Column ${quoted(column)}: letters were lost or changed by a wrong encoding, as in ${quoted(example)} (${onLines(lines)}); export the data again as UTF-8.`,
    { column, lines },
  );

export const blankRows = (lines: readonly number[]): Remark =>
  warning(
    'blank-rows',
    `${counted(lines.length, 'row')} ${lines.length === 1 ? 'has' : 'have'} no value in any column (${onLines(lines)}); remove ${lines.length === 1 ? 'it' : 'them'} from the file.`,
    { lines },
  );

export const duplicateRows = (lines: readonly number[]): Remark =>
  warning(
    'duplicate-rows',
    `${counted(lines.length, 'row')} ${lines.length === 1 ? 'is' : 'are'} the same in every column as a row before (${onLines(lines)}); look whether someone was entered twice.`,
    { lines },
  );

export const duplicateIdentifiers = (column: string, repeated: readonly StrayValue[]): Remark =>
  warning(
    'duplicate-identifiers',
    `Column ${quoted(column)} seems to tell people apart, but some values come more than once: ${wordsOnLines(repeated)}; look whether someone was entered twice.`,
    { column, lines: linesOfStrays(repeated) },
  );
