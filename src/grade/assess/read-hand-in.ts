import { dirname, join } from 'node:path/posix';
import { codebookFor, parseCodebook } from '../../data/codebook.js';
import { readTable } from '../../data/read-csv.js';
import { LindError } from '../../errors.js';
import { sha256 } from '../../study/canonical.js';
import { checkChain } from '../../study/check/check-journal.js';
import { type CheckInput, checkStudy } from '../../study/check/check-study.js';
import { StudyDocument } from '../../study/document.js';
import { studyFiles } from '../../study/files.js';
import { parseJournal } from '../../study/journal.js';
import { type Problem, ProblemsError, problemText } from '../../study/problem.js';
import { readStudy } from '../../study/read-study.js';
import { parseResults } from '../../study/results-file.js';
import type { HandedIn } from '../submission.js';

/** A study as it was handed in, read and checked. */
export interface ReadHandIn {
  /** Null when study.yaml cannot be read as a study. */
  readonly read: CheckInput | null;
  readonly problems: readonly Problem[];
  /** Why there is no study, in a sentence; null when there is one. */
  readonly failure: string | null;
}

/** Reads a study from its files. */
export async function readHandIn(files: HandedIn): Promise<ReadHandIn> {
  const bytes = files.get(studyFiles.study);
  if (bytes === undefined) return { read: null, problems: [], failure: 'There is no study.yaml in it.' };
  const journal = parseJournal(textOf(files, studyFiles.journal) ?? '');
  const document = parsed(new TextDecoder().decode(bytes));
  if (document instanceof ProblemsError) return unread(document.problems);
  const { study, methods, problems } = await readStudy(document);
  if (study === null) return unread(problems);
  const data = orFailure(() => dataOf(files, study.data?.file));
  const results = orFailure(() => resultsOf(files));
  const read: CheckInput = {
    ...{ document, study, methods, journal },
    data: data.value,
    dataFailure: data.failure,
    results: results.value,
  };
  return { read, problems: [...checkChain(journal), ...checkStudy(read)], failure: null };
}

const unread = (problems: readonly Problem[]): ReadHandIn => ({
  read: null,
  problems,
  failure: problemText(problems[0]!),
});

function parsed(text: string): StudyDocument | ProblemsError {
  try {
    return StudyDocument.parse(text, studyFiles.study);
  } catch (error) {
    if (error instanceof ProblemsError) return error;
    throw error;
  }
}

function textOf(files: HandedIn, path: string): string | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

function dataOf(files: HandedIn, file: string | undefined): CheckInput['data'] {
  if (file === undefined) return null;
  const bytes = files.get(file);
  if (bytes === undefined) throw new LindError('no-file', `There is no data file ${file} in the study.`);
  const codebookFile = join(dirname(file), 'datapackage.json');
  const text = textOf(files, codebookFile);
  const codebook = text === null ? null : codebookFor(parseCodebook(text, codebookFile), file);
  return { ...readTable(bytes, { file, codebook }), codebookHash: text === null ? null : sha256(text) };
}

function resultsOf(files: HandedIn) {
  const text = textOf(files, studyFiles.results);
  return text === null ? null : parseResults(text, studyFiles.results);
}

function orFailure<T>(read: () => T | null): {
  readonly value: T | null;
  readonly failure: LindError | null;
} {
  try {
    return { value: read(), failure: null };
  } catch (failure) {
    if (failure instanceof LindError) return { value: null, failure };
    throw failure;
  }
}
