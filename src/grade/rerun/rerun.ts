import { LindError } from '../../errors.js';
import type { Checklist } from '../../report/checklist/checklist.js';
import type { ReportDocument } from '../../report/document.js';
import { reportOf } from '../../report/load-report.js';
import { type CheckedFiles, checkFiles } from '../../study/load/check-files.js';
import { type LoadedStudy, readStudyData } from '../../study/load/load-study.js';
import type { StudyReader } from '../../study/load/reader.js';
import { requireForm } from '../../study/load/require-form.js';
import { ProblemsError } from '../../study/problem.js';
import { columnsOfStudy } from '../../study/request.js';
import type { StudyResults } from '../../study/results.js';
import { runStudy, type StudyRun, toResults } from '../../study/run-study.js';

/** A study that was checked and run again from the files alone; what they say of their own results is not believed. */
export interface Rerun {
  /** What `lind check` finds, and all that was read: document, study, journal, results as handed in. */
  readonly check: CheckedFiles;
  /** Null when the study cannot be run. */
  readonly again: RunAgain | null;
  /** Why it cannot be run; null when it was. */
  readonly failure: LindError | null;
}

/** A study as it runs now. */
export interface RunAgain {
  readonly loaded: LoadedStudy;
  readonly run: StudyRun;
  /** What `results.json` would hold. */
  readonly results: StudyResults;
}

/**
 * Checks a study and runs it again.
 *
 * @throws LindError `no-study` when there is none
 */
export async function rerunStudy(reader: StudyReader): Promise<Rerun> {
  const check = await checkFiles(reader);
  try {
    return { check, again: await runAgain(reader, check), failure: null };
  } catch (failure) {
    if (failure instanceof LindError) return { check, again: null, failure };
    throw failure;
  }
}

async function runAgain(reader: StudyReader, { read, problems }: CheckedFiles): Promise<RunAgain> {
  if (read === null) throw new ProblemsError(problems);
  const { document, study, methods, journal } = read;
  const data = await readStudyData(reader, { study, columns: columnsOfStudy(study, methods) });
  const loaded = { document, study, methods, journal, data };
  requireForm(loaded);
  const run = runStudy(loaded);
  return { loaded, run, results: toResults(run) };
}

/**
 * The report that a study would produce.
 *
 * @param checklist that of its design (`checklistOf`)
 * @param kept its results as handed in; the report says which run of the journal they name. Null when they cannot be read
 */
export const rebuiltReport = (
  { loaded, run, results }: RunAgain,
  kept: Pick<StudyResults, 'journalHash'> | null,
  checklist: Checklist | null,
): ReportDocument =>
  reportOf({
    loaded,
    run,
    results: { ...results, ...(kept && { journalHash: kept.journalHash }) },
    checklist,
  });
