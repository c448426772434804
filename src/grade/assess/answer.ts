import type { Estimate } from '../../methods/kit/result.js';
import type { TermKey } from '../../simulate/key/key.js';
import { termScale } from '../../simulate/truth/outcome.js';
import { numberOf } from '../../study/claims/target.js';
import type { MainAnswer } from '../assessment.js';
import type { Review } from './review.js';

/** The answer of the primary analysis, and what the key says of it. */
export interface KeyedAnswer {
  readonly answer: MainAnswer;
  readonly key: TermKey;
}

/** The answer to the main question, in the direction of the key; null when there is none. */
export function answerOf({
  primary,
  standing,
  recipe,
}: Pick<Review, 'primary' | 'standing' | 'recipe'>): KeyedAnswer | null {
  const key = standing?.key.truth[0];
  if (!primary?.analysis || !key) return null;
  const row = rowOf(primary.analysis.result.estimates, key.term);
  const limits = row && limitsOf(row);
  if (!limits) return null;
  const { isRatio } = termScale(recipe.methods.get(primary.entry.method)!, key.term);
  const { term, label, parameter: truth } = key;
  const found = standing.turned ? turnedRound(limits, isRatio) : limits;
  return { key, answer: { analysis: primary.entry.id, term, label, ...found, truth } };
}

/** The term of a model with another reference is named by the other level. */
function rowOf(estimates: readonly Estimate[], term: string): Estimate | undefined {
  const named = estimates.find((row) => row.term === term);
  if (named || !term.includes('=')) return named;
  return estimates.find((row) => row.term.startsWith(`${term.split('=')[0]}=`));
}

type Limits = Pick<MainAnswer, 'estimate' | 'confLow' | 'confHigh'>;

function limitsOf({ estimate, confLow, confHigh }: Estimate): Limits | null {
  const value = numberOf(estimate);
  if (value === null || !Number.isFinite(value)) return null;
  return { estimate: value, confLow: finite(confLow), confHigh: finite(confHigh) };
}

function finite(cell: Estimate['confLow']): number | null {
  const value = numberOf(cell);
  return value !== null && Number.isFinite(value) ? value : null;
}

function turnedRound({ estimate, confLow, confHigh }: Limits, isRatio: boolean): Limits {
  const turn = (value: number): number => (isRatio ? 1 / value : -value);
  return {
    estimate: turn(estimate),
    confLow: confHigh === null ? null : turn(confHigh),
    confHigh: confLow === null ? null : turn(confLow),
  };
}
