const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const MOST_DIGITS = 15;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => Number(`1e${digits}`));

/**
 * The number that stands in these bytes, for the common forms of `plainNumber` with a decimal point: up to 15 digits
 * and no exponent. The digits and the power of ten are then exact as doubles, so that their quotient is the
 * double nearest to the number (Clinger 1990, How to read floating point numbers accurately). NaN for everything
 * else, whether it is a number or not.
 *
 * @example plainBytes(Buffer.from('-12.50'), 0, 6) // => -12.5
 * @example plainBytes(Buffer.from('007'), 0, 3) // => NaN
 */
export function plainBytes(text: Buffer, start: number, end: number): number {
  const sign = text[start];
  const whole = sign === MINUS || sign === PLUS ? start + 1 : start;
  const point = endOfDigits(text, whole, end);
  if (point - whole > 1 && text[whole] === ZERO) return Number.NaN;
  const fraction = point < end && text[point] === POINT ? point + 1 : point;
  const decimals = fraction === point ? 0 : endOfDigits(text, fraction, end) - fraction;
  const digits = point - whole + decimals;
  if (fraction + decimals !== end || digits === 0 || digits > MOST_DIGITS) return Number.NaN;
  const size = digitsIn(text, fraction, end, digitsIn(text, whole, point, 0)) / POWERS[decimals]!;
  return sign === MINUS ? -size : size;
}

function endOfDigits(text: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && text[at]! >= ZERO && text[at]! <= NINE) at++;
  return at;
}

/** The digits behind those that are there. */
function digitsIn(text: Buffer, start: number, end: number, before: number): number {
  let digits = before;
  for (let at = start; at < end; at++) digits = digits * 10 + text[at]! - ZERO;
  return digits;
}
