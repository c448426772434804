import { normal } from '../distributions/index.js';

/** A hazard ratio other than 1, the share of people in one of the two groups, and a two-sided alpha. */
export interface SurvivalPlan {
  readonly hazardRatio: number;
  /** Between 0 and 1. */
  readonly allocation: number;
  readonly alpha: number;
}

/** What one event adds to the squared distance from equality. */
const informationPerEvent = ({ hazardRatio, allocation }: SurvivalPlan): number =>
  allocation * (1 - allocation) * Math.log(hazardRatio) ** 2;

/**
 * Events for the power wanted of a log-rank test or Cox model, not rounded.
 *
 * @param power wanted, above alpha
 * @see Schoenfeld (1983), Biometrics 39:499-503, doi:10.2307/2531021
 * @example survivalEvents({ hazardRatio: 0.7, allocation: 0.5, alpha: 0.05 }, 0.8) // => 246.78710455
 */
export const survivalEvents = (plan: SurvivalPlan, power: number): number =>
  (normal.upperQuantile(plan.alpha / 2) + normal.quantile(power)) ** 2 / informationPerEvent(plan);

/**
 * The power that so many events give; the opposite tail is not counted.
 *
 * @see Schoenfeld (1983), as survivalEvents
 * @example survivalPower({ hazardRatio: 0.7, allocation: 0.5, alpha: 0.05 }, 246.78710455) // => 0.8
 */
export const survivalPower = (plan: SurvivalPlan, events: number): number =>
  normal.cdf(Math.sqrt(events * informationPerEvent(plan)) - normal.upperQuantile(plan.alpha / 2));
