import { byRow, categoryColumn, dateColumn, numberColumn } from './build-column.js';
import type { DateReading } from './calendar.js';
import { daysSince1970, possibleReadings, READINGS } from './calendar.js';
import type { CodebookField } from './codebook-types.js';
import { type Decimal, isDigitCode, plainNumber } from './plain-number.js';
import type { RawColumn } from './raw-column.js';
import { ambiguousDates, datesRead, notDates, strayWords } from './reading-remarks.js';
import type { Remark } from './remark.js';
import { misfits } from './strays.js';
import type { Column, StrayValue } from './table.js';

export interface ColumnInFile {
  readonly raw: RawColumn;
  readonly field: CodebookField | null;
  readonly decimal: Decimal;
  /** The line on which each row begins. */
  readonly lines: Int32Array;
}

export interface TypedColumn {
  readonly column: Column;
  readonly remarks: readonly Remark[];
}

/** So many numbers at least make a column with words in it a number column gone wrong. */
const FEWEST_NUMBERS = 3;

/** The type of a column that no codebook declares, from its values alone. */
export function inferColumn(input: ColumnInFile): TypedColumn {
  return asNumbers(input) ?? asDates(input) ?? asCategories(input);
}

function asNumbers({ raw, field, decimal }: ColumnInFile): TypedColumn | null {
  if (raw.numbers !== null)
    return { column: numberColumn(raw.name, { values: raw.numbers, field }), remarks: [] };
  const numbers: number[] = [];
  for (const value of raw.values) {
    const number = plainNumber(value, decimal);
    if (Number.isNaN(number)) return null;
    numbers.push(number);
  }
  return { column: numberColumn(raw.name, { values: byRow(raw, numbers), field }), remarks: [] };
}

function asDates(input: ColumnInFile): TypedColumn | null {
  const { raw } = input;
  const readings = possibleReadings(raw.values);
  const [reading, other] = readings;
  if (reading === undefined) return null;
  if (
    other !== undefined &&
    raw.values.some((value) => daysSince1970(value, reading) !== daysSince1970(value, other))
  ) {
    return {
      column: categoryColumn(raw, { field: input.field, strays: [] }),
      remarks: [ambiguousDates(raw)],
    };
  }
  return asDatesRead(input, reading);
}

/** A column of dates, all of which fit the reading; how they were read is said unless they are ISO dates. */
export function asDatesRead({ raw, field }: ColumnInFile, reading: DateReading): TypedColumn {
  const numbers = raw.values.map((value) => daysSince1970(value, reading));
  const remarks = reading === 'iso' ? [] : [datesRead(raw, reading)];
  return { column: dateColumn(raw.name, { values: byRow(raw, numbers), field }), remarks };
}

/** Levels as they stand, with the words that keep a column from being numbers or dates. */
export function asCategories(input: ColumnInFile): TypedColumn {
  const { raw, field } = input;
  const strays = strayValues(input);
  const column = categoryColumn(raw, { field, strays });
  if (strays.length > 0) return { column, remarks: [strayWords(raw, strays)] };
  const oddDates = valuesAmongDates(input);
  return { column, remarks: oddDates.length > 0 ? [notDates(raw.name, oddDates)] : [] };
}

function strayValues({ raw, decimal, lines }: ColumnInFile): StrayValue[] {
  const isNumber = raw.values.map((value) => !Number.isNaN(plainNumber(value, decimal)));
  if (!isMostly(raw, isNumber)) return [];
  if (raw.values.every((value, code) => isNumber[code] || isDigitCode(value))) return [];
  return misfits(raw, lines, (_, code) => isNumber[code]!);
}

/** The few values that are no real dates in a column of dates, by the first reading that most values fit. */
function valuesAmongDates({ raw, lines }: ColumnInFile): StrayValue[] {
  const asRead = READINGS.map((reading) =>
    raw.values.map((value) => !Number.isNaN(daysSince1970(value, reading))),
  );
  const isDate = asRead.find((fits) => isMostly(raw, fits));
  return isDate === undefined ? [] : misfits(raw, lines, (_, code) => isDate[code]!);
}

/** At least half of the rows that are not missing, and at least three. */
function isMostly({ codes }: RawColumn, fits: readonly boolean[]): boolean {
  let present = 0;
  let fitting = 0;
  for (const code of codes) {
    if (code < 0) continue;
    present++;
    if (fits[code]) fitting++;
  }
  return fitting >= FEWEST_NUMBERS && fitting >= present / 2;
}
