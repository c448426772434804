import { midranks } from './ranks.js';

/** An area under a ROC curve, with what its variance is made of. */
export interface AreaUnderCurve {
  readonly area: number;
  /** For each event, the share of the others below it (ties half). */
  readonly ofEvents: Float64Array;
  /** For each other, the share of the events above it (ties half). */
  readonly ofOthers: Float64Array;
}

/**
 * The area under the ROC curve and its placements, by midranks: the time of a sort.
 *
 * @param scores higher for the event
 * @param isEvent 1 for the event, else 0; both occur
 * @see DeLong et al. (1988), Biometrics 44:837-45, doi:10.2307/2531595; Sun & Xu (2014), doi:10.1109/LSP.2014.2337313
 * @example areaUnderCurve(Float64Array.of(1, 2, 2, 3), [0, 0, 1, 1]).area // => 0.875
 */
export function areaUnderCurve(scores: Float64Array, isEvent: ArrayLike<number>): AreaUnderCurve {
  const overall = midranks(scores).ranks;
  const ofEvents = placements(scores, overall, (row) => isEvent[row] === 1);
  const fromBelow = placements(scores, overall, (row) => isEvent[row] !== 1);
  return { area: mean(ofEvents), ofEvents, ofOthers: fromBelow.map((share) => 1 - share) };
}

/** For each row of one part, the share of the other part that lies below it, ties half. */
function placements(
  scores: Float64Array,
  overall: Float64Array,
  belongs: (row: number) => boolean,
): Float64Array {
  const within = midranks(scores.filter((_, row) => belongs(row))).ranks;
  const own = overall.filter((_, row) => belongs(row));
  const others = scores.length - own.length;
  return own.map((rank, at) => (rank - within[at]!) / others);
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * The variance of an area under the ROC curve; NaN with a single event or a single other.
 *
 * @example areaVariance(areaUnderCurve(Float64Array.of(1, 2, 2, 3), [0, 0, 1, 1])) // => 0.03125
 */
export const areaVariance = (area: AreaUnderCurve): number => areaCovariance(area, area);

/**
 * The covariance of two areas under ROC curves of the same people.
 *
 * @see DeLong et al. (1988), Biometrics 44:837-45
 */
export const areaCovariance = (first: AreaUnderCurve, second: AreaUnderCurve): number =>
  covariance(first.ofEvents, second.ofEvents) / first.ofEvents.length +
  covariance(first.ofOthers, second.ofOthers) / first.ofOthers.length;

/** Two scores that order people alike have areas whose difference varies by rounding only. */
const ROUNDING = 1e-20;

/**
 * The difference of two areas under ROC curves of the same people, first minus second.
 *
 * @returns with its standard error; null where it cannot be told
 */
export function areaDifference(first: AreaUnderCurve, second: AreaUnderCurve) {
  const variance = areaVariance(first) + areaVariance(second) - 2 * areaCovariance(first, second);
  const stdError = variance > ROUNDING ? Math.sqrt(variance) : null;
  return { difference: first.area - second.area, stdError };
}

function covariance(x: Float64Array, y: Float64Array): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - meanX) * (y[i]! - meanY);
  return sum / (x.length - 1);
}
