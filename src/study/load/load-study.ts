import { posix } from 'node:path';
import { codebookFor, parseCodebook } from '../../data/codebook.js';
import { type ReadResult, readTable } from '../../data/read-csv.js';
import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import { sha256 } from '../canonical.js';
import { StudyDocument } from '../document.js';
import { studyFiles } from '../files.js';
import { type Journal, parseJournal } from '../journal.js';
import { requireStudy, type StudyMethods } from '../read-study.js';
import { columnsOfStudy } from '../request.js';
import type { Study } from '../study.js';
import { readText, type StudyReader } from './reader.js';

/** A study's data as they were read. */
export interface StudyData extends ReadResult {
  readonly codebookHash: string | null;
  /** The codebook as it is written; null when there is none. */
  readonly codebookText: string | null;
}

/** A study, read: everything that running and reporting need. */
export interface LoadedStudy {
  readonly document: StudyDocument;
  readonly study: Study;
  readonly methods: StudyMethods;
  readonly journal: Journal;
  /** Null for a study from counts. */
  readonly data: StudyData | null;
}

/**
 * Reads a study: document, journal, and the columns that its analyses use.
 *
 * @throws LindError `no-study`, `bad-yaml`, `bad-study`, `outside-study`, or what is wrong with the data file
 */
export async function loadStudy(reader: StudyReader): Promise<LoadedStudy> {
  const document = await readDocument(reader);
  const { study, methods } = await requireStudy(document);
  const journal = await readJournal(reader);
  const data = await readStudyData(reader, { study, columns: columnsOfStudy(study, methods) });
  return { document, study, methods, journal, data };
}

/** @throws LindError `no-study` when there is none, or it is not YAML */
export async function readDocument(reader: StudyReader): Promise<StudyDocument> {
  const text = await readText(reader, studyFiles.study);
  if (text !== null) return StudyDocument.parse(text, studyFiles.study);
  throw new LindError(
    'no-study',
    `There is no study.yaml in ${reader.place}. Go to the folder of a study, or make one with "lind new".`,
  );
}

export async function readJournal(reader: StudyReader): Promise<Journal> {
  return parseJournal((await readText(reader, studyFiles.journal)) ?? '');
}

interface WantedData {
  readonly study: Pick<Study, 'data'>;
  /** Null for all. */
  readonly columns: readonly string[] | null;
}

/** The data of a study; null for a study from counts. Messages name the file as the study does. */
export async function readStudyData(
  reader: StudyReader,
  { study, columns }: WantedData,
): Promise<StudyData | null> {
  if (!study.data) return null;
  const { file } = study.data;
  const bytes = await reader.read(file);
  if (bytes === null) {
    const folder = posix.dirname(file);
    const beside = (await reader.list(folder)).map((name) => posix.join(folder, name));
    throw new LindError(
      'no-file',
      `There is no data file ${file} in the study; study.yaml names it under data.${didYouMean(file, beside)}`,
    );
  }
  const { codebook, ...asWritten } = await readCodebook(reader, file);
  return { ...readUsedColumns(bytes, { file, codebook, columns }), ...asWritten };
}

async function readCodebook(reader: StudyReader, file: string) {
  const codebookFile = posix.join(posix.dirname(file), 'datapackage.json');
  const text = await readText(reader, codebookFile);
  if (text === null) return { codebook: null, codebookHash: null, codebookText: null };
  return {
    codebook: codebookFor(parseCodebook(text, codebookFile), file),
    codebookHash: sha256(text),
    codebookText: text,
  };
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
