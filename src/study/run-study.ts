import type { Table } from '../data/table.js';
import { LindError } from '../errors.js';
import { type Analysis, analyze } from '../methods/kit/analyze.js';
import type { AnyMethod } from '../methods/kit/method.js';
import { version } from '../version.js';
import { type Journal, runHash } from './journal.js';
import { isPlanned, type LockState, lockState } from './lock.js';
import { outcomeColumns } from './outcomes.js';
import { planHash } from './plan-hash.js';
import type { StudyMethods } from './read-study.js';
import { requestOf } from './request.js';
import type { AnalysisRecord, StudyResults } from './results.js';
import type { PlannedAnalysis, Study } from './study.js';

export interface StudyInput {
  readonly study: Study;
  readonly methods: StudyMethods;
  readonly journal: Journal;
  /** Null for a study from counts. */
  readonly data: { readonly table: Table; readonly codebookHash: string | null } | null;
}

/** One analysis of the plan as it came out: the analysis with its chart, or why there is none. */
export interface AnalysisRun {
  readonly planned: boolean;
  /** As it stands in the plan, with id, purpose and why. */
  readonly entry: PlannedAnalysis;
  readonly method: AnyMethod;
  readonly analysis: Analysis | null;
  readonly error: LindError | null;
}

/** A study that was run: each analysis by itself, so that one that fails does not lose the others. */
export interface StudyRun {
  readonly study: Study;
  readonly lock: LockState;
  readonly planHash: string;
  readonly dataHash: string | null;
  readonly codebookHash: string | null;
  /** SHA-256 that the journal's newest line of a run carries; null before the first. */
  readonly journalHash: string | null;
  readonly analyses: readonly AnalysisRun[];
}

/** Runs every analysis of a study's plan on its data. */
export function runStudy({ study, methods, journal, data }: StudyInput): StudyRun {
  const lock = lockState(journal, outcomeColumns({ study, methods }));
  const analyses = study.plan.analyses.map((entry) => {
    const method = methods.get(entry.method)!;
    return { entry, method, planned: isPlanned(entry, lock), ...attempt(method, entry, data?.table ?? null) };
  });
  return {
    study,
    lock,
    planHash: planHash(study),
    dataHash: data?.table.source.sha256 ?? null,
    codebookHash: data?.codebookHash ?? null,
    journalHash: runHash(journal),
    analyses,
  };
}

function attempt(
  method: AnyMethod,
  entry: PlannedAnalysis,
  table: Table | null,
): Pick<AnalysisRun, 'analysis' | 'error'> {
  try {
    return { analysis: analyze(method, requestOf(method, entry, table)), error: null };
  } catch (error) {
    if (error instanceof LindError) return { analysis: null, error };
    throw error;
  }
}

/** A run as `results.json` keeps it. */
export function toResults(run: StudyRun): StudyResults {
  return {
    lind: version,
    planHash: run.planHash,
    dataHash: run.dataHash,
    codebookHash: run.codebookHash,
    lockedPlanHash: run.lock.binding?.planHash ?? null,
    journalHash: run.journalHash,
    analyses: run.analyses.map(toRecord),
  };
}

function toRecord({ entry, planned, analysis, error }: AnalysisRun): AnalysisRecord {
  return {
    id: entry.id,
    purpose: entry.purpose,
    planned,
    result: analysis?.result ?? null,
    error: error === null ? null : { code: error.code, message: error.message },
  };
}
