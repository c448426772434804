import { posix } from 'node:path';
import { LindError } from '../../errors.js';
import { type Carried, readCarried } from '../../report/carried.js';
import type { ReportDocument } from '../../report/document.js';
import type { Checklists } from '../../report/load-report.js';
import { sha256 } from '../../study/canonical.js';
import { StudyDocument } from '../../study/document.js';
import { studyFiles } from '../../study/files.js';
import { filesReader } from '../../study/load/files-reader.js';
import { writeResults } from '../../study/results-file.js';
import { type RunAgain, rerunStudy } from '../rerun/rerun.js';
import { dataPart } from './data-part.js';
import { journalPart } from './journal-part.js';
import { fails, holds, type Verification, type VerifiedPart } from './part.js';
import { planPart } from './plan-part.js';
import { noReport, reportAgain, reportPart } from './report-part.js';
import { verification } from './verify-study.js';

interface Asked {
  /** Its name, for messages. */
  readonly file: string;
  readonly html: Uint8Array;
  /** The data; null where they are not known. */
  readonly data: Uint8Array | null;
  readonly checklists: Checklists;
  readonly render: (document: ReportDocument) => Promise<Uint8Array>;
}

/**
 * The data file that a report's study names, from the folder of the study; null for a study from counts.
 *
 * @throws LindError `no-carried-study` or `bad-carried-study`
 */
export function dataFileOfReport(html: Uint8Array, file: string): string | null {
  const { value } = StudyDocument.parse(carriedBy(html, file).study, studyFiles.study);
  const { file: data } = (value.data ?? {}) as { readonly file?: unknown };
  return typeof data === 'string' ? data : null;
}

const carriedBy = (html: Uint8Array, file: string): Carried =>
  readCarried(new TextDecoder().decode(html), file);

/**
 * Runs the study that a report carries again on its data, and holds the report against that.
 *
 * @throws LindError `no-carried-study`, `bad-carried-study`, or why the study cannot be run
 */
export async function verifyReport({ file, html, data, checklists, render }: Asked): Promise<Verification> {
  const carried = carriedBy(html, file);
  const reader = filesReader(filesOf(carried, dataFileOfReport(html, file), data), file);
  const { check, again, failure } = await rerunStudy(reader);
  if (check.read === null || again === null)
    throw failure ?? new LindError('bad-study', `${file} cannot be run.`);
  const document = await reportAgain(again, carried, checklists);
  const otherVersion = carried.lind === again.results.lind ? null : carried.lind;
  return verification(carried, [
    journalPart(check.read.journal, carried),
    await dataPart({ run: again.run, results: carried, reader }),
    planPart(again.run, check.read.journal),
    resultsPart(carried, again),
    document instanceof LindError
      ? noReport(document)
      : reportPart({ file, report: html, rebuilt: await render(document), otherVersion }),
  ]);
}

/** The files of the study, as far as the report carries them. */
function filesOf(
  { study, codebook, journal }: Carried,
  dataFile: string | null,
  data: Uint8Array | null,
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    [studyFiles.study, encoder.encode(study)],
    [studyFiles.journal, encoder.encode(journal)],
  ]);
  if (dataFile === null) return files;
  const path = posix.normalize(dataFile);
  if (data !== null) files.set(path, data);
  if (codebook !== null)
    files.set(posix.join(posix.dirname(path), 'datapackage.json'), encoder.encode(codebook));
  return files;
}

/** A report carries the hash of its results, not each number; the numbers are in the report itself. */
function resultsPart(carried: Carried, { results }: RunAgain): VerifiedPart {
  const now = sha256(writeResults({ ...results, journalHash: carried.journalHash }));
  return now === carried.resultsHash
    ? holds('results', 'All numbers come out again: the results are those that the report was made from.')
    : fails('results', 'The results are not those that the report was made from.');
}
