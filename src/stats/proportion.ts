import { normal } from './distributions/index.js';
import type { Limits } from './t-test.js';

/** Events out of a total. */
export interface Share {
  /** Whole number from 0 to total. */
  readonly events: number;
  /** Whole number of 1 or more. */
  readonly total: number;
}

/**
 * The standard normal quantile of a two-sided confidence level.
 *
 * @example criticalZ(0.95) // => 1.959964
 */
export const criticalZ = (level: number): number => normal.upperQuantile((1 - level) / 2);

/**
 * Wilson's score interval of a proportion: it stays within 0 and 1 and is right for small counts.
 *
 * @param level such as 0.95
 * @see Wilson (1927), J Am Stat Assoc 22:209-12
 * @example wilsonLimits({ events: 38, total: 55 }, 0.95).low // => 0.5597
 */
export function wilsonLimits({ events, total }: Share, level: number): Limits {
  const z = criticalZ(level);
  const p = events / total;
  const spread = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * total)) / total);
  const scale = 1 + (z * z) / total;
  const centre = p + (z * z) / (2 * total);
  return {
    low: events === 0 ? 0 : (centre - spread) / scale,
    high: events === total ? 1 : (centre + spread) / scale,
  };
}

/**
 * Newcombe's hybrid score interval (method 10) of the difference of two proportions, first minus second.
 *
 * @param level such as 0.95
 * @see Newcombe (1998), Stat Med 17:873-90, method 10
 * @example newcombeLimits({ events: 56, total: 70 }, { events: 48, total: 80 }, 0.95).low // => 0.0524
 */
export function newcombeLimits(first: Share, second: Share, level: number): Limits {
  const p1 = first.events / first.total;
  const p2 = second.events / second.total;
  const w1 = wilsonLimits(first, level);
  const w2 = wilsonLimits(second, level);
  return {
    low: p1 - p2 - Math.hypot(p1 - w1.low, w2.high - p2),
    high: p1 - p2 + Math.hypot(w1.high - p1, p2 - w2.low),
  };
}
