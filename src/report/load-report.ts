import { isDeepStrictEqual } from 'node:util';
import { LindError } from '../errors.js';
import { list } from '../methods/kit/wording.js';
import { sha256 } from '../study/canonical.js';
import { formProblems } from '../study/check/check-study.js';
import { studyFiles } from '../study/files.js';
import { holdsRun, journalUpTo } from '../study/journal.js';
import { type LoadedStudy, loadStudy } from '../study/load/load-study.js';
import { readText, type StudyReader } from '../study/load/reader.js';
import { requireForm } from '../study/load/require-form.js';
import type { ChecklistName } from '../study/reporting.js';
import type { StudyResults } from '../study/results.js';
import { changedSince, parseResults, writeResults } from '../study/results-file.js';
import { runStudy, type StudyRun, toResults } from '../study/run-study.js';
import type { Study } from '../study/study.js';
import { version } from '../version.js';
import { buildReport } from './build/report.js';
import type { Carried } from './carried.js';
import { type Checklist, checklistFor } from './checklist/checklist.js';
import type { ReportDocument } from './document.js';

/**
 * The report of a study, as a document, and the run that it was made from. The analyses are run again for their charts, so that results
 * which are not what the study gives never reach a report.
 *
 * @param checklists gives the reporting checklist of that name
 * @throws LindError `no-results` or `stale-results` when "lind run" has to come first
 */
export async function loadReport(
  reader: StudyReader,
  checklists: Checklists,
): Promise<{ readonly document: ReportDocument; readonly run: StudyRun }> {
  const loaded = await loadStudy(reader);
  requireForm(loaded);
  const run = runStudy(loaded);
  const results = requireSameResults(await readText(reader, studyFiles.results), run);
  const checklist = await checklistOf(loaded.study, checklists);
  return { document: reportOf({ loaded, run, results, checklist }), run };
}

/** Reads a reporting checklist. */
export type Checklists = (name: ChecklistName) => Promise<Checklist>;

/** The checklist of a study; null where none goes with its design. */
export async function checklistOf(study: Study, checklists: Checklists): Promise<Checklist | null> {
  const { name } = checklistFor(study);
  return name === null ? null : checklists(name);
}

interface Ran {
  readonly loaded: LoadedStudy;
  readonly run: StudyRun;
  /** What was kept of the run. */
  readonly results: StudyResults;
  /** Null where none goes with the design. */
  readonly checklist: Checklist | null;
}

/**
 * The report of a study that was run.
 *
 * @throws LindError `unknown-item` when the study speaks of an item that its checklist does not have
 */
export function reportOf({ loaded, run, results, checklist }: Ran): ReportDocument {
  return buildReport({
    checklist,
    run,
    table: loaded.data?.table ?? null,
    problems: formProblems({ ...loaded, results }),
    journalHash: results.journalHash,
    journalHoldsRun: holdsRun(loaded.journal, results.journalHash),
    carried: carriedOf(loaded, run, results),
  });
}

const carriedOf = (
  { document, data, journal }: LoadedStudy,
  run: StudyRun,
  results: StudyResults,
): Carried => ({
  lind: version,
  study: document.text,
  codebook: data?.codebookText ?? null,
  journal: journalUpTo(journal, results.journalHash),
  planHash: run.planHash,
  lockedPlanHash: results.lockedPlanHash,
  dataHash: run.dataHash,
  codebookHash: run.codebookHash,
  resultsHash: sha256(writeResults(results)),
  journalHash: results.journalHash,
});

function requireSameResults(text: string | null, run: StudyRun): StudyResults {
  if (text === null) {
    throw new LindError(
      'no-results',
      'There are no results yet. Make them with "lind run", then report them.',
    );
  }
  const kept = parseResults(text, studyFiles.results);
  const now = parseResults(writeResults(toResults(run)), studyFiles.results);
  const changed = changedSince(kept, now);
  if (changed.length > 0) throw stale(`${capital(list(changed))} changed since the results were made`);
  // A journal that was cut since is no reason against a report: it says so.
  if (!isDeepStrictEqual(kept, { ...now, journalHash: kept.journalHash })) {
    throw stale('results.json does not hold what the study gives');
  }
  return kept;
}

const stale = (what: string): LindError =>
  new LindError('stale-results', `${what}. Make them again with "lind run", then report them.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
