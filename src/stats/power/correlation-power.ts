import { normal, studentT } from '../distributions/index.js';
import { bracketedRoot } from '../special/bracketed-root.js';

/** A correlation other than 0, between -1 and 1, and a two-sided alpha. */
export interface CorrelationPlan {
  readonly r: number;
  readonly alpha: number;
}

/** Fisher's z has a variance from four people on. */
export const fewestForCorrelation = 4;

/**
 * The power of the test of a correlation, by Fisher's z with its bias of r/(2(n − 1)) and the critical value of t;
 * both tails are counted.
 *
 * @param n people, 4 or more
 * @see Cohen (1988), Statistical Power Analysis, chapter 3
 * @example correlationPower({ r: 0.25, alpha: 0.05 }, 80) // => 0.61542666
 */
export function correlationPower({ r, alpha }: CorrelationPlan, n: number): number {
  const t = studentT.upperQuantile(alpha / 2, n - 2);
  const critical = Math.asinh(t / Math.sqrt(n - 2));
  const expected = Math.atanh(r) + r / (2 * (n - 1));
  const perUnit = Math.sqrt(n - 3);
  return normal.cdf((expected - critical) * perUnit) + normal.cdf((-expected - critical) * perUnit);
}

/**
 * People for the power wanted, not rounded; 4 when 4 have it already.
 *
 * @param power wanted, above alpha
 * @example correlationSize({ r: 0.3, alpha: 0.05 }, 0.8) // => 84.073637744
 */
export function correlationSize(plan: CorrelationPlan, power: number): number {
  const lacking = (n: number) => correlationPower(plan, n) - power;
  if (lacking(fewestForCorrelation) >= 0) return fewestForCorrelation;
  let high = 2 * fewestForCorrelation;
  while (lacking(high) < 0) high *= 2;
  return bracketedRoot(lacking, [high / 2, high]);
}
