import { type RankedTimes, rowsByKey } from './time-ranks.js';

/** People followed until an event or until they were last seen. */
export interface FollowUp {
  readonly ranked: RankedTimes;
  /** 1 for an event, 0 for last seen without it; one for each row. */
  readonly events: Uint8Array;
}

/** Which group each row is in: codes from 0 to `count` - 1. */
export interface Grouping {
  readonly codes: Int32Array;
  readonly count: number;
}

/** A Kaplan-Meier curve, a value for each distinct time of the group; it starts at 1 and falls at events. */
export interface SurvivalCurve {
  /** Ascending, in the unit of the data. */
  readonly times: Float64Array;
  /** Followed just before that time. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
  /** Share free of the event just after that time. */
  readonly survival: Float64Array;
  /** Greenwood's sum, the variance of log survival; infinite where survival is 0. */
  readonly logVariance: Float64Array;
}

/**
 * Kaplan-Meier (product-limit) curves, one a group. People last seen at a time count as followed at that time.
 *
 * @see Kaplan & Meier (1958), doi:10.1080/01621459.1958.10501452; Greenwood (1926)
 * @example survivalCurves({ ranked: { times: Float64Array.of(3, 5), ranks: Int32Array.of(0, 1), order: Int32Array.of(0, 1) }, events: Uint8Array.of(1, 0) }, { codes: Int32Array.of(0, 0), count: 1 })[0].survival // => [0.5, 0.5]
 */
export function survivalCurves({ ranked, events }: FollowUp, { codes, count }: Grouping): SurvivalCurve[] {
  return rowsByKey(ranked.order, codes, count).map((rows) => curveOf(rows, ranked, events));
}

/**
 * The curve of one group.
 *
 * @param times zero or more, one for each person
 * @param events 1 for an event, 0 for last seen without it
 */
function curveOf(rows: Int32Array, { times, ranks }: RankedTimes, events: Uint8Array): SurvivalCurve {
  const curve = emptyCurve(countDistinct(rows, ranks));
  let point = -1;
  let earlier = -1;
  for (let before = 0; before < rows.length; before++) {
    const row = rows[before]!;
    const rank = ranks[row]!;
    if (rank !== earlier) {
      earlier = rank;
      point += 1;
      curve.times[point] = times[rank]!;
      curve.atRisk[point] = rows.length - before;
    }
    const counts = events[row] === 1 ? curve.events : curve.censored;
    counts[point]! += 1;
  }
  return multiply(curve);
}

function countDistinct(rows: Int32Array, ranks: Int32Array): number {
  let distinct = 0;
  rows.forEach((row, at) => {
    if (at === 0 || ranks[row] !== ranks[rows[at - 1]!]) distinct += 1;
  });
  return distinct;
}

const emptyCurve = (size: number): SurvivalCurve => ({
  times: new Float64Array(size),
  atRisk: new Float64Array(size),
  events: new Float64Array(size),
  censored: new Float64Array(size),
  survival: new Float64Array(size),
  logVariance: new Float64Array(size),
});

/** Fills in the products of the shares that come through each time, and Greenwood's sums. */
function multiply(curve: SurvivalCurve): SurvivalCurve {
  let survival = 1;
  let logVariance = 0;
  for (let at = 0; at < curve.times.length; at++) {
    const atRisk = curve.atRisk[at]!;
    const events = curve.events[at]!;
    survival *= (atRisk - events) / atRisk;
    if (events > 0) logVariance += events / (atRisk * (atRisk - events));
    curve.survival[at] = survival;
    curve.logVariance[at] = logVariance;
  }
  return curve;
}
