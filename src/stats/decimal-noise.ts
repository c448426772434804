/** Decimal digits of the largest value that are kept; doubles carry 15 to 17. */
const digitsKept = 14;

/**
 * Differences of decimal numbers without the noise of binary arithmetic, so that 5.1 − 4.9 and 4.7 − 4.5 are tied:
 * rounded to the fourteenth significant digit of the largest number that went in.
 *
 * @param differences finite numbers
 * @param largest the largest absolute value of the numbers subtracted
 * @example withoutDecimalNoise(Float64Array.of(5.1 - 4.9, 4.7 - 4.5), 5.1) // => [0.2, 0.2]
 * @example withoutDecimalNoise(Float64Array.of(0.1 + 0.2 - 0.3), 0.3)[0] // => 0
 */
export function withoutDecimalNoise(differences: Float64Array, largest: number): Float64Array {
  const decimals = digitsKept - Math.ceil(Math.log10(largest));
  if (!Number.isFinite(decimals) || decimals > 300) return differences;
  const unit = 10 ** Math.abs(decimals);
  const rounded = (size: number) =>
    decimals >= 0 ? Math.round(size * unit) / unit : Math.round(size / unit) * unit;
  return differences.map((value) => Math.sign(value) * rounded(Math.abs(value)));
}
