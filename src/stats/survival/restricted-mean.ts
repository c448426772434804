import type { SurvivalCurve } from './kaplan-meier.js';

/** A mean time free of the event up to a horizon, and its standard error, in the unit of time. */
export interface RestrictedMean {
  readonly estimate: number;
  readonly stdError: number;
}

/**
 * The restricted mean survival time: the area under the curve from 0 to `tau`, with Greenwood's variance.
 *
 * @param tau the horizon, above 0, not after the last time of a curve that has not come down to 0
 * @see Royston & Parmar (2013), doi:10.1186/1471-2288-13-152
 * @example restrictedMean({ times: Float64Array.of(2, 4), survival: Float64Array.of(0.5, 0.5), atRisk: Float64Array.of(2, 1), events: Float64Array.of(1, 0) }, 4).estimate // => 3
 */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean {
  const { times, survival, atRisk, events } = curve;
  let area = 0;
  let variance = 0;
  let until = tau;
  for (let at = times.length - 1; at >= 0; at--) {
    if (times[at]! >= tau) continue;
    area += survival[at]! * (until - times[at]!);
    until = times[at]!;
    const left = atRisk[at]! - events[at]!;
    if (left > 0) variance += (area * area * events[at]!) / (atRisk[at]! * left);
  }
  return { estimate: area + until, stdError: Math.sqrt(variance) };
}
