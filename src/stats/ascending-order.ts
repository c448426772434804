/** Each number is sorted by its four 16-bit digits, the lowest first. */
const digitValues = 1 << 16;

/** Below this the bookkeeping of a radix sort costs more than comparing. */
const fewValues = 2048;

/**
 * The indices of values in ascending order of the values, equal ones in their own order: a radix sort on the bits
 * of the numbers, a few passes over them however many there are.
 *
 * @param values no NaN
 * @see Knuth (1998), The Art of Computer Programming, vol. 3, 5.2.5, algorithm R
 * @example [...ascendingOrder(Float64Array.of(5, -2, 5, 0))] // => [1, 3, 0, 2]
 */
export function ascendingOrder(values: Float64Array): Int32Array {
  let order: Int32Array = new Int32Array(values.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  if (values.length < fewValues) return order.sort((a, b) => values[a]! - values[b]! || a - b);
  const digits = orderedDigits(values);
  for (const place of littleEndian ? [0, 1, 2, 3] : [3, 2, 1, 0]) order = sortedByDigit(digits, place, order);
  return order;
}

const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Bits that order as the numbers do: all turned over for a negative number, else the sign alone. */
function orderedDigits(values: Float64Array): Uint16Array {
  const copy = Float64Array.from(values);
  const words = new Uint32Array(copy.buffer);
  const high = littleEndian ? 1 : 0;
  for (let at = 0; at < copy.length; at++) {
    if (copy[at] === 0) copy[at] = 0; // -0 is 0
    const negative = words[2 * at + high]! >>> 31 === 1;
    words[2 * at + high]! ^= negative ? 0xffffffff : 0x80000000;
    if (negative) words[2 * at + 1 - high]! ^= 0xffffffff;
  }
  return new Uint16Array(copy.buffer);
}

/** One stable pass; none where all have the same digit, as the low digits of whole numbers. */
function sortedByDigit(digits: Uint16Array, place: number, order: Int32Array): Int32Array {
  const next = new Int32Array(digitValues + 1);
  for (let at = place; at < digits.length; at += 4) next[digits[at]! + 1]! += 1;
  if (next[digits[place]! + 1] === order.length) return order;
  for (let digit = 0; digit < digitValues; digit++) next[digit + 1]! += next[digit]!;
  const sorted = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const index = order[at]!;
    sorted[next[digits[4 * index + place]!]!++] = index;
  }
  return sorted;
}
