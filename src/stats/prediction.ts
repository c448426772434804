import { ascendingOrder } from './ascending-order.js';
import type { SortedScores } from './concordance.js';
import { wilsonLimits } from './proportion.js';
import type { Limits } from './t-test.js';

/** Predicted probabilities and what happened. */
export interface Predictions {
  /** From 0 to 1. */
  readonly probabilities: Float64Array;
  /** 1 for the event, else 0. */
  readonly outcomes: Uint8Array;
}

/**
 * The mean squared difference of prediction and outcome; 0 is perfect.
 *
 * @see Brier (1950), Mon Weather Rev 78:1-3
 * @example brierScore({ probabilities: Float64Array.of(0.5, 1), outcomes: Uint8Array.of(0, 1) }) // => 0.125
 */
export function brierScore({ probabilities, outcomes }: Predictions): number {
  let sum = 0;
  for (let row = 0; row < outcomes.length; row++) sum += (probabilities[row]! - outcomes[row]!) ** 2;
  return sum / outcomes.length;
}

/** A group of people with like predictions. */
export interface CalibrationGroup extends Limits {
  readonly n: number;
  /** Mean predicted probability. */
  readonly predicted: number;
  /** The share that had the event, with its Wilson limits. */
  readonly observed: number;
}

/**
 * Predicted and observed shares in groups of about equal size, from the lowest predictions to the highest. Equal
 * predictions stay in one group, so that there may be fewer groups.
 *
 * @param about how many groups, and the level of the limits
 * @example calibrationGroups({ probabilities: Float64Array.of(0.1, 0.1, 0.8, 0.8), outcomes: Uint8Array.of(0, 0, 1, 0) }, { groups: 2, level: 0.95 })[1].observed // => 0.5
 */
export function calibrationGroups(
  { probabilities, outcomes }: Predictions,
  about: { readonly groups: number; readonly level: number },
): CalibrationGroup[] {
  const order = ascendingOrder(probabilities);
  const found: CalibrationGroup[] = [];
  let from = 0;
  for (let group = 1; group <= about.groups; group++) {
    let to = Math.max(from, Math.round((group * order.length) / about.groups));
    while (to > from && to < order.length && probabilities[order[to]!] === probabilities[order[to - 1]!])
      to++;
    if (to > from) found.push(summarise({ probabilities, outcomes }, order.subarray(from, to), about.level));
    from = to;
  }
  return found;
}

function summarise(
  { probabilities, outcomes }: Predictions,
  rows: Int32Array,
  level: number,
): CalibrationGroup {
  let predicted = 0;
  let events = 0;
  for (let at = 0; at < rows.length; at++) {
    predicted += probabilities[rows[at]!]!;
    events += outcomes[rows[at]!]!;
  }
  return {
    n: rows.length,
    predicted: predicted / rows.length,
    observed: events / rows.length,
    ...wilsonLimits({ events, total: rows.length }, level),
  };
}

/** What acting on a model gains at one threshold, in true positives a person. */
export interface NetBenefit {
  readonly threshold: number;
  readonly netBenefit: number;
  /** The same of acting on everyone. */
  readonly treatAll: number;
}

/**
 * Net benefit of acting on those whose predicted probability is at least the threshold: true positives minus false
 * positives, these weighted by the odds of the threshold, over all people.
 *
 * @param predictions sorted, by outcome
 * @param threshold above 0 and below 1
 * @see Vickers & Elkin (2006), Med Decis Making 26:565-74, doi:10.1177/0272989X06295361
 * @example netBenefit({ events: Float64Array.of(0.7, 0.9), others: Float64Array.of(0.1, 0.6) }, 0.5).netBenefit // => 0.25
 */
export function netBenefit({ events, others }: SortedScores, threshold: number): NetBenefit {
  const n = events.length + others.length;
  const harm = threshold / (1 - threshold);
  const truePositives = events.length - countBelow(events, threshold);
  const falsePositives = others.length - countBelow(others, threshold);
  return {
    threshold,
    netBenefit: (truePositives - falsePositives * harm) / n,
    treatAll: (events.length - others.length * harm) / n,
  };
}

/** How many of the sorted values lie below the bound, by bisection. */
function countBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
