import type { CodebookField } from './codebook-types.js';
import { type Remark, warning } from './remark.js';
import { linesOfStrays, missingRemedy, wordsOnLines } from './strays.js';
import type { StrayValue } from './table.js';
import { quoted } from './wording.js';

/** Where the data are not what the codebook says: one place for the sentences. */

const TYPE_NAMES: Readonly<Record<CodebookField['type'], string>> = {
  number: 'a number',
  integer: 'an integer',
  year: 'a year',
  date: 'a date',
  string: 'text',
  boolean: 'yes or no',
  any: 'anything',
};

export function declaredTypeMisfit(
  column: string,
  type: CodebookField['type'],
  strays: readonly StrayValue[],
): Remark {
  return warning(
    'type-mismatch',
    `Column ${quoted(column)}: the codebook declares ${TYPE_NAMES[type]}, but these values do not fit: ${wordsOnLines(strays)}. ${missingRemedy(strays)}`,
    { column, lines: linesOfStrays(strays) },
  );
}

/** Values that break one rule of the codebook. */
export function brokenRule(
  code: string,
  column: string,
  { rule, values }: { rule: string; values: readonly StrayValue[] },
): Remark {
  return warning(
    code,
    `Column ${quoted(column)}: the codebook ${rule}, but the data hold ${wordsOnLines(values)}. Correct the file or the codebook.`,
    { column, lines: linesOfStrays(values) },
  );
}
