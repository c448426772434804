import { drawSample } from '../draw/sample.js';
import { sampleTable } from '../draw/table.js';
import { derivedSeed } from '../random/seed.js';
import type { ReadyRecipe } from '../recipe/read-recipe.js';
import type { AnalysisOutcome } from '../truth/outcome.js';
import { populationTruth } from '../truth/truth.js';
import { variantOutcomes } from '../truth/variant.js';
import { type Performance, performanceOf } from './performance.js';

/** How many data sets are drawn, of what size, from which seed. */
export interface Trials {
  readonly seed: string;
  readonly sims: number;
  readonly rows: number;
  /** People in whom the truth is looked up; a large population unless given. */
  readonly population?: number;
  /** Told after each data set. */
  readonly onDraw?: (done: number) => void;
}

/** How the analyses of a key do over many data sets of a recipe. */
export interface Diagnosis {
  readonly recipe: string;
  readonly title: string;
  readonly seed: string;
  readonly sims: number;
  readonly rows: number;
  /** One for each term of each analysis. */
  readonly performance: readonly Performance[];
}

/**
 * Draws many data sets, without flaws, and runs every analysis of the key on each.
 *
 * @see Morris, White & Crowther (2019), Using simulation studies to evaluate statistical methods, doi:10.1002/sim.8086
 */
export function diagnose(ready: ReadyRecipe, trials: Trials): Diagnosis {
  const { recipe, name } = ready;
  const { seed, sims, rows, population } = trials;
  const truths = populationTruth(ready, {
    seed,
    ...(population === undefined ? {} : { people: population }),
  });
  const outcomes = drawnOutcomes(ready, trials);
  const performance = recipe.analyses.flatMap(({ id, stand }, at) =>
    truths[at]!.terms.map((truth, k) =>
      performanceOf({ analysis: id, stand, truth, outcomes: outcomes.map((draw) => draw[at]!.terms[k]!) }),
    ),
  );
  return { recipe: name, title: recipe.title, seed, sims, rows, performance };
}

/** What every analysis gave in every data set. */
export function drawnOutcomes(
  ready: ReadyRecipe,
  { seed, sims, rows, onDraw }: Trials,
): readonly (readonly AnalysisOutcome[])[] {
  return Array.from({ length: sims }, (_, draw) => {
    const sample = drawSample({ ...ready, seed: derivedSeed(seed, 'draw', String(draw + 1)), rows });
    const outcomes = variantOutcomes(ready, sampleTable(sample));
    onDraw?.(draw + 1);
    return outcomes;
  });
}
