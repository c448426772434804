import { isGiven } from './calculator.js';
import { refuseCalculation } from './refuse-calculation.js';

type Options = { readonly [option: string]: unknown };

/** Refuses what is not a count of at least so many. */
export function requireWhole(given: Options, options: readonly string[], least = 1): void {
  for (const option of options) {
    const value = given[option] as number;
    if (isGiven(value) && (!Number.isInteger(value) || value < least))
      throw refuseCalculation.notWhole(option, value, least);
  }
}

/** Refuses what is not a share; 0 and 1 are. */
export function requireShare(given: Options, options: readonly string[]): void {
  for (const option of options) {
    const value = given[option] as number;
    if (isGiven(value) && (value < 0 || value > 1)) throw refuseCalculation.notShare(option, value);
  }
}

/** Refuses limits of which one is missing, that are turned round, or that do not hold their estimate. */
export function requireLimits({
  estimate,
  low,
  high,
}: {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}): void {
  if (isGiven(low) !== isGiven(high)) throw refuseCalculation.oneLimit();
  if (low >= high) throw refuseCalculation.limitsTurned(low, high);
  if (estimate < low || estimate > high) throw refuseCalculation.outsideLimits(estimate, low, high);
}

/** Refuses a ratio that is not above 0. */
export function requirePositive(given: Options, options: readonly string[]): void {
  for (const option of options) {
    const value = given[option] as number;
    if (value <= 0) throw refuseCalculation.notPositive(option, value);
  }
}

/** Limits as row fields; null where none were given. */
export const limitFields = (low: number, high: number) => ({
  confLow: isGiven(low) ? low : null,
  confHigh: isGiven(high) ? high : null,
});
