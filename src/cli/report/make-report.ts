import { relative } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { loadReport } from '../../report/load-report.js';
import { canonicalJson, sha256 } from '../../study/canonical.js';
import { isSameEvent, type ReportedEvent } from '../../study/journal.js';
import { readJournal } from '../../study/load/load-study.js';
import { readText } from '../../study/load/reader.js';
import type { StudyRun } from '../../study/run-study.js';
import { bundledChecklists } from '../checklist/load-checklist.js';
import { recordEvent } from '../study/record.js';
import { folderReader, studyFiles } from '../study-files.js';
import { type ReportRequest, writeReport } from './write-report.js';

interface Made {
  /** The reports written. */
  readonly paths: readonly string[];
  readonly run: StudyRun;
}

/**
 * Writes the report of a study; the journal keeps what a report in the study's folder was made from.
 *
 * @throws LindError as `loadReport` and `writeReport` do
 */
export async function makeReport(effects: Effects, folder: string, request: ReportRequest): Promise<Made> {
  const { document, run } = await loadReport(folderReader(effects, folder), bundledChecklists(effects));
  const paths = await writeReport(effects, document, request);
  for (const path of paths) await recordReport(effects, { folder, path, run });
  return { paths, run };
}

interface Written {
  readonly folder: string;
  readonly path: string;
  readonly run: StudyRun;
}

async function recordReport(effects: Effects, { folder, path, run }: Written): Promise<void> {
  const file = relative(folder, path).replaceAll('\\', '/');
  if (!isReportFile(file)) return;
  const reader = folderReader(effects, folder);
  const made: Omit<ReportedEvent, 'at'> = {
    event: 'reported',
    file,
    reportHash: sha256(await effects.readFile(path)),
    studyHash: sha256(canonicalJson(run.study)),
    resultsHash: sha256((await readText(reader, studyFiles.results)) ?? ''),
  };
  const { events } = await readJournal(reader);
  const last = events.findLast((event) => event.event === 'reported' && Reflect.get(event, 'file') === file);
  if (isSameEvent(last, made)) return;
  await recordEvent<ReportedEvent>(effects, folder, { ...made, at: effects.now().toISOString() });
}

/** The report of a study, in any format; one under another name is a copy. */
const isReportFile = (file: string): boolean => /^report\.[a-z]+$/.test(file);
