import { unsaidIn } from '../../report/html/words.js';
import { reportOf } from '../../report/load-report.js';
import { studyFiles } from '../../study/files.js';
import { type ReportState, reportState } from '../../study/report-state.js';
import { version } from '../../version.js';
import type { Review } from './review.js';

/** The report that was handed in. */
export interface ReportReview {
  /** By what the journal says. */
  readonly state: ReportState;
  /** The first thing that the study gives and the page does not say; null when it says everything, or is not compared. */
  readonly unsaid: string | null;
}

/** Whether the report is the one that the journal says was written, and says what the study gives. */
export async function reviewOfReport(review: Review): Promise<ReportReview> {
  const { read, files } = review;
  const results = files.get(studyFiles.results);
  const state = await reportState({
    events: read.journal.events,
    study: read.study,
    results: results ? new TextDecoder().decode(results) : null,
    read: async (file) => files.get(file) ?? null,
  });
  return { state, unsaid: state === 'fresh' ? await unsaidOf(review) : null };
}

const page = 'report.html';

/** A page of another version of Lind may say it in other words. */
async function unsaidOf({ read, files, run, results }: Review): Promise<string | null> {
  const html = files.get(page);
  if (html === undefined || read.results?.lind !== version) return null;
  const { document, study, methods, journal } = read;
  const data = read.data && { ...read.data, codebookText: null };
  const loaded = { document, study, methods, journal, data };
  const kept = { ...results, journalHash: read.results.journalHash };
  // The checklist stands at the end of a report, and repeats what is said before.
  return unsaidIn(new TextDecoder().decode(html), reportOf({ loaded, run, results: kept, checklist: null }));
}
