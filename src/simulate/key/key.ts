import type { PlannedAnalysis } from '../../study/study.js';
import type { TouchedCell } from '../flaws/flaws.js';
import type { KeyAnalysis } from '../recipe/recipe.js';

/** The truth of one term, in three parts. */
export interface TermKey {
  readonly term: string;
  readonly label: string;
  /** Its value in the whole population. */
  readonly parameter: number;
  /** Standard error of the simulation that found the parameter; 0 when it is known without. */
  readonly simulationError: number;
  /** Its value in this data set once every flaw is put right, with its interval; null when it has none there. */
  readonly sample: {
    readonly estimate: number | null;
    readonly confLow: number | null;
    readonly confHigh: number | null;
  };
  /** The middle 95% of what such data sets give, by this analysis: the tolerance that follows from the design. */
  readonly tolerance: { readonly low: number; readonly high: number };
}

/** One analysis of the key as it is in one data set. */
export interface AnalysisKey {
  readonly id: string;
  readonly stand: KeyAnalysis['stand'];
  readonly why: string;
  /** As it would stand in a plan. */
  readonly analysis: PlannedAnalysis;
  readonly truth: readonly TermKey[];
  /** Why there is no value in this data set. */
  readonly error: string | null;
}

/** Everything that the instructor knows of one data set. */
export interface DatasetKey {
  readonly recipe: string;
  readonly seed: string;
  /** SHA-256 of the data as they were handed out. */
  readonly dataHash: string;
  readonly rows: number;
  readonly analyses: readonly AnalysisKey[];
  /** Each cell that was touched on purpose. */
  readonly flaws: readonly TouchedCell[];
}
