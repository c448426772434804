import type { Table } from '../../data/table.js';
import type { ReadyRecipe } from '../recipe/read-recipe.js';
import { type AnalysisOutcome, outcomeOf, type TermOutcome } from './outcome.js';
import { plannedAnalysis } from './planned-analysis.js';
import type { TermTruth } from './truth.js';

/** All analyses of the key on one data set, in the order of the recipe. */
export function variantOutcomes({ recipe, methods }: ReadyRecipe, table: Table): readonly AnalysisOutcome[] {
  return recipe.analyses.map((analysis) =>
    outcomeOf(
      { method: methods.get(analysis.method)!, analysis: plannedAnalysis(analysis), terms: analysis.terms },
      table,
    ),
  );
}

/** On which side of no difference an interval or a true value lies. */
export type Side = 'above' | 'below' | 'neither';

/** What an interval settles; null when there is none, or the term has no value of no difference. */
export function settledSide({ confLow, confHigh }: TermOutcome, { noDifference }: TermTruth): Side | null {
  if (noDifference === null || confLow === null || confHigh === null) return null;
  if (confLow > noDifference) return 'above';
  return confHigh < noDifference ? 'below' : 'neither';
}

/** The side on which the truth lies: neither where it is no difference, within the error of the simulation. */
export function trueSide({ parameter, simulationError, noDifference }: TermTruth): Side | null {
  if (noDifference === null) return null;
  if (Math.abs(parameter - noDifference) <= Math.max(1e-9, 4 * simulationError)) return 'neither';
  return parameter > noDifference ? 'above' : 'below';
}

/** How what a data set settles compares with the truth. */
export type Conclusion = 'same' | 'unsettled' | 'contrary';

/**
 * The conclusion that the interval of one data set leads to, against the truth. An interval that holds no difference
 * leaves the question open, which is right only where there is none.
 */
export function conclusionOf(outcome: TermOutcome, truth: TermTruth): Conclusion | null {
  const [found, real] = [settledSide(outcome, truth), trueSide(truth)];
  if (found === null || real === null) return null;
  if (found === real) return 'same';
  return found === 'neither' ? 'unsettled' : 'contrary';
}
