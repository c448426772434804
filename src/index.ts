/** Lind as a library: the same methods that the command runs, called with values. */
export { LindError, StatError } from './errors.js';
export { loadMethod, methodNames } from './methods/index.js';
export { analyze } from './methods/kit/analyze.js';
export { toJson } from './methods/kit/json.js';
export type { Check, Computed, Estimate, Result, Row, Test } from './methods/kit/result.js';
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
