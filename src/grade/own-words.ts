import { LindError } from '../errors.js';
import { StudyDocument } from '../study/document.js';
import { studyFiles } from '../study/files.js';
import type { HandedIn } from './submission.js';

/** A part of a study in the student's own words. */
export interface OwnWords {
  /** The key of study.yaml: `question`, `conclusion`. */
  readonly where: string;
  readonly text: string;
}

/** Parts of a study that people write, in the order of reading. */
const parts = [
  'title',
  'question',
  'data-decisions',
  'disclosure',
  'threats',
  'findings',
  'conclusion',
  'limitations',
  'certainty',
  'application',
  'reflection',
];

/** What a student wrote, part by part, for those who mark it; empty when the study cannot be read. */
export function ownWords(files: HandedIn): readonly OwnWords[] {
  const bytes = files.get(studyFiles.study);
  const value = bytes === undefined ? null : valuesOf(new TextDecoder().decode(bytes));
  if (value === null) return [];
  return parts.flatMap((part) => {
    const text = Object.hasOwn(value, part) ? wordsOf(value[part]) : '';
    return text === '' ? [] : [{ where: part, text }];
  });
}

function valuesOf(text: string): StudyDocument['value'] | null {
  try {
    return StudyDocument.parse(text, studyFiles.study).value;
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}

/** Values as lines: keys with what stands below them, items one a line. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => `- ${wordsOf(item)}`).join('\n');
  if (typeof value !== 'object' || value === null) return String(value ?? '').trim();
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${wordsOf(inner)}`)
    .join('\n');
}
