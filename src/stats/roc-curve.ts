import type { SortedScores } from './concordance.js';

/** A ROC curve, from the lowest threshold to the highest. */
export interface RocCurve {
  /** −∞, the midpoints of neighbouring scores, ∞. */
  readonly thresholds: Float64Array;
  readonly sensitivity: Float64Array;
  readonly specificity: Float64Array;
}

/** Which scores count as positive: those above the threshold, or those below. */
export type Direction = 'higher' | 'lower';

/**
 * Sensitivity and specificity at every threshold between two scores.
 *
 * @param scores each part sorted upwards, none empty
 * @example rocCurve({ events: Float64Array.of(2, 3), others: Float64Array.of(1, 2) }, 'higher').sensitivity // => [1, 1, 0.5, 0]
 */
export function rocCurve({ events, others }: SortedScores, direction: Direction): RocCurve {
  const thresholds = midpoints(distinctOf(events, others));
  const above = (sorted: Float64Array) => shareAbove(sorted, thresholds);
  const [ofEvents, ofOthers] = [above(events), above(others)];
  return direction === 'higher'
    ? { thresholds, sensitivity: ofEvents, specificity: ofOthers.map((share) => 1 - share) }
    : { thresholds, sensitivity: ofEvents.map((share) => 1 - share), specificity: ofOthers };
}

/** The distinct values of both, upwards. */
function distinctOf(events: Float64Array, others: Float64Array): Float64Array {
  const all = new Float64Array(events.length + others.length);
  all.set(events);
  all.set(others, events.length);
  all.sort();
  return all.filter((value, at) => at === 0 || value !== all[at - 1]);
}

function midpoints(distinct: Float64Array): Float64Array {
  const found = new Float64Array(distinct.length + 1);
  found[0] = Number.NEGATIVE_INFINITY;
  for (let at = 1; at < distinct.length; at++) found[at] = (distinct[at - 1]! + distinct[at]!) / 2;
  found[distinct.length] = Number.POSITIVE_INFINITY;
  return found;
}

/** The share of sorted values above each of the rising thresholds. */
function shareAbove(sorted: Float64Array, thresholds: Float64Array): Float64Array {
  let below = 0;
  return thresholds.map((threshold) => {
    while (below < sorted.length && sorted[below]! < threshold) below++;
    return (sorted.length - below) / sorted.length;
  });
}

/**
 * The position on the curve where sensitivity and specificity have the largest sum; the lowest threshold of several.
 *
 * @see Youden (1950), Cancer 3:32-5
 * @example youdenPosition(rocCurve({ events: Float64Array.of(2, 3), others: Float64Array.of(1, 2) }, 'higher')) // => 1
 */
export function youdenPosition({ sensitivity, specificity }: RocCurve): number {
  let best = 0;
  const sum = (at: number) => sensitivity[at]! + specificity[at]!;
  for (let at = 1; at < sensitivity.length; at++) if (sum(at) > sum(best) + 1e-12) best = at;
  return best;
}
