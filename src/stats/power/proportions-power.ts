import { normal } from '../distributions/index.js';

/** Two proportions, different, each between 0 and 1, and a two-sided alpha. */
export interface ProportionsPlan {
  readonly p1: number;
  readonly p2: number;
  readonly alpha: number;
}

/** Standard deviations of the difference for one person a group: as if the proportions were the same, and as they are. */
function deviations({ p1, p2 }: ProportionsPlan): { alike: number; apart: number } {
  const mean = (p1 + p2) / 2;
  return { alike: Math.sqrt(2 * mean * (1 - mean)), apart: Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)) };
}

/**
 * The power of the comparison of two proportions by the normal approximation; the opposite tail is not counted.
 *
 * @param n people in each group
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., chapter 4
 * @example proportionsPower({ p1: 0.1, p2: 0.2, alpha: 0.05 }, 150) // => 0.68083076
 */
export function proportionsPower(plan: ProportionsPlan, n: number): number {
  const { alike, apart } = deviations(plan);
  const distance = Math.sqrt(n) * Math.abs(plan.p1 - plan.p2) - normal.upperQuantile(plan.alpha / 2) * alike;
  return normal.cdf(distance / apart);
}

/**
 * People in each group for the power wanted, not rounded.
 *
 * @param power wanted, above alpha
 * @see Fleiss, Levin & Paik (2003), as proportionsPower
 * @example proportionsSize({ p1: 0.1, p2: 0.2, alpha: 0.05 }, 0.8) // => 198.96341328
 */
export function proportionsSize(plan: ProportionsPlan, power: number): number {
  const { alike, apart } = deviations(plan);
  const scores = normal.upperQuantile(plan.alpha / 2) * alike + normal.quantile(power) * apart;
  return (scores / (plan.p1 - plan.p2)) ** 2;
}
