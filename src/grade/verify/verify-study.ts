import { LindError } from '../../errors.js';
import type { ReportDocument } from '../../report/document.js';
import type { Checklists } from '../../report/load-report.js';
import type { StudyReader } from '../../study/load/reader.js';
import { type Problem, problemText } from '../../study/problem.js';
import type { StudyResults } from '../../study/results.js';
import { version } from '../../version.js';
import { type Rerun, type RunAgain, rerunStudy } from '../rerun/rerun.js';
import { dataPart } from './data-part.js';
import { handInPart } from './hand-in-part.js';
import { journalPart } from './journal-part.js';
import { fails, note, type Verification, type VerifiedPart } from './part.js';
import { planPart } from './plan-part.js';
import { noReport, reportAgain, reportPart } from './report-part.js';
import { resultsPart } from './results-part.js';

/** A report as it lies in the study. */
export interface ReportFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Asked {
  readonly reader: StudyReader;
  readonly checklists: Checklists;
  readonly reports: readonly ReportFile[];
  /** Makes a report file again from its document; null when its format cannot be made. */
  readonly render: (document: ReportDocument, file: string) => Promise<Uint8Array | null>;
}

/**
 * Runs a study again, and holds what lies in it against that: journal, data, plan, results, reports.
 *
 * @throws LindError `no-study` when there is none
 */
export async function verifyStudy({ reader, checklists, reports, render }: Asked): Promise<Verification> {
  const ran = await rerunStudy(reader);
  const { read } = ran.check;
  if (read === null) return verification(null, [unreadable(ran.check.problems)]);
  const results = read.results;
  const journal = journalPart(read.journal, results);
  const packed = await handInPart(reader, read.study, read.journal);
  if (ran.again === null) {
    const says = `It cannot be run: ${ran.failure!.message}`;
    return verification(results, [fails('study', says), journal]);
  }
  const { run, results: again } = ran.again;
  const isReadable = !ran.check.problems.some(({ code }) => code === 'bad-results');
  return verification(results, [
    ...(packed === null ? [] : [packed]),
    journal,
    await dataPart({ run, results, reader }),
    planPart(run, read.journal),
    resultsPart({ read, again, isReadable }),
    ...(await reportParts({ reports, render, checklists, again: ran.again, results })),
  ]);
}

interface Reports extends Pick<Asked, 'reports' | 'render' | 'checklists'> {
  readonly again: RunAgain;
  readonly results: StudyResults | null;
}

async function reportParts({
  reports,
  render,
  checklists,
  again,
  results,
}: Reports): Promise<readonly VerifiedPart[]> {
  if (reports.length === 0) return [note('report', 'There is no report.')];
  const document = await reportAgain(again, results, checklists);
  if (document instanceof LindError) return [noReport(document)];
  return Promise.all(
    reports.map(async ({ file, bytes }) =>
      reportPart({
        file,
        report: bytes,
        rebuilt: await render(document, file),
        otherVersion: otherVersion(results),
      }),
    ),
  );
}

const otherVersion = (results: Pick<StudyResults, 'lind'> | null): string | null =>
  results === null || results.lind === version ? null : results.lind;

const unreadable = (problems: Rerun['check']['problems']): VerifiedPart =>
  fails('study', 'study.yaml cannot be read as a study.', problems.filter(isError).map(problemText));

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What was found, together. */
export const verification = (
  made: Pick<StudyResults, 'lind'> | null,
  parts: readonly VerifiedPart[],
): Verification => ({
  holds: parts.every(({ state }) => state !== 'fails'),
  lind: version,
  madeWith: made?.lind ?? null,
  parts,
});
