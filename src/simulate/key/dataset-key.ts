import type { Dataset } from '../data/dataset.js';
import { sampleTable } from '../draw/table.js';
import type { ReadyRecipe } from '../recipe/read-recipe.js';
import { plannedAnalysis } from '../truth/planned-analysis.js';
import { variantOutcomes } from '../truth/variant.js';
import { type DesignKey, designKey } from './design.js';
import type { DatasetKey, TermKey } from './key.js';

interface Known {
  readonly seed: string;
  /** Found anew unless given. */
  readonly design?: DesignKey;
}

/** The key of one data set: its truth in three parts, the analyses that hold, and the cells that were touched. */
export function datasetKey(ready: ReadyRecipe, dataset: Dataset, { seed, design }: Known): DatasetKey {
  const { sample, hash, manifest } = dataset;
  const { truths, tolerances } = design ?? designKey(ready, { seed, rows: sample.rows });
  const outcomes = variantOutcomes(ready, sampleTable(sample));
  const analyses = ready.recipe.analyses.map((analysis, at) => {
    const truth = truths[at]!.terms.map(({ term, label, parameter, simulationError }, k): TermKey => {
      const { term: _, ...found } = outcomes[at]!.terms[k]!;
      return { term, label, parameter, simulationError, sample: found, tolerance: tolerances[at]![k]! };
    });
    const { id, stand, why } = analysis;
    return { id, stand, why, analysis: plannedAnalysis(analysis), truth, error: outcomes[at]!.error };
  });
  return { recipe: ready.name, seed, dataHash: hash, rows: sample.rows, analyses, flaws: manifest };
}
