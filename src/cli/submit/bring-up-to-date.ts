import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { loadReport } from '../../report/load-report.js';
import type { JournalEvent } from '../../study/journal.js';
import { loadStudy } from '../../study/load/load-study.js';
import { readText } from '../../study/load/reader.js';
import { reportState } from '../../study/report-state.js';
import { bundledChecklists } from '../checklist/load-checklist.js';
import { type ReportFormat, reportFormats } from '../report/asked-formats.js';
import { makeReport } from '../report/make-report.js';
import { makeResults } from '../study/make-results.js';
import { folderReader, studyFiles } from '../study-files.js';

/** What was done to a study before it was packed, in sentences. */
export interface BroughtUp {
  readonly results: string;
  readonly reports: readonly string[];
}

const ranAgain: { readonly [code: string]: string } = {
  'no-results': 'There were no results yet, so the analyses were run.',
  'stale-results': 'The results were not those of the study as it is, so the analyses were run again.',
  'bad-results': 'results.json could not be read, so the analyses were run again.',
};

/**
 * Makes results and reports again where they are missing or not those of the study as it is.
 *
 * @returns null when a person decided to stop
 */
export async function bringUpToDate(effects: Effects, folder: string): Promise<BroughtUp | null> {
  const results = await freshResults(effects, folder);
  if (results === null) return null;
  return { results: results.said, reports: results.done ? await freshReports(effects, folder) : [] };
}

interface Results {
  /** False when the study cannot be run. */
  readonly done: boolean;
  readonly said: string;
}

async function freshResults(effects: Effects, folder: string): Promise<Results | null> {
  try {
    await loadReport(folderReader(effects, folder), bundledChecklists(effects));
    return { done: true, said: 'The results are those of the study as it is.' };
  } catch (error) {
    if (!(error instanceof LindError)) throw error;
    const said = ranAgain[error.code];
    if (said === undefined) return { done: false, said: `The analyses cannot be run: ${error.message}` };
    return (await makeResults(effects, folder)) === null ? null : { done: true, said };
  }
}

async function freshReports(effects: Effects, folder: string): Promise<readonly string[]> {
  const said: string[] = [];
  for (const format of await formatsOf(effects, folder))
    said.push(await freshReport(effects, folder, format));
  return said;
}

/** The formats that are there; a study without a report gets one. */
async function formatsOf(effects: Effects, folder: string): Promise<readonly ReportFormat[]> {
  const names = await effects.list(folder);
  const found = reportFormats.filter((format) => names.includes(`report.${format}`));
  return found.length > 0 ? found : ['html'];
}

async function freshReport(effects: Effects, folder: string, format: ReportFormat): Promise<string> {
  const file = `report.${format}`;
  const reader = folderReader(effects, folder);
  const { study, journal } = await loadStudy(reader);
  const state = await reportState({
    events: journal.events.filter((event) => isAbout(event, file)),
    study,
    results: await readText(reader, studyFiles.results),
    read: () => reader.read(file),
  });
  if (state === 'fresh') return `${file} is the report of the study as it is.`;
  if (state === 'edited') return `${file} is not as Lind wrote it; it is handed in as it is.`;
  await makeReport(effects, folder, { formats: [format], out: join(folder, 'report') });
  return state === 'none'
    ? `There was no report yet, so ${file} was written.`
    : `${file} was not that of the study as it is, so it was written again.`;
}

const isAbout = (event: JournalEvent, file: string): boolean =>
  event.event !== 'reported' || Reflect.get(event, 'file') === file;
