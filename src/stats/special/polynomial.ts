/**
 * A polynomial by Horner's rule.
 *
 * @param coefficients highest power first
 * @param x where to evaluate it
 * @example polynomial([2, 0, 1], 3) // => 19
 */
export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
