import type { Row } from '../../methods/kit/result.js';
import { measureOf, type NamedAnalysis } from '../../study/claims/result-numbers.js';
import { type Located, locate, numberOf } from '../../study/claims/target.js';

/** An effect as a summary of findings gives it. */
export interface FoundEffect {
  readonly term: string;
  readonly measure: FoundMeasure;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const ratios = ['risk-ratio', 'odds-ratio', 'hazard-ratio', 'rate-ratio'] as const;
const differences = ['risk-difference', 'mean-difference'] as const;
export type FoundMeasure = (typeof ratios)[number] | (typeof differences)[number];

/** Whether a measure is relative: 1 is no difference. */
export const isRatio = (measure: FoundMeasure): measure is (typeof ratios)[number] =>
  ratios.some((ratio) => ratio === measure);

/**
 * The effect that an analysis is about: the one with the smallest effect that matters where it is a comparison, else the
 * first; crude ones only where there is nothing else, and ratios before differences.
 *
 * @param wanted the term of the smallest effect that matters, for the primary analysis
 */
export function effectOf(analysis: NamedAnalysis, wanted: string | null): FoundEffect | null {
  const found = effectsOf(analysis);
  const pooled = found.filter(({ term }) => !term.startsWith('crude-'));
  const ratio = (effects: readonly FoundEffect[]) => effects.find(({ measure }) => isRatio(measure));
  const named = found.find(({ term, measure }) => term === wanted && isRatio(measure));
  return named ?? ratio(pooled) ?? pooled[0] ?? found[0] ?? null;
}

/** Every comparison of an analysis that has an interval. */
export function effectsOf(analysis: NamedAnalysis): readonly FoundEffect[] {
  const { method, result } = analysis;
  return result.estimates
    .filter(({ term }) => term !== 'intercept')
    .flatMap((row) => asEffect(analysis, row, locate(method, result, { term: row.term, where: row })));
}

function asEffect(
  analysis: NamedAnalysis,
  row: Row & { readonly term: string },
  located: Located,
): readonly FoundEffect[] {
  const [estimate, low, high] = [located.value, numberOf(row.confLow), numberOf(row.confHigh)];
  if (estimate === null || low === null || high === null) return [];
  const kind = measureOf({ analysis, located, value: estimate });
  const measure = [...ratios, ...differences].find((one) => one === kind);
  return measure ? [{ term: row.term, measure, estimate, low, high }] : [];
}
