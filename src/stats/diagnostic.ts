import type { Share } from './proportion.js';
import { logRatio, oddsRatio } from './two-by-two.js';

/** A test against the truth, counted in people. */
export interface TestTable {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

/** A ratio; null where it is 0/0, and limits null where a count of 0 leaves the log interval without a width. */
export interface RatioOrNone {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Sensitivity, specificity and the other shares of a test, as counts of a total (which may be 0 for the predictive
 * values).
 *
 * @example testShares({ truePositive: 90, falsePositive: 45, falseNegative: 10, trueNegative: 855 }).ppv // => { events: 90, total: 135 }
 */
export function testShares({ truePositive, falsePositive, falseNegative, trueNegative }: TestTable) {
  const withCondition = truePositive + falseNegative;
  const without = falsePositive + trueNegative;
  const share = (events: number, total: number): Share => ({ events, total });
  return {
    sensitivity: share(truePositive, withCondition),
    specificity: share(trueNegative, without),
    ppv: share(truePositive, truePositive + falsePositive),
    npv: share(trueNegative, trueNegative + falseNegative),
    accuracy: share(truePositive + trueNegative, withCondition + without),
    prevalence: share(withCondition, withCondition + without),
  };
}

/**
 * The ratio of two independent shares, first over second, with the log interval and without correction for zeros:
 * a likelihood ratio compares how often a result occurs with and without the condition.
 *
 * @param level such as 0.95
 * @see Simel, Samsa & Matchar (1991), J Clin Epidemiol 44:763-70
 * @example shareRatio({ events: 90, total: 100 }, { events: 45, total: 900 }, 0.9).low // => 14.08586
 * @example shareRatio({ events: 90, total: 100 }, { events: 0, total: 900 }, 0.9).estimate // => Infinity
 */
export function shareRatio(first: Share, second: Share, level: number): RatioOrNone {
  const ratio = first.events / first.total / (second.events / second.total);
  const variance = 1 / first.events - 1 / first.total + 1 / second.events - 1 / second.total;
  if (Number.isNaN(ratio)) return { estimate: null, low: null, high: null };
  if (!(variance > 0 && variance < Number.POSITIVE_INFINITY))
    return { estimate: ratio, low: null, high: null };
  return logRatio(ratio, Math.sqrt(variance), level);
}

/**
 * The odds of a positive result with the condition over those without it, with Woolf's limits where no count is 0.
 *
 * @param level such as 0.95
 * @see Glas et al. (2003), J Clin Epidemiol 56:1129-35
 * @example diagnosticOddsRatio({ truePositive: 90, falsePositive: 45, falseNegative: 10, trueNegative: 855 }, 0.9).high // => 312.594776
 */
export function diagnosticOddsRatio(table: TestTable, level: number): RatioOrNone {
  const right = table.truePositive * table.trueNegative;
  const wrong = table.falsePositive * table.falseNegative;
  if (right === 0 || wrong === 0) {
    return { estimate: right === 0 && wrong === 0 ? null : right / wrong, low: null, high: null };
  }
  const { sensitivity, specificity } = testShares(table);
  const falsePositives = { events: table.falsePositive, total: specificity.total };
  return oddsRatio({ group: sensitivity, reference: falsePositives }, level);
}

/**
 * Predictive values at a given prevalence, by Bayes' theorem; null where no result of that kind can occur.
 *
 * @param prevalence between 0 and 1
 * @example predictiveValuesAt({ sensitivity: 0.9, specificity: 0.95, prevalence: 0.01 }).ppv // => 0.1538461538
 * @example predictiveValuesAt({ sensitivity: 0.9, specificity: 0.95, prevalence: 0.01 }).npv // => 0.9989378651
 */
export function predictiveValuesAt(test: {
  readonly sensitivity: number;
  readonly specificity: number;
  readonly prevalence: number;
}): { readonly ppv: number | null; readonly npv: number | null } {
  const { sensitivity, specificity, prevalence } = test;
  const part = (wanted: number, other: number) => (wanted + other === 0 ? null : wanted / (wanted + other));
  return {
    ppv: part(sensitivity * prevalence, (1 - specificity) * (1 - prevalence)),
    npv: part(specificity * (1 - prevalence), (1 - sensitivity) * prevalence),
  };
}
