import type { Table } from '../data/table.js';
import type { Problem } from '../study/problem.js';
import type { AnalysisRun, StudyRun } from '../study/run-study.js';
import type { Carried } from './carried.js';
import type { Checklist } from './checklist/checklist.js';

/** All that a report is made from. Its numbers are those of the run; the table says what the columns are called. */
export interface ReportInput {
  readonly run: StudyRun;
  /** Null for a study from counts. */
  readonly table: Table | null;
  /** Errors in the study as it is written, such as a finding whose number the results do not give. */
  readonly problems: readonly Problem[];
  /** What results.json pins of the journal. */
  readonly journalHash: string | null;
  /** False when the journal no longer holds the run that the results were made by. */
  readonly journalHoldsRun: boolean;
  readonly carried: Carried;
  /** The reporting checklist that goes with the design; null where there is none. */
  readonly checklist: Checklist | null;
}

/** One analysis with its name in the report. */
export interface ReportedAnalysis extends AnalysisRun {
  /** The id in words: "Improvement by condition". */
  readonly title: string;
}

/** The analyses in the order of the plan. */
export const reportedAnalyses = ({ run }: Pick<ReportInput, 'run'>): readonly ReportedAnalysis[] =>
  run.analyses.map((analysis) => ({ ...analysis, title: capital(idInWords(analysis.entry.id)) }));

/** An analysis that is not in the locked plan, or says so itself. */
export const isExploratory = ({ planned, entry }: AnalysisRun): boolean =>
  !planned || entry.purpose === 'exploratory';

/**
 * An id as words.
 *
 * @example idInWords('improvement-by-condition') // => 'improvement by condition'
 * @example idInWords('MI_risk') // => 'MI risk'
 */
export const idInWords = (id: string): string => id.replace(/[-_]+/g, ' ').trim();

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
