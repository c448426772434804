import { dirname, join, posix } from 'node:path';
import { codebookFor, parseCodebook } from '../data/codebook.js';
import { type ReadResult, readTable } from '../data/read-csv.js';
import { didYouMean } from '../data/suggest.js';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';
import { sha256 } from '../study/canonical.js';
import { StudyDocument } from '../study/document.js';
import { type Journal, parseJournal } from '../study/journal.js';
import { requireStudy, type StudyMethods } from '../study/read-study.js';
import { columnsOfStudy } from '../study/request.js';
import type { Study } from '../study/study.js';
import { pathInStudy, readStudyText, studyFiles } from './study-files.js';

/** A study's data as they were read. */
export interface StudyData extends ReadResult {
  readonly codebookHash: string | null;
}

/** A study folder, read: everything that running and reporting need. */
export interface LoadedStudy {
  readonly folder: string;
  readonly document: StudyDocument;
  readonly study: Study;
  readonly methods: StudyMethods;
  readonly journal: Journal;
  /** Null for a study from counts. */
  readonly data: StudyData | null;
}

/**
 * Reads a study folder: document, journal, and the columns that its analyses use.
 *
 * @throws LindError `no-study`, `bad-yaml`, `bad-study`, `outside-study`, or what is wrong with the data file
 */
export async function loadStudy(effects: Effects, folder: string): Promise<LoadedStudy> {
  const document = await readDocument(effects, folder);
  const { study, methods } = await requireStudy(document);
  const journal = await readJournal(effects, folder);
  const data = await readStudyData(effects, { folder, study, columns: columnsOfStudy(study, methods) });
  return { folder, document, study, methods, journal, data };
}

/** @throws LindError `no-study` when there is none in the folder, or it is not YAML */
export async function readDocument(effects: Effects, folder: string): Promise<StudyDocument> {
  const text = await readStudyText(effects, folder, studyFiles.study);
  if (text !== null) return StudyDocument.parse(text, studyFiles.study);
  throw new LindError(
    'no-study',
    `There is no study.yaml in ${folder === '.' ? 'this folder' : folder}. Go to the folder of a study, or make one with "lind new".`,
  );
}

export async function readJournal(effects: Effects, folder: string): Promise<Journal> {
  return parseJournal((await readStudyText(effects, folder, studyFiles.journal)) ?? '');
}

interface WantedData {
  readonly folder: string;
  readonly study: Pick<Study, 'data'>;
  /** Null for all. */
  readonly columns: readonly string[] | null;
}

/** The data of a study; null for a study from counts. Messages name the file as the study does. */
export async function readStudyData(
  effects: Effects,
  { folder, study, columns }: WantedData,
): Promise<StudyData | null> {
  if (!study.data) return null;
  const { file } = study.data;
  const path = await pathInStudy(effects, folder, file);
  if (!(await effects.exists(path))) {
    const beside = (await effects.list(dirname(path))).map((name) => posix.join(dirname(file), name));
    throw new LindError(
      'no-file',
      `There is no data file ${file} in the study; study.yaml names it under data.${didYouMean(file, beside)}`,
    );
  }
  const bytes = await effects.readFile(path);
  const { codebook, codebookHash } = await readCodebook(effects, folder, file);
  return { ...readUsedColumns(bytes, { file, codebook, columns }), codebookHash };
}

async function readCodebook(effects: Effects, folder: string, file: string) {
  const codebookFile = join(dirname(file), 'datapackage.json').replaceAll('\\', '/');
  const text = await readStudyText(effects, folder, codebookFile);
  if (text === null) return { codebook: null, codebookHash: null };
  return { codebook: codebookFor(parseCodebook(text, codebookFile), file), codebookHash: sha256(text) };
}

interface UsedColumns {
  readonly file: string;
  readonly codebook: ReturnType<typeof codebookFor> | null;
  readonly columns: readonly string[] | null;
}

/** With an unknown column all are read, so that only the analysis that names it fails. */
function readUsedColumns(bytes: Uint8Array, { columns, ...options }: UsedColumns): ReadResult {
  if (columns === null) return readTable(bytes, options);
  try {
    return readTable(bytes, { ...options, columns });
  } catch (error) {
    if (!(error instanceof LindError) || error.code !== 'unknown-column') throw error;
    return readTable(bytes, options);
  }
}
