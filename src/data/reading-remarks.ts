import { type DateReading, daysSince1970, isoDate } from './calendar.js';
import { presentRows, type RawColumn } from './raw-column.js';
import { info, type Remark, warning } from './remark.js';
import { linesOfStrays, missingRemedy, wordsOnLines } from './strays.js';
import type { StrayValue, TableSource } from './table.js';
import { counted, enumerated, quoted } from './wording.js';

/** What is said about how a file was read: one place for the sentences. */

const ENCODING_NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252',
} as const;
const DELIMITER_NAMES = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;

/** What is not the default (UTF-8, comma, decimal point) about a file. */
export function formatRemarks({ encoding, delimiter, decimal }: TableSource): Remark[] {
  const remarks: Remark[] = [];
  if (encoding === 'windows-1252') {
    remarks.push(
      info(
        'encoding',
        'The file is not UTF-8 and was read as Windows-1252; if letters with accents look wrong, save it as UTF-8.',
      ),
    );
  } else if (encoding !== null && encoding !== 'utf-8') {
    remarks.push(info('encoding', `The file was read as ${ENCODING_NAMES[encoding]}.`));
  }
  if (delimiter !== null && delimiter !== ',') {
    remarks.push(info('delimiter', `The fields are separated by ${DELIMITER_NAMES[delimiter]}.`));
  }
  if (decimal === ',') {
    remarks.push(
      info('decimal-comma', 'Numbers are written with a decimal comma; 1,5 was read as one and a half.'),
    );
  }
  return remarks;
}

export const droppedColumns = (count: number): Remark =>
  info(
    'empty-columns-dropped',
    `${counted(count, 'empty column')} without a name at the end of each row ${count === 1 ? 'was' : 'were'} left out.`,
  );

export function strayWords(raw: RawColumn, strays: readonly StrayValue[]): Remark {
  const present = presentRows(raw.codes);
  const lines = linesOfStrays(strays);
  return warning(
    'stray-words',
    `Column ${quoted(raw.name)}: ${present - lines.length} of ${present} values are numbers, but these are not: ${wordsOnLines(strays)}. ${missingRemedy(strays)}`,
    { column: raw.name, lines },
  );
}

export function notDates(column: string, values: readonly StrayValue[]): Remark {
  return warning(
    'stray-dates',
    `Column ${quoted(column)}: most values are dates, but these are not: ${wordsOnLines(values)}. ${missingRemedy(values)}`,
    { column, lines: linesOfStrays(values) },
  );
}

export function ambiguousDates({ name, values }: RawColumn): Remark {
  const example = values.find(
    (value) => daysSince1970(value, 'day-first') !== daysSince1970(value, 'month-first'),
  )!;
  const [dayFirst, monthFirst] = (['day-first', 'month-first'] as const).map((reading) =>
    isoDate(daysSince1970(example, reading)),
  );
  return warning(
    'ambiguous-dates',
    `Column ${quoted(name)}: ${quoted(example)} can be ${dayFirst} or ${monthFirst}, and no value decides, so the column is kept as text; write dates as yyyy-mm-dd, or give the "format" in the codebook (%d/%m/%Y or %m/%d/%Y).`,
    { column: name },
  );
}

export const datesRead = ({ name, values }: RawColumn, reading: Exclude<DateReading, 'iso'>): Remark =>
  info(
    'date-reading',
    `Column ${quoted(name)}: dates are read ${reading === 'day-first' ? 'day' : 'month'} first; ${quoted(values[0] ?? '')} is ${isoDate(daysSince1970(values[0] ?? '', reading))}.`,
    { column: name },
  );

export const noHeader = (names: readonly string[]): Remark =>
  warning(
    'header-of-numbers',
    `The names of the columns (${enumerated(names.map(quoted))}) are all numbers, so the first line may be data; if so, put a line with names above it.`,
    { lines: [1] },
  );

export const codebookSaysNothing = (codebook: string, file: string | null): Remark =>
  warning(
    'codebook-other-file',
    `${codebook} describes no columns of ${file ?? 'these data'}, so the types were taken from the values; add a resource with that path and a schema.`,
  );

export const fieldsWithoutColumn = (names: readonly string[]): Remark =>
  warning(
    'codebook-unknown-column',
    `The codebook describes ${enumerated(names.map(quoted))}, but the data have no such column; correct the name in one of the two.`,
  );

export const columnsWithoutField = (names: readonly string[]): Remark =>
  info(
    'column-not-in-codebook',
    `The codebook does not describe ${enumerated(names.map(quoted))}; the type was taken from the values.`,
  );
