import { gamma } from './distributions/index.js';
import { exactOddsLimits } from './exact-odds.js';
import { binomialExactP, criticalZ } from './proportion.js';
import type { Limits } from './t-test.js';

/** Events in an amount of person-time. */
export interface EventsInTime {
  /** Whole number of 0 or more. */
  readonly events: number;
  /** Above 0, in any unit. */
  readonly time: number;
}

/** A quantity with its interval. */
export interface RateEstimate extends Limits {
  readonly estimate: number;
}

/**
 * A rate, events per unit of person-time, with exact Poisson limits.
 *
 * @param level such as 0.95
 * @see Garwood (1936), Biometrika 28:437-42
 * @example poissonRate({ events: 41, time: 28010 }, 0.95).low // => 0.001050421559
 * @example poissonRate({ events: 0, time: 150 }, 0.95).high // => 0.0245925297
 */
export function poissonRate({ events, time }: EventsInTime, level: number): RateEstimate {
  const tail = (1 - level) / 2;
  return {
    estimate: events / time,
    low: events === 0 ? 0 : gamma.quantile(tail, events) / time,
    high: gamma.upperQuantile(tail, events + 1) / time,
  };
}

/**
 * The ratio of two rates, first over second, with exact limits: given their sum, the events of the first are binomial.
 *
 * @param level such as 0.95
 * @see Rothman, Greenland & Lash (2008), Modern Epidemiology, 3rd ed., chapter 14
 * @example rateRatio({ events: 41, time: 28010 }, { events: 15, time: 19017 }, 0.95).high // => 3.60930031
 */
export function rateRatio(first: EventsInTime, second: EventsInTime, level: number): RateEstimate {
  const total = first.events + second.events;
  const { low, high } = exactOddsLimits({ events: first.events, total }, level);
  const perTime = second.time / first.time;
  return {
    estimate: (first.events / second.events) * perTime,
    low: low * perTime,
    high: high * perTime,
  };
}

/**
 * The difference of two rates, first minus second, with Wald's limits.
 *
 * @param level such as 0.95
 * @example rateDifference({ events: 11, time: 800 }, { events: 21, time: 3011 }, 0.95).low // => -0.00188024
 */
export function rateDifference(first: EventsInTime, second: EventsInTime, level: number): RateEstimate {
  const estimate = first.events / first.time - second.events / second.time;
  const half =
    criticalZ(level) *
    Math.hypot(Math.sqrt(first.events) / first.time, Math.sqrt(second.events) / second.time);
  return { estimate, low: estimate - half, high: estimate + half };
}

/**
 * The exact two-sided p-value of two equal rates: of all ways to share out the events, those no more probable than
 * the one observed.
 *
 * @param first at least one event in the two together
 * @example equalRatesP({ events: 11, time: 800 }, { events: 21, time: 3011 }) // => 0.07966863303
 */
export function equalRatesP(first: EventsInTime, second: EventsInTime): number {
  const share = { events: first.events, total: first.events + second.events };
  return binomialExactP(share, first.time / (first.time + second.time));
}
