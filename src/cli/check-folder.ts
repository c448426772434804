import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';
import { checkChain } from '../study/check/check-journal.js';
import { type CheckInput, checkStudy } from '../study/check/check-study.js';
import { inFile } from '../study/check/found.js';
import type { StudyDocument } from '../study/document.js';
import { type Problem, ProblemsError } from '../study/problem.js';
import { readStudy } from '../study/read-study.js';
import { parseResults } from '../study/results-file.js';
import { readDocument, readJournal, readStudyData } from './load-study.js';
import { readStudyText, studyFiles } from './study-files.js';

/** A study folder that was read and checked. */
export interface CheckedFolder {
  readonly problems: readonly Problem[];
  /** What was read; null when study.yaml does not follow its schema. */
  readonly read: CheckInput | null;
}

/**
 * Reads all of a study folder and checks it.
 *
 * @throws LindError `no-study`
 */
export async function checkFolder(effects: Effects, folder: string): Promise<CheckedFolder> {
  const journal = await readJournal(effects, folder);
  const document = await readableDocument(effects, folder);
  if (document instanceof ProblemsError)
    return { problems: [...document.problems, ...checkChain(journal)], read: null };
  const { study, methods, problems } = await readStudy(document);
  if (study === null) return { problems: [...problems, ...checkChain(journal)], read: null };
  const data = await orFailure(() => readStudyData(effects, { folder, study, columns: null }));
  const results = await orFailure(() => readResults(effects, folder));
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

async function readableDocument(effects: Effects, folder: string): Promise<StudyDocument | ProblemsError> {
  try {
    return await readDocument(effects, folder);
  } catch (error) {
    if (error instanceof ProblemsError) return error;
    throw error;
  }
}

/** @throws LindError `bad-results` */
export async function readResults(effects: Effects, folder: string) {
  const text = await readStudyText(effects, folder, studyFiles.results);
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
