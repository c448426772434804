import type { Table } from '../data/table.js';
import type { Analysis } from '../methods/kit/analyze.js';
import type { AnalysisRecord, StudyResults } from '../study/results.js';
import type { PlannedAnalysis, Study } from '../study/study.js';

/** All that a report is made from. Its numbers are those of the results; the table says what the columns are called. */
export interface ReportInput {
  readonly study: Study;
  readonly results: StudyResults;
  /** The analyses of the results, by id, as they were run again: they draw the charts. */
  readonly analyses: ReadonlyMap<string, Analysis>;
  /** Null for a study from counts. */
  readonly table: Table | null;
}

/** One analysis with all that the report says about it. */
export interface ReportedAnalysis {
  readonly record: AnalysisRecord;
  readonly planned: PlannedAnalysis | null;
  /** Null when it could not be done; the record says why. */
  readonly analysis: Analysis | null;
  /** The id in words: "Improvement by condition". */
  readonly title: string;
}

/** The analyses in the order of the plan. */
export function reportedAnalyses({ study, results, analyses }: ReportInput): readonly ReportedAnalysis[] {
  return results.analyses.map((record) => ({
    record,
    planned: study.plan.analyses.find(({ id }) => id === record.id) ?? null,
    analysis: analyses.get(record.id) ?? null,
    title: idInWords(record.id),
  }));
}

/** An analysis that is not in the locked plan, or says so itself. */
export const isExploratory = ({ record }: ReportedAnalysis): boolean =>
  !record.planned || record.purpose === 'exploratory';

/**
 * An id as a heading.
 *
 * @example idInWords('improvement-by-condition') // => 'Improvement by condition'
 * @example idInWords('MI_risk') // => 'MI risk'
 */
export function idInWords(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
