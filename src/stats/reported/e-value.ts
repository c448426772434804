/**
 * The E-value of a risk ratio: how strongly an unmeasured confounder would have to be associated with both exposure
 * and outcome, on the risk-ratio scale and beyond what was measured, to explain the whole association.
 *
 * @param riskRatio above 0
 * @see VanderWeele & Ding (2017), Ann Intern Med 167:268-74, doi:10.7326/M16-2607
 * @example eValue(3.9) // => 7.263034
 * @example eValue(0.8) // => 1.809017
 */
export function eValue(riskRatio: number): number {
  const away = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return away + Math.sqrt(away * (away - 1));
}

/**
 * The E-value of an interval: that of the limit nearer to 1, and 1 when the interval holds 1.
 *
 * @example eValueOfLimits(1.8, 8.7) // => 3
 * @example eValueOfLimits(0.7, 1.1) // => 1
 */
export function eValueOfLimits(low: number, high: number): number {
  if (low <= 1 && high >= 1) return 1;
  return eValue(low > 1 ? low : high);
}

/** What is reported: a ratio of an outcome that is rare or common by the end of follow-up, or a standardised difference. */
export type EValueMeasure = 'risk-ratio' | 'odds-ratio' | 'hazard-ratio' | 'smd';

/**
 * An approximate risk ratio. A ratio of a rare outcome (below 15%) is taken as it is.
 *
 * @param common whether 15% or more have the outcome by the end of follow-up
 * @see VanderWeele & Ding (2017), Ann Intern Med 167:268-74, table 2
 * @example asRiskRatio(2.25, 'odds-ratio', true) // => 1.5
 * @example asRiskRatio(0.5, 'hazard-ratio', true) // => 0.6201368
 */
export function asRiskRatio(value: number, measure: EValueMeasure, common: boolean): number {
  if (measure === 'smd') return Math.exp(0.91 * value);
  if (!common || measure === 'risk-ratio') return value;
  if (measure === 'odds-ratio') return Math.sqrt(value);
  return (1 - 0.5 ** Math.sqrt(value)) / (1 - 0.5 ** Math.sqrt(1 / value));
}
