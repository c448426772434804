import { beta } from './distributions/index.js';
import type { Share } from './proportion.js';
import type { Limits } from './t-test.js';

/**
 * The Clopper-Pearson interval of a proportion on the scale of odds, p/(1 − p): 0 and infinity where no limit is.
 *
 * @param share events out of a total of 1 or more
 * @param level such as 0.95
 * @see Clopper & Pearson (1934), Biometrika 26:404-13
 * @example exactOddsLimits({ events: 9, total: 10 }, 0.95).low // => 1.247109625
 * @example exactOddsLimits({ events: 9, total: 10 }, 0.95).high // => 394.479113
 * @example exactOddsLimits({ events: 0, total: 6 }, 0.95).high // => 0.849311
 */
export function exactOddsLimits({ events, total }: Share, level: number): Limits {
  const tail = (1 - level) / 2;
  return {
    low: lowerOdds(events, total - events, tail),
    high: 1 / lowerOdds(total - events, events, tail),
  };
}

/** Both p and 1 − p are found as quantiles, so that odds far from 1 lose no digits. */
function lowerOdds(events: number, others: number, tail: number): number {
  if (events === 0) return 0;
  return beta.quantile(tail, events, others + 1) / beta.upperQuantile(tail, others + 1, events);
}
