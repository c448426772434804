import type { StudyDocument } from '../document.js';
import { type KeyPath, type Problem, pathText } from '../problem.js';

/** What a check says of a key in the study file. */
export interface Found {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly path: KeyPath;
  readonly message: string;
}

export const error = (code: string, path: KeyPath, message: string): Found => ({
  code,
  severity: 'error',
  path,
  message,
});

export const warning = (code: string, path: KeyPath, message: string): Found => ({
  code,
  severity: 'warning',
  path,
  message,
});

/** The same with file, line and column. */
export function located(document: StudyDocument, { path, ...found }: Found): Problem {
  return { ...found, file: document.file, ...document.placeOf(path, 'key'), path: pathText(path) };
}

/** Something about another file of the study. */
export function inFile(file: string, line: number | null, found: Omit<Found, 'path'>): Problem {
  return { ...found, file, line, column: null, path: '' };
}
