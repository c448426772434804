/** A relative or absolute effect that turns one risk into another. */
export type EffectMeasure = 'risk-ratio' | 'odds-ratio' | 'hazard-ratio' | 'risk-difference';

/**
 * The risk that an effect makes of a risk without it. A hazard ratio is taken to hold at all times.
 *
 * @param baseline the risk without, above 0 and below 1
 * @param effect above 0 for ratios; a risk ratio or difference may lead beyond 0 and 1, which the caller must refuse or say
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 15.4.4
 * @example riskWith(0.3, 'odds-ratio', 0.73) // => 0.2383025
 * @example riskWith(0.3, 'risk-ratio', 0.92) // => 0.276
 * @example riskWith(0.2, 'hazard-ratio', 0.7) // => 0.1446123
 */
export function riskWith(baseline: number, measure: EffectMeasure, effect: number): number {
  switch (measure) {
    case 'risk-ratio':
      return baseline * effect;
    case 'odds-ratio':
      return (baseline * effect) / (1 - baseline + baseline * effect);
    case 'hazard-ratio':
      return -Math.expm1(effect * Math.log1p(-baseline));
    case 'risk-difference':
      return baseline + effect;
  }
}

/**
 * The odds ratio of two risks.
 *
 * @param risk above 0 and below 1
 * @param reference above 0 and below 1
 * @example oddsRatioOfRisks(0.2383025, 0.3) // => 0.73
 */
export const oddsRatioOfRisks = (risk: number, reference: number): number =>
  (risk * (1 - reference)) / ((1 - risk) * reference);

/**
 * The chance of the condition after a result, from that before it and the likelihood ratio of the result.
 *
 * @param before above 0 and below 1
 * @param ratio 0 or more
 * @see Fagan (1975), N Engl J Med 293:257
 * @example chanceAfter(0.25, 0.9 / 0.37) // => 0.4477612
 */
export function chanceAfter(before: number, ratio: number): number {
  if (ratio === Number.POSITIVE_INFINITY) return 1;
  return (before * ratio) / (1 - before + before * ratio);
}
