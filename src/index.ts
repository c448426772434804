/** Lind as a library: the same methods that the command runs, called with values. */
import type { ChartSpec } from './charts/spec.js';

export type { Audit, AuditRequest } from './appraise/algorithm/audit.js';
export { auditAlgorithm } from './appraise/algorithm/audit.js';
export type { Appraisal } from './appraise/appraisal/appraisal.js';
export type { JudgedAppraisal } from './appraise/appraisal/judge.js';
export { judge } from './appraise/appraisal/judge.js';
export { readAppraisal } from './appraise/appraisal/read-appraisal.js';
export type { Calculation } from './appraise/calc/calculate.js';
export { calculate } from './appraise/calc/calculate.js';
export { calculatorNames, loadCalculator } from './appraise/calc/index.js';
export type { SummaryRow } from './appraise/certainty/summary-of-findings.js';
export { summaryOfFindings } from './appraise/certainty/summary-of-findings.js';
export type { Deidentified, DeidentifyInput } from './appraise/integrity/deidentify/deidentify.js';
export { deidentify } from './appraise/integrity/deidentify/deidentify.js';
export { readWorksheet } from './appraise/worksheets/read-worksheet.js';
export type { Worksheet } from './appraise/worksheets/worksheet.js';
export { publishedWorksheetSchema } from './appraise/worksheets/worksheet-schema.js';
export type { ChartSpec } from './charts/spec.js';
export { codebookFor, parseCodebook } from './data/codebook.js';
export type { Codebook, DataPackage } from './data/codebook-types.js';
export { tableFromColumns } from './data/from-columns.js';
export { findProblems } from './data/problems.js';
export type { ReadOptions, ReadResult, Remark } from './data/read-csv.js';
export { readTable } from './data/read-csv.js';
export type { CategoryColumn, Column, DateColumn, NumberColumn, Table } from './data/table.js';
export { LindError, StatError } from './errors.js';
export { loadMethod, methodNames } from './methods/index.js';
export type { Analysis, Request } from './methods/kit/analyze.js';
export { analyze } from './methods/kit/analyze.js';
export { toJson } from './methods/kit/json.js';
export type { AnyMethod } from './methods/kit/method.js';
export type { PresentedTable } from './methods/kit/present.js';
export { presentResult } from './methods/kit/present.js';
export type {
  Check,
  Computed,
  Estimate,
  InputRecord,
  Result,
  Row,
  Test,
} from './methods/kit/result.js';
export { designNames, loadDesign } from './methods/power/index.js';
export type { PowerAnalysis, PowerResult } from './methods/power/plan-power.js';
export { planPower } from './methods/power/plan-power.js';
export type { Question } from './methods/suggest/facts.js';
export type { Suggestion } from './methods/suggest/suggest.js';
export { emptyQuestion, suggest } from './methods/suggest/suggest.js';
export { makeDataset } from './simulate/data/dataset.js';
export { diagnose } from './simulate/diagnose/diagnose.js';
export type { ReadyRecipe } from './simulate/recipe/read-recipe.js';
export { readRecipe } from './simulate/recipe/read-recipe.js';
export { publishedRubricSchema } from './simulate/rubric/read-rubric.js';
export { publishedRecipeSchema } from './simulate/schema/published.js';
export { StudyDocument } from './study/document.js';
export type { Journal, JournalEvent } from './study/journal.js';
export { parseJournal } from './study/journal.js';
export type { Problem } from './study/problem.js';
export { readStudy } from './study/read-study.js';
export type { AnalysisRecord, StudyResults } from './study/results.js';
export type { AnalysisRun, StudyInput, StudyRun } from './study/run-study.js';
export { runStudy, toResults } from './study/run-study.js';
export { publishedSchema } from './study/schema/published.js';
export type { Study } from './study/study.js';
export { version } from './version.js';

/** The chart of an analysis as an SVG document. What draws it is loaded at the first use. */
export async function renderSvg(spec: ChartSpec): Promise<string> {
  const render = await import('./charts/render.js');
  return render.renderSvg(spec);
}
