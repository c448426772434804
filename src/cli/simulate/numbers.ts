import { LindError } from '../../errors.js';

/**
 * A whole number from a flag.
 *
 * @throws LindError `bad-number`
 * @example wholeNumber('n', '300', 2) // => 300
 */
export function wholeNumber(flag: string, given: string, least: number): number {
  const value = Number(given);
  if (Number.isSafeInteger(value) && value >= least && given.trim() !== '') return value;
  throw new LindError('bad-number', `--${flag} must be a whole number of ${least} or more, not "${given}".`);
}
