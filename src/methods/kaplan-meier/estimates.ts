import { criticalZ } from '../../stats/proportion.js';
import type { SurvivalCurve } from '../../stats/survival/kaplan-meier.js';
import { restrictedMean } from '../../stats/survival/restricted-mean.js';
import {
  type LimitChoice,
  type LimitScale,
  pointAt,
  survivalError,
  survivalLimits,
} from '../../stats/survival/survival-limits.js';
import { survivalMedian } from '../../stats/survival/survival-median.js';
import { lastAtMost } from '../../stats/survival/time-ranks.js';
import { type FollowUpInput, type NamedCurve, timeText } from '../kit/follow-up.js';
import { refuseSurvival } from '../kit/messages/survival.js';
import { withUnit } from '../kit/say-mean.js';

/** Follow-up with a curve for each group. */
export interface CurveData extends FollowUpInput {
  readonly groups: readonly NamedCurve[];
}

export interface CurveOptions {
  readonly ci: LimitScale;
  readonly times: readonly number[] | null;
  readonly tau: number | null;
  readonly level: number;
}

/** Which limits are asked for. */
export const limitChoice = ({ ci, level }: Pick<CurveOptions, 'ci' | 'level'>): LimitChoice => ({
  scale: ci,
  z: criticalZ(level),
});

/** The times asked for, ascending, each once. */
export const askedTimes = ({ times }: Pick<CurveOptions, 'times'>): number[] =>
  [...new Set(times ?? [])].sort((a, b) => a - b);

/** A point of the curve as a row of the result. */
export function curveRow(curve: SurvivalCurve, at: number, choice: LimitChoice) {
  const point = pointAt(curve, at);
  const limits = survivalLimits(point, choice);
  return {
    survival: point.survival,
    stdError: survivalError(point),
    confLow: limits?.low ?? null,
    confHigh: limits?.high ?? null,
  };
}

export function medianRow({ level, name, curve }: NamedCurve, data: CurveData, choice: LimitChoice) {
  const { estimate, low, high } = survivalMedian(curve, choice);
  const label = `Median ${withUnit(data.time)}${ofGroup(level, name)}`;
  return { term: 'median', label, group: level, estimate, confLow: low, confHigh: high };
}

/** Survival at a time; null after the last time of a curve that has not come down to 0. */
export function survivalRow({ level, name, curve }: NamedCurve, time: number, choice: LimitChoice) {
  const { survival, ...interval } = curveRow(curve, lastAtMost(curve.times, time), choice);
  const label = `Survival at ${timeText(time)}${ofGroup(level, name)}`;
  const unknown = isBeyond(curve, time);
  return {
    term: 'survival',
    label,
    group: level,
    time,
    estimate: unknown ? null : survival,
    ...(unknown ? { stdError: null, confLow: null, confHigh: null } : interval),
  };
}

/** Whether a time lies after the end of a curve that still has people free of the event. */
export const isBeyond = (curve: SurvivalCurve, time: number): boolean =>
  time > curve.times.at(-1)! && curve.survival.at(-1)! > 0;

/** The restricted mean with normal limits, kept within 0 to tau; no limits without an event before tau. */
export function restrictedMeanRow(
  { level, name, curve }: NamedCurve,
  data: CurveData,
  { tau, level: confidence }: { readonly tau: number; readonly level: number },
) {
  if (isBeyond(curve, tau)) {
    const last = curve.times.at(-1)!;
    throw refuseSurvival.tauBeyondCurve({ tau, group: level, column: data.time.name, last });
  }
  const { estimate, stdError } = restrictedMean(curve, tau);
  const half = criticalZ(confidence) * stdError;
  return {
    term: 'rmst',
    label: `Mean ${withUnit(data.time)} up to ${timeText(tau)}${ofGroup(level, name)}`,
    group: level,
    estimate,
    stdError,
    confLow: stdError === 0 ? null : Math.max(0, estimate - half),
    confHigh: stdError === 0 ? null : Math.min(tau, estimate + half),
  };
}

const ofGroup = (level: string | null, name: string): string => (level === null ? '' : `, ${name}`);

/** The rows of a curve's table, one a distinct time. */
export function tableRows({ level, curve }: NamedCurve, choice: LimitChoice) {
  return Array.from(curve.times, (time, at) => ({
    group: level,
    time,
    atRisk: curve.atRisk[at]!,
    events: curve.events[at]!,
    censored: curve.censored[at]!,
    ...curveRow(curve, at, choice),
  }));
}

/** Times asked for that lie after the end of a curve, said for each. */
export function beyondNotes({ groups }: CurveData, times: readonly number[]): string[] {
  return groups.flatMap(({ level, name, curve }) =>
    times
      .filter((time) => isBeyond(curve, time))
      .map(
        (time) =>
          `Survival at ${timeText(time)}${level === null ? '' : ` in ${name}`} is not known: follow-up ended at ${timeText(curve.times.at(-1)!)} with some still free of the event.`,
      ),
  );
}
