import { byRow, categoryColumn, numberColumn } from './build-column.js';
import { type DateReading, daysSince1970 } from './calendar.js';
import type { CodebookField } from './codebook-types.js';
import { constraintRemarks } from './constraints.js';
import { declaredTypeMisfit } from './declared-remarks.js';
import { asCategories, asDatesRead, type ColumnInFile, inferColumn, type TypedColumn } from './infer.js';
import { plainNumber } from './plain-number.js';
import { misfits } from './strays.js';

/**
 * A column as the codebook declares it. Where values do not fit the declared type the column stays as text,
 * with a remark that lists them; nothing is turned into a missing value.
 */
export function declaredColumn(input: ColumnInFile, field: CodebookField): TypedColumn {
  const { column, remarks } = ofDeclaredType(input, field);
  return { column, remarks: [...remarks, ...constraintRemarks(input, field, column)] };
}

function ofDeclaredType(input: ColumnInFile, field: CodebookField): TypedColumn {
  if (field.categories !== null) return levels(input);
  switch (field.type) {
    case 'number':
    case 'integer':
    case 'year':
      return declaredNumber(input, field);
    case 'date':
      return declaredDate(input, field);
    case 'string':
    case 'boolean':
      return levels(input);
    default:
      return inferColumn(input);
  }
}

const levels = ({ raw, field }: ColumnInFile): TypedColumn => ({
  column: categoryColumn(raw, { field, strays: [] }),
  remarks: [],
});

function declaredNumber({ raw, field, decimal, lines }: ColumnInFile, { type }: CodebookField): TypedColumn {
  const { name } = raw;
  if (raw.numbers !== null)
    return { column: numberColumn(name, { values: raw.numbers, field }), remarks: [] };
  const numbers = raw.values.map((value) => plainNumber(withoutLeadingZeros(value), decimal));
  const strays = misfits(raw, lines, (_, code) => !Number.isNaN(numbers[code]));
  if (strays.length === 0)
    return { column: numberColumn(name, { values: byRow(raw, numbers), field }), remarks: [] };
  return {
    column: categoryColumn(raw, { field, strays }),
    remarks: [declaredTypeMisfit(name, type, strays)],
  };
}

/** Declared a number, 007 is seven. */
const withoutLeadingZeros = (value: string): string => value.replace(/^([+-]?)0+(?=\d)/, '$1');

function declaredDate(input: ColumnInFile, { format, type }: CodebookField): TypedColumn {
  if (format === 'any') return inferColumn(input);
  const { raw, lines } = input;
  const reading = readingOf(format);
  const strays = misfits(raw, lines, (value) => !Number.isNaN(daysSince1970(value, reading)));
  if (strays.length === 0) return asDatesRead(input, reading);
  return { column: asCategories(input).column, remarks: [declaredTypeMisfit(raw.name, type, strays)] };
}

/** %d before %m is day first, %m before %d before %Y is month first, everything else ISO 8601. */
function readingOf(format: string | null): DateReading {
  const order = (format ?? '').replace(/[^dmY]/g, '');
  if (order === 'dmY') return 'day-first';
  return order === 'mdY' ? 'month-first' : 'iso';
}
