import { writeEstimate } from '../../../methods/kit/format.js';
import type { Scale } from '../../../methods/kit/method.js';
import type { Row } from '../../../methods/kit/result.js';
import type { NamedAnalysis } from '../result-numbers.js';
import { locate, numberOf } from '../target.js';
import type { LanguageContext } from './rule.js';

const differences = /^(?:risk-difference|mean-difference|rate-difference|hodges-lehmann|pseudomedian|bias)$/;

/** The interval of a comparison, and the value that means no difference. */
export interface Comparison {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly none: 0 | 1;
  /** The interval as it is written for people. */
  readonly text: string;
  readonly scale: Scale;
  readonly term: string;
}

/** The main comparison of an analysis; null when it compares nothing. */
export function comparisonOf(
  analysis: NamedAnalysis,
  smallest: LanguageContext['smallestEffect'],
): Comparison | null {
  const { estimates } = analysis.result;
  const ofTerm = estimates.find(({ term }) => term === smallest?.term);
  const rows = [...(ofTerm ? [ofTerm] : []), ...estimates];
  const found = rows.map((row) => asComparison(analysis, row)).find((one) => one !== null);
  return found ?? null;
}

function asComparison(
  { method, result }: NamedAnalysis,
  row: Row & { readonly term: string },
): Comparison | null {
  if (row.term === 'intercept') return null;
  const { kind, name } = locate(method, result, { term: row.term, where: row });
  const [low, high] = [numberOf(row.confLow), numberOf(row.confHigh)];
  const compares = kind === 'ratio' || kind === 'proportion-difference' || differences.test(row.term);
  if (!compares || low === null || high === null) return null;
  const scale = kind === 'p-value' || kind === 'percent' ? 'number' : kind;
  const text = writeEstimate(row, scale).interval;
  return { name, low, high, none: kind === 'ratio' ? 1 : 0, text, scale, term: row.term };
}

/** Whether an interval leaves open both no difference and one that matters; without a smallest effect, the first is enough. */
export function leavesOpen(
  { low, high, none, term }: Comparison,
  smallest: LanguageContext['smallestEffect'],
): boolean {
  const holds = (value: number) => low <= value && value <= high;
  if (!holds(none)) return false;
  if (smallest?.term !== term) return true;
  const mirrored = none === 1 ? 1 / smallest.value : -smallest.value;
  return holds(smallest.value) || holds(mirrored);
}

/** The comparison that forbids saying that there is no difference; null when none does. */
export function openComparison({ results = [], smallestEffect }: LanguageContext): Comparison | null {
  const main = results[0] && comparisonOf(results[0], smallestEffect);
  return main && leavesOpen(main, smallestEffect) ? main : null;
}
