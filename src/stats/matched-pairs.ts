import { chiSquared } from './distributions/index.js';
import { wilsonLimits } from './proportion.js';
import type { Limits } from './t-test.js';

/** Pairs by whether the event is there on both occasions, on one, or on none; whole numbers. */
export interface PairCounts {
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
}

/**
 * McNemar's chi-square, without continuity correction: only the pairs that differ count.
 *
 * @param pairs at least one of which differs
 * @see McNemar (1947), Psychometrika 12:153-7
 * @example mcnemarTest({ both: 794, beforeOnly: 150, afterOnly: 86, neither: 570 }).statistic // => 17.3559322
 * @example mcnemarTest({ both: 794, beforeOnly: 150, afterOnly: 86, neither: 570 }).pValue // => 0.0000309929344
 */
export function mcnemarTest({ beforeOnly, afterOnly }: PairCounts): {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
} {
  const statistic = (beforeOnly - afterOnly) ** 2 / (beforeOnly + afterOnly);
  return { statistic, df: 1, pValue: chiSquared.survival(statistic, 1) };
}

/**
 * The difference of two proportions of the same people, after minus before, with Newcombe's hybrid score interval.
 *
 * @param level such as 0.95
 * @see Newcombe (1998), Stat Med 17:2635-50, method 10
 * @example pairedDifference({ both: 36, beforeOnly: 2, afterOnly: 12, neither: 0 }, 0.95).estimate // => 0.2
 */
export function pairedDifference(pairs: PairCounts, level: number): Limits & { readonly estimate: number } {
  const { both, beforeOnly, afterOnly, neither } = pairs;
  const total = both + beforeOnly + afterOnly + neither;
  const after = arms(both + afterOnly, total, level);
  const before = arms(both + beforeOnly, total, level);
  const phi = correctedPhi(pairs);
  const span = (up: number, down: number) =>
    Math.sqrt(Math.max(0, up ** 2 - 2 * phi * up * down + down ** 2));
  const estimate = (afterOnly - beforeOnly) / total;
  return {
    estimate,
    low: estimate - span(after.below, before.above),
    high: estimate + span(after.above, before.below),
  };
}

/** How far Wilson's limits reach below and above the proportion. */
function arms(
  events: number,
  total: number,
  level: number,
): { readonly below: number; readonly above: number } {
  const { low, high } = wilsonLimits({ events, total }, level);
  return { below: events / total - low, above: high - events / total };
}

/** The correlation of the two occasions, a positive one corrected for continuity; 0 where a margin is empty. */
function correctedPhi({ both, beforeOnly, afterOnly, neither }: PairCounts): number {
  const margins = (both + beforeOnly) * (afterOnly + neither) * ((both + afterOnly) * (beforeOnly + neither));
  if (margins === 0) return 0;
  const cross = both * neither - beforeOnly * afterOnly;
  const half = (both + beforeOnly + afterOnly + neither) / 2;
  const corrected = cross > 0 ? Math.max(0, cross - half) : cross;
  return corrected / Math.sqrt(margins);
}
