/** A Kaplan-Meier curve to be drawn: a value for each time of its group; NaN where a limit does not exist. */
export interface DrawnCurve {
  readonly name: string;
  /** Ascending. */
  readonly times: Float64Array;
  readonly survival: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly atRisk: Float64Array;
  readonly censored: Float64Array;
}

/** A corner of the steps: from `time` on the curve is at `survival`. */
export interface Step {
  readonly group: string;
  readonly time: number;
  readonly survival: number;
}

/** A corner of the shaded interval. */
export interface BandStep {
  readonly group: string;
  readonly time: number;
  readonly low: number;
  readonly high: number;
}

/** Where curves are cut into slots of equal width, so that a million people need no more marks than a thousand. */
export interface Slots {
  /** The end of the axis. */
  readonly end: number;
  readonly count: number;
}

/** The corners of a curve from its start at 1, the last of each slot, to its own last time. */
export function stepsOf(curve: DrawnCurve, slots: Slots): Step[] {
  const corner = (time: number, survival: number): Step => ({ group: curve.name, time, survival });
  const last = curve.times.length - 1;
  const drops = lastOfSlots(curve, slots, (at) => at === last || falls(curve, at));
  return [corner(0, 1), ...drops.map((at) => corner(curve.times[at]!, curve.survival[at]!))];
}

const falls = ({ survival }: DrawnCurve, at: number): boolean =>
  survival[at]! < (at === 0 ? 1 : survival[at - 1]!);

/** The corners of the shaded interval, over the times at which it exists. */
export function bandOf(curve: DrawnCurve, slots: Slots): BandStep[] {
  const corner = (time: number, at: number): BandStep => ({
    group: curve.name,
    time,
    low: curve.low[at]!,
    high: curve.high[at]!,
  });
  const exists = (at: number) => !Number.isNaN(curve.low[at]);
  const corners = lastOfSlots(curve, slots, (at) => exists(at) && falls(curve, at));
  const final = corners.at(-1);
  if (final === undefined) return [];
  // At survival 0 there are no limits: the interval before it reaches to the time of that last event.
  const end = curve.times.findIndex((_, at) => at > final && !exists(at));
  const until = curve.times[end === -1 ? curve.times.length - 1 : end]!;
  return [...corners.map((at) => corner(curve.times[at]!, at)), corner(until, final)];
}

/** Where people were last seen without the event: one mark a slot. */
export function censorMarks(curve: DrawnCurve, slots: Slots): Step[] {
  return lastOfSlots(curve, slots, (at) => curve.censored[at]! > 0).map((at) => ({
    group: curve.name,
    time: curve.times[at]!,
    survival: curve.survival[at]!,
  }));
}

function lastOfSlots({ times }: DrawnCurve, slots: Slots, wanted: (at: number) => boolean): number[] {
  const kept = new Map<number, number>();
  times.forEach((time, at) => {
    if (wanted(at)) kept.set(Math.floor((time / slots.end) * slots.count), at);
  });
  return [...kept.values()];
}

/**
 * How many of a group were still followed just before a time.
 *
 * @example atRiskAt({ times: Float64Array.of(2, 5), atRisk: Float64Array.of(9, 4) }, 3) // => 4
 */
export function atRiskAt({ times, atRisk }: Pick<DrawnCurve, 'times' | 'atRisk'>, time: number): number {
  const next = times.findIndex((one) => one >= time);
  return next === -1 ? 0 : atRisk[next]!;
}
