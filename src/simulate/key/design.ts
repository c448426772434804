import { quantileSorted } from 'simple-statistics';
import { drawnOutcomes } from '../diagnose/diagnose.js';
import type { ReadyRecipe } from '../recipe/read-recipe.js';
import { type AnalysisTruth, populationTruth } from '../truth/truth.js';
import type { TermKey } from './key.js';

/** What follows from a recipe and a size alone, the same for all data sets of an assignment. */
export interface DesignKey {
  readonly truths: readonly AnalysisTruth[];
  /** By analysis and term. */
  readonly tolerances: readonly (readonly TermKey['tolerance'][])[];
}

interface Asked {
  readonly seed: string;
  readonly rows: number;
}

/** So many data sets show how far estimates of this design vary. */
const draws = 200;

/** The true values of a recipe's key, and how far the estimates of data sets of that size lie from each other. */
export function designKey(ready: ReadyRecipe, { seed, rows }: Asked): DesignKey {
  const outcomes = drawnOutcomes(ready, { seed, sims: draws, rows });
  const tolerances = ready.recipe.analyses.map(({ terms }, at) =>
    terms.map((_, k) => middle(outcomes.map((draw) => draw[at]!.terms[k]!.estimate))),
  );
  return { truths: populationTruth(ready, { seed }), tolerances };
}

/** Limits of the middle 95%. */
function middle(estimates: readonly (number | null)[]): TermKey['tolerance'] {
  const sorted = estimates.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return { low: Number.NaN, high: Number.NaN };
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
}
