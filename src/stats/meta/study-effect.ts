import type { Moments } from '../descriptive.js';
import { hedgesCorrection } from '../effect-size.js';
import { pooledSd } from '../t-test.js';
import { ratioCells, type TwoByTwo } from '../two-by-two.js';

/** What one study found, on the scale on which studies are pooled (the logarithm for ratios). */
export interface StudyEffect {
  readonly effect: number;
  /** Its sampling variance, above 0. */
  readonly variance: number;
}

/**
 * The log odds ratio of a study, first group over second; 0.5 is added to every cell when one is 0.
 *
 * @see Woolf (1955), Ann Hum Genet 19:251-3
 * @example logOddsRatio({ group: { events: 4, total: 123 }, reference: { events: 11, total: 139 } }).effect // => -0.938694
 */
export function logOddsRatio(table: TwoByTwo): StudyEffect {
  const { a, b, c, d } = ratioCells(table);
  return { effect: Math.log(a / b) - Math.log(c / d), variance: 1 / a + 1 / b + 1 / c + 1 / d };
}

/**
 * The log risk ratio of a study, first group over second; 0.5 is added to every cell when one is 0.
 *
 * @see Katz et al. (1978), Biometrics 34:469-74
 * @example logRiskRatio({ group: { events: 4, total: 123 }, reference: { events: 11, total: 139 } }).variance // => 0.325585
 */
export function logRiskRatio(table: TwoByTwo): StudyEffect {
  const { a, b, c, d } = ratioCells(table);
  return {
    effect: Math.log(a / (a + b)) - Math.log(c / (c + d)),
    variance: b / (a * (a + b)) + d / (c * (c + d)),
  };
}

/**
 * The risk difference of a study, first group minus second; 0.5 is added to every cell when one is 0, as the
 * variance of a risk of 0 would else be 0.
 *
 * @example studyRiskDifference({ group: { events: 4, total: 123 }, reference: { events: 11, total: 139 } }).effect // => -0.04661637
 */
export function studyRiskDifference(table: TwoByTwo): StudyEffect {
  const { a, b, c, d } = ratioCells(table);
  return {
    effect: a / (a + b) - c / (c + d),
    variance: (a * b) / (a + b) ** 3 + (c * d) / (c + d) ** 3,
  };
}

/**
 * The mean difference of a study, first group minus second, each group with its own variance.
 *
 * @param first moments, in the unit of the outcome
 * @param second the same unit
 * @example meanDifference({ n: 155, mean: 55, variance: 2209 }, { n: 156, mean: 75, variance: 4096 }).variance // => 40.508
 */
export const meanDifference = (first: Moments, second: Moments): StudyEffect => ({
  effect: first.mean - second.mean,
  variance: first.variance / first.n + second.variance / second.n,
});

/**
 * The standardised mean difference of a study: Hedges' g with the exact correction for small samples, and the
 * large-sample variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)).
 *
 * @param first moments, n of 2 or more
 * @param second the same unit
 * @see Hedges (1981), J Educ Stat 6:107-28
 * @example standardisedMeanDifference({ n: 155, mean: 55, variance: 2209 }, { n: 156, mean: 75, variance: 4096 }).effect // => -0.35517
 */
export function standardisedMeanDifference(first: Moments, second: Moments): StudyEffect {
  const d = (first.mean - second.mean) / pooledSd(first, second);
  const effect = d * hedgesCorrection(first.n + second.n - 2);
  return { effect, variance: 1 / first.n + 1 / second.n + effect ** 2 / (2 * (first.n + second.n)) };
}
