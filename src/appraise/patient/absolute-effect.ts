import { type EffectMeasure, riskWith } from '../../stats/reported/absolute-risk.js';
import type { Limits } from '../../stats/t-test.js';
import { refuseCalculation } from '../calc/refuse-calculation.js';

/** An effect as a paper reports it; limits are NaN where there are none. */
export interface Effect extends Limits {
  readonly measure: EffectMeasure;
  readonly estimate: number;
}

/** What an effect makes of a risk. */
export interface AbsoluteEffect {
  /** The risk without; NaN when it is not known. */
  readonly reference: number;
  readonly risk: Limits & { readonly estimate: number };
  /** With minus without. */
  readonly difference: Limits & { readonly estimate: number };
}

/**
 * The effect on somebody whose risk without it is known; limits that lead past certainty stop there.
 *
 * @param reference above 0 and below 1; NaN for a risk difference whose risks are not known
 * @throws LindError `risk-outside` when the estimate itself leads outside 0 to 1
 */
export function absoluteEffect(effect: Effect, reference: number): AbsoluteEffect {
  const { measure, estimate, low, high } = effect;
  if (Number.isNaN(reference)) {
    const unknown = { estimate: Number.NaN, low: Number.NaN, high: Number.NaN };
    return { reference, risk: unknown, difference: { estimate, low, high } };
  }
  const middle = riskWith(reference, measure, estimate);
  if (middle < 0 || middle > 1) throw refuseCalculation.beyondCertain(reference, estimate);
  const limit = (value: number) => Math.min(1, Math.max(0, riskWith(reference, measure, value)));
  const risk = { estimate: middle, low: limit(low), high: limit(high) };
  return {
    reference,
    risk,
    difference: { estimate: middle - reference, low: risk.low - reference, high: risk.high - reference },
  };
}
