import { beta, binomial, normal } from './distributions/index.js';
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

/**
 * The Clopper-Pearson interval of a proportion: it covers the truth at least as often as its level says, and is
 * wider than needed for that.
 *
 * @param level such as 0.95
 * @see Clopper & Pearson (1934), Biometrika 26:404-13
 * @example clopperPearsonLimits({ events: 15, total: 40 }, 0.9).low // => 0.247294677
 */
export function clopperPearsonLimits({ events, total }: Share, level: number): Limits {
  const tail = (1 - level) / 2;
  return {
    low: events === 0 ? 0 : beta.quantile(tail, events, total - events + 1),
    high: events === total ? 1 : beta.upperQuantile(tail, events + 1, total - events),
  };
}

/** Counts whose probability is this close to that of the observed count are taken to be as probable as it. */
const asProbable = 1 + 1e-7;

/**
 * The exact two-sided p-value of a count: the probability of all counts that are no more probable than it.
 *
 * @param share the observed count
 * @param nullValue the probability of the event under the hypothesis, above 0 and below 1
 * @see Agresti (2013), Categorical Data Analysis, 3rd ed., section 1.4.3
 * @example binomialExactP({ events: 682, total: 925 }, 0.75) // => 0.3824915596
 */
export function binomialExactP({ events, total }: Share, nullValue: number): number {
  const expected = total * nullValue;
  if (events === expected) return 1;
  if (events > expected) return binomialExactP({ events: total - events, total }, 1 - nullValue);
  const limit = binomial.mass(events, total, nullValue) * asProbable;
  const far = firstAtMost(limit, { from: Math.ceil(expected), total, nullValue });
  return Math.min(1, binomial.cdf(events, total, nullValue) + binomial.survival(far - 1, total, nullValue));
}

/** The first count from there on with a probability of at most the limit; beyond the mean they only fall. */
function firstAtMost(limit: number, at: { from: number; total: number; nullValue: number }): number {
  let low = at.from;
  let high = at.total + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomial.mass(middle, at.total, at.nullValue) <= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
