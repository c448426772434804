export type Decimal = '.' | ',';

const WITH_POINT = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const WITH_COMMA = /^[+-]?(?:(?:0|[1-9]\d*)(?:,\d*)?|,\d+)(?:[eE][+-]?\d{1,3})?$/;
/** From 16 digits on, neighbouring integers are not told apart by a double: such a value is an identifier. */
const TOO_MANY_DIGITS = /^[+-]?\d{16}/;
const CODE = /^(?:0\d+|\d{16,})$/;
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The number that a value is, or NaN when it is not plainly one. Codes with leading zeros and integers of 16
 * digits or more are not numbers; nor are thousands separators, units and signs of comparison.
 *
 * @example plainNumber('-1.5e3') // => -1500
 * @example plainNumber('1,5', ',') // => 1.5
 * @example plainNumber('007') // => NaN
 */
export function plainNumber(value: string, decimal: Decimal = '.'): number {
  if (!(decimal === '.' ? WITH_POINT : WITH_COMMA).test(value) || TOO_MANY_DIGITS.test(value))
    return Number.NaN;
  const number = Number(decimal === '.' ? value : value.replace(',', '.'));
  return Number.isFinite(number) ? number : Number.NaN;
}

/**
 * True for a code made of digits that must stay text: leading zeros, or 16 digits and more.
 *
 * @example isDigitCode('007') // => true
 */
export const isDigitCode = (value: string): boolean => CODE.test(value);

/**
 * The decimal sign of a file: a comma where more columns can only be read with a comma than only with a point.
 *
 * @param columns the distinct values of each column
 * @param strict true in a comma-delimited file, where every value of a column must fit, not just half of them
 */
export function recogniseDecimal(columns: readonly (readonly string[])[], strict: boolean): Decimal {
  const share = strict ? 1 : 0.5;
  const commas = columns.filter((values) => usesDecimal(values, ',', share)).length;
  if (commas === 0) return '.';
  return commas > columns.filter((values) => usesDecimal(values, '.', 0.5)).length ? ',' : '.';
}

/** Whether at least this share of the values are numbers so written, one of them beyond doubt. */
export function usesDecimal(values: readonly string[], decimal: Decimal, share: number): boolean {
  if (!values.some((value) => value.includes(decimal) && !Number.isNaN(plainNumber(value, decimal))))
    return false;
  const numbers = values.filter((value) => !Number.isNaN(plainNumber(value, decimal)));
  const beyondDoubt = numbers.some((value) => value.includes(decimal) && !maybeThousands(value));
  return beyondDoubt && numbers.length >= share * values.length;
}

/**
 * True for a value like 1,234 or 1.234: a thousand and more, or one and a bit.
 *
 * @example maybeThousands('1,234') // => true
 * @example maybeThousands('0,234') // => false
 */
export const maybeThousands = (value: string): boolean => THOUSANDS_OR_DECIMALS.test(value);
