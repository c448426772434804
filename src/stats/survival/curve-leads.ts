import type { SurvivalCurve } from './kaplan-meier.js';
import { pointAt, type SurvivalPoint } from './survival-limits.js';

/** Where one curve lies furthest above another, in standard errors of the difference. */
export interface Lead {
  /** 0 where it is never above. */
  readonly errors: number;
  readonly time: number;
}

/** How far each of two curves is above the other at its best: both far means that they cross. */
export interface Leads {
  readonly first: Lead;
  readonly second: Lead;
}

/**
 * The largest lead of each of two survival curves over the other, while 10 or more are followed in
 * both, by Greenwood's standard error of the difference.
 */
export function curveLeads(first: SurvivalCurve, second: SurvivalCurve): Leads {
  let leads: Leads = { first: { errors: 0, time: 0 }, second: { errors: 0, time: 0 } };
  for (const { time, one, other } of commonPoints(first, second)) {
    const error = Math.hypot(absoluteError(one), absoluteError(other));
    if (error === 0) continue;
    const errors = (one.survival - other.survival) / error;
    if (errors > leads.first.errors) leads = { ...leads, first: { errors, time } };
    if (-errors > leads.second.errors) leads = { ...leads, second: { errors: -errors, time } };
  }
  return leads;
}

const absoluteError = ({ survival, logVariance }: SurvivalPoint): number =>
  survival === 0 ? 0 : survival * Math.sqrt(logVariance);

/** Fewer than so many still followed make a step too coarse for a standard error. */
const leastAtRisk = 10;

/** Both curves at each time of either, as long as enough are followed in both. */
function* commonPoints(first: SurvivalCurve, second: SurvivalCurve) {
  const end = Math.min(wellFollowedUntil(first), wellFollowedUntil(second));
  let i = -1;
  let j = -1;
  for (;;) {
    const time = Math.min(first.times[i + 1] ?? Infinity, second.times[j + 1] ?? Infinity);
    if (time > end) return;
    if (first.times[i + 1] === time) i += 1;
    if (second.times[j + 1] === time) j += 1;
    yield { time, one: pointAt(first, i), other: pointAt(second, j) };
  }
}

function wellFollowedUntil({ times, atRisk }: SurvivalCurve): number {
  const last = atRisk.findLastIndex((count) => count >= leastAtRisk);
  return last === -1 ? Number.NEGATIVE_INFINITY : times[last]!;
}
