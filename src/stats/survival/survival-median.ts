import type { SurvivalCurve } from './kaplan-meier.js';
import { type LimitChoice, pointAt, survivalLimits } from './survival-limits.js';

/** Products of shares reach a half within rounding; a real step is never this small. */
const rounding = 1e-9;

/** A median with its limits; null where the curve, or the limit's curve, does not come down to a half. */
export interface SurvivalMedian {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The median survival time. Its limits are where the limits of the curve cross a half.
 *
 * @see Brookmeyer & Crowley (1982), Biometrics 38:29-41
 * @example survivalMedian({ times: Float64Array.of(2, 4), survival: Float64Array.of(0.6, 0.3), logVariance: Float64Array.of(0.1, 0.4) }, { scale: 'log', z: 1.96 }).estimate // => 4
 */
export function survivalMedian(curve: SurvivalCurve, choice: LimitChoice): SurvivalMedian {
  const lower = new Float64Array(curve.times.length);
  const upper = new Float64Array(curve.times.length);
  curve.times.forEach((_, at) => {
    const limits = survivalLimits(pointAt(curve, at), choice);
    lower[at] = limits?.low ?? Number.NaN;
    upper[at] = limits?.high ?? Number.NaN;
  });
  return {
    estimate: timeOfHalf(curve.times, curve.survival),
    low: timeOfHalf(curve.times, lower),
    high: timeOfHalf(curve.times, upper),
  };
}

/**
 * When a falling step function comes to a half; the middle of the interval over which it is exactly a half; null
 * if it never does. Values that do not exist (NaN) are passed over.
 *
 * @param times ascending
 * @param values of the function from each time on
 * @example timeOfHalf(Float64Array.of(1, 2, 3), Float64Array.of(0.8, 0.4, 0.1)) // => 2
 * @example timeOfHalf(Float64Array.of(1, 2, 6), Float64Array.of(0.8, 0.5, 0.1)) // => 4
 */
export function timeOfHalf(times: Float64Array, values: Float64Array): number | null {
  const at = values.findIndex((value) => value <= 0.5 + rounding);
  if (at === -1) return null;
  if (values[at]! < 0.5 - rounding) return times[at]!;
  const below = values.findIndex((value) => value < 0.5 - rounding);
  const end = below === -1 ? times.length - 1 : below;
  return (times[at]! + times[end]!) / 2;
}

/**
 * The median follow-up by the reverse Kaplan-Meier method: the curve of being last seen, where an event ends the
 * observation of that; null when too few were last seen without the event.
 *
 * @see Schemper & Smith (1996), doi:10.1016/0197-2456(96)00075-X
 * @example medianFollowUp({ times: Float64Array.of(2, 4), atRisk: Float64Array.of(2, 1), events: Float64Array.of(1, 0), censored: Float64Array.of(0, 1) }) // => 4
 */
export function medianFollowUp({ times, atRisk, events, censored }: SurvivalCurve): number | null {
  let followed = 1;
  const share = times.map((_, at) => {
    const left = atRisk[at]! - events[at]!;
    if (left > 0) followed *= 1 - censored[at]! / left;
    return followed;
  });
  return timeOfHalf(times, share);
}
