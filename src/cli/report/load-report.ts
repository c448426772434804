import { isDeepStrictEqual } from 'node:util';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import { buildReport } from '../../report/build/report.js';
import type { ReportDocument } from '../../report/document.js';
import { formProblems } from '../../study/check/check-study.js';
import { holdsRun } from '../../study/journal.js';
import type { StudyResults } from '../../study/results.js';
import { changedSince, parseResults, writeResults } from '../../study/results-file.js';
import { runStudy, type StudyRun, toResults } from '../../study/run-study.js';
import { loadStudy } from '../load-study.js';
import { requireForm } from '../study/require-form.js';
import { readStudyText, studyFiles } from '../study-files.js';

/**
 * The report of a study in a folder, as a document, and the run that it was made from. The analyses are run again for their charts, so that results
 * which are not what the study gives never reach a report.
 *
 * @throws LindError `no-results` or `stale-results` when "lind run" has to come first
 */
export async function loadReport(
  effects: Effects,
  folder: string,
): Promise<{ readonly document: ReportDocument; readonly run: StudyRun }> {
  const loaded = await loadStudy(effects, folder);
  requireForm(loaded);
  const run = runStudy(loaded);
  const results = requireSameResults(await readStudyText(effects, folder, studyFiles.results), run);
  const input = {
    run,
    table: loaded.data?.table ?? null,
    problems: formProblems({ ...loaded, results }),
    journalHash: results.journalHash,
    journalHoldsRun: holdsRun(loaded.journal, results.journalHash),
  };
  return { document: buildReport(input), run };
}

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
