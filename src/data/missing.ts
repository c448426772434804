/** What stands for a missing value in every file, in any case (the contract's list). */
const ALWAYS_MISSING: ReadonlySet<string> = new Set(['', 'na', 'n/a', 'nan', 'null', '.']);

/** Whether a value is missing in every file, whatever is declared. */
export const alwaysMissing = (value: string): boolean => ALWAYS_MISSING.has(value.toLowerCase());

/**
 * A test for missing values: the words that are always missing, and the codes declared so. A code that is a
 * number also matches another spelling of that number, since software writes -9 as -9.0 in a column with gaps.
 *
 * @example missingTest(['-9'])('-9.0') // => true
 * @example missingTest([])('N/A') // => true
 * @example missingTest([])('none') // => false
 */
export function missingTest(declared: readonly string[]): (value: string) => boolean {
  const codes = new Set(declared.map((code) => code.trim()));
  const numbers = missingNumbers(declared);
  return (value) =>
    alwaysMissing(value) ||
    codes.has(value) ||
    (numbers.size > 0 && value !== '' && numbers.has(Number(value)));
}

/**
 * The codes that are numbers.
 *
 * @example [...missingNumbers(['-9', ' 99 ', 'x', ''])] // => [-9, 99]
 */
export const missingNumbers = (declared: readonly string[]): ReadonlySet<number> =>
  new Set(
    declared
      .map((code) => code.trim())
      .filter((code) => code !== '' && Number.isFinite(Number(code)))
      .map(Number),
  );
