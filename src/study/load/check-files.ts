import { LindError } from '../../errors.js';
import { checkChain } from '../check/check-journal.js';
import { type CheckInput, checkStudy } from '../check/check-study.js';
import { inFile } from '../check/found.js';
import type { StudyDocument } from '../document.js';
import { studyFiles } from '../files.js';
import { type Problem, ProblemsError } from '../problem.js';
import { readStudy } from '../read-study.js';
import { parseResults } from '../results-file.js';
import { readDocument, readJournal, readStudyData } from './load-study.js';
import { readText, type StudyReader } from './reader.js';

/** A study that was read and checked. */
export interface CheckedFiles {
  readonly problems: readonly Problem[];
  /** What was read; null when study.yaml does not follow its schema. */
  readonly read: CheckInput | null;
}

/**
 * Reads all of a study and checks it.
 *
 * @throws LindError `no-study`
 */
export async function checkFiles(reader: StudyReader): Promise<CheckedFiles> {
  const journal = await readJournal(reader);
  const document = await readableDocument(reader);
  if (document instanceof ProblemsError)
    return { problems: [...document.problems, ...checkChain(journal)], read: null };
  const { study, methods, problems } = await readStudy(document);
  if (study === null) return { problems: [...problems, ...checkChain(journal)], read: null };
  const data = await orFailure(() => readStudyData(reader, { study, columns: null }));
  const results = await orFailure(() => readResults(reader));
  const read: CheckInput = {
    document,
    study,
    methods,
    journal,
    data: data.value,
    dataFailure: data.failure,
    results: results.value,
  };
  const unreadable = results.failure === null ? [] : [resultsProblem(results.failure)];
  return { read, problems: [...checkChain(journal), ...unreadable, ...checkStudy(read)] };
}

async function readableDocument(reader: StudyReader): Promise<StudyDocument | ProblemsError> {
  try {
    return await readDocument(reader);
  } catch (error) {
    if (error instanceof ProblemsError) return error;
    throw error;
  }
}

/** @throws LindError `bad-results` */
export async function readResults(reader: StudyReader) {
  const text = await readText(reader, studyFiles.results);
  return text === null ? null : parseResults(text, studyFiles.results);
}

const resultsProblem = ({ code, message }: LindError): Problem =>
  inFile(studyFiles.results, null, {
    code,
    severity: 'error',
    message: message.replace(`${studyFiles.results} is`, 'This file is'),
  });

interface Outcome<T> {
  readonly value: T | null;
  readonly failure: LindError | null;
}

async function orFailure<T>(read: () => Promise<T | null>): Promise<Outcome<T>> {
  try {
    return { value: await read(), failure: null };
  } catch (failure) {
    if (failure instanceof LindError) return { value: null, failure };
    throw failure;
  }
}
