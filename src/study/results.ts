import type { Result } from '../methods/kit/result.js';
import type { Purpose } from './study.js';

/** What `results.json` holds: every number of a study, and what it was made from. No clock time, so that two runs agree. */
export interface StudyResults {
  /** Version of Lind. */
  readonly lind: string;
  /** SHA-256 of the study's question, design, data reference and plan in canonical JSON. */
  readonly planHash: string;
  /** SHA-256 of the data file; null for a study from counts. */
  readonly dataHash: string | null;
  /** SHA-256 of the codebook, which decides on types, levels and missing codes; null when there is none. */
  readonly codebookHash: string | null;
  /** The plan hash that the journal records as locked before Lind had shown outcomes by group; null when there is none. */
  readonly lockedPlanHash: string | null;
  /** SHA-256 that the journal's line of this run carries: a journal that was cut since does not hold it. */
  readonly journalHash: string | null;
  readonly analyses: readonly AnalysisRecord[];
}

/** One analysis of the plan: its result, or why there is none. */
export interface AnalysisRecord {
  readonly id: string;
  readonly purpose: Purpose;
  /** False for an analysis that is not in the locked plan as it was locked: it is exploratory, whatever it says. */
  readonly planned: boolean;
  readonly result: Result | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}
