import { chiSquared } from './distributions/index.js';
import { criticalZ, newcombeLimits, type Share } from './proportion.js';
import type { Limits } from './t-test.js';

/** A 2x2 table of whole counts: the group with and without the event, then the reference. */
export interface TwoByTwo {
  readonly group: Share;
  readonly reference: Share;
}

/** A ratio with the standard error of its logarithm. */
export interface LogRatio extends Limits {
  readonly estimate: number;
  /** Standard error of the log ratio. */
  readonly stdError: number;
}

/** The four cells, with 0.5 added to each when any is 0 (Haldane 1956; Anscombe 1956), as the contract rules. */
export function ratioCells({ group, reference }: TwoByTwo): {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly corrected: boolean;
} {
  const cells = [
    group.events,
    group.total - group.events,
    reference.events,
    reference.total - reference.events,
  ];
  const corrected = cells.some((cell) => cell === 0);
  const [a, b, c, d] = cells.map((cell) => cell + (corrected ? 0.5 : 0)) as [number, number, number, number];
  return { a, b, c, d, corrected };
}

/**
 * The risk ratio, group over reference, with Katz's log interval; 0.5 is added to every cell when one is 0.
 *
 * @param level such as 0.95
 * @see Katz et al. (1978), Biometrics 34:469-74
 * @example riskRatio({ group: { events: 38, total: 55 }, reference: { events: 17, total: 52 } }, 0.95).estimate // => 2.113369
 */
export function riskRatio(table: TwoByTwo, level: number): LogRatio {
  const { a, b, c, d } = ratioCells(table);
  const estimate = a / (a + b) / (c / (c + d));
  return logRatio(estimate, Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)), level);
}

/**
 * The odds ratio, group over reference, with Woolf's log interval; 0.5 is added to every cell when one is 0.
 *
 * @param level such as 0.95
 * @see Woolf (1955), Ann Hum Genet 19:251-3
 * @example oddsRatio({ group: { events: 38, total: 55 }, reference: { events: 17, total: 52 } }, 0.95).estimate // => 4.602076
 */
export function oddsRatio(table: TwoByTwo, level: number): LogRatio {
  const { a, b, c, d } = ratioCells(table);
  return logRatio((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), level);
}

/** The interval of a ratio that is symmetric on the log scale. */
export function logRatio(estimate: number, stdError: number, level: number): LogRatio {
  const half = criticalZ(level) * stdError;
  return { estimate, stdError, low: estimate * Math.exp(-half), high: estimate * Math.exp(half) };
}

/**
 * The difference in risk, group minus reference, with Newcombe's interval and Wald's standard error.
 *
 * @param level such as 0.95
 * @example riskDifference({ group: { events: 38, total: 55 }, reference: { events: 17, total: 52 } }, 0.95).estimate // => 0.363986
 */
export function riskDifference({ group, reference }: TwoByTwo, level: number): LogRatio {
  const p1 = group.events / group.total;
  const p2 = reference.events / reference.total;
  const stdError = Math.sqrt((p1 * (1 - p1)) / group.total + (p2 * (1 - p2)) / reference.total);
  return { estimate: p1 - p2, stdError, ...newcombeLimits(group, reference, level) };
}

/**
 * Pearson's chi-square of a 2x2 table, 1 degree of freedom, without continuity correction. Null when a margin is empty.
 *
 * @example pearsonTwoByTwo({ group: { events: 38, total: 55 }, reference: { events: 17, total: 52 } }).statistic // => 14.17598
 */
export function pearsonTwoByTwo({ group, reference }: TwoByTwo): {
  readonly statistic: number | null;
  readonly pValue: number | null;
} {
  const events = group.events + reference.events;
  const total = group.total + reference.total;
  if (events === 0 || events === total) return { statistic: null, pValue: null };
  const cross =
    group.events * (reference.total - reference.events) - reference.events * (group.total - group.events);
  const statistic = (total * cross ** 2) / (group.total * reference.total * events * (total - events));
  return { statistic, pValue: chiSquared.survival(statistic, 1) };
}
