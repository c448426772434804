import { LindError } from '../../errors.js';
import type { CourseState } from './course-state.js';
import type { DatasetKey, TermKey } from './key.js';
import { misfit, type Shape } from './shape.js';

/**
 * Reads what the key keeps of a course.
 *
 * @param file its path, for messages
 * @throws LindError `bad-key` when it is spoilt, or of a Lind with another form
 */
export const readCourseState = (text: string, file: string): CourseState =>
  parsed(text, { file, shape: courseState }) as CourseState;

/**
 * Reads the key of one data set.
 *
 * @param file its path, for messages
 * @throws LindError `bad-key` when it is spoilt, or of a Lind with another form
 */
export function readDatasetKey(text: string, file: string): DatasetKey {
  const key = parsed(text, { file, shape: datasetKey }) as DatasetKey;
  const analyses = key.analyses.map((analysis) => ({ ...analysis, truth: analysis.truth.map(withLimits) }));
  return { ...key, analyses };
}

/** JSON has no NaN: limits that no data set gave are null there. */
function withLimits({ tolerance: { low, high }, ...term }: TermKey): TermKey {
  return { ...term, tolerance: { low: low ?? Number.NaN, high: high ?? Number.NaN } };
}

const student = { id: 'text', name: 'text', attempt: 'number', seed: 'text' } as const satisfies Shape;

const courseState = {
  assignment: 'text',
  recipe: 'text',
  recipeHash: 'text',
  rows: 'number',
  secret: 'text',
  students: [student],
  dropped: [student],
} as const satisfies Shape;

const term = {
  term: 'text',
  label: 'text',
  parameter: 'number',
  simulationError: 'number',
  sample: { estimate: 'number or null', confLow: 'number or null', confHigh: 'number or null' },
  tolerance: { low: 'number or null', high: 'number or null' },
} as const satisfies Shape;

const datasetKey = {
  recipe: 'text',
  seed: 'text',
  dataHash: 'text',
  rows: 'number',
  analyses: [{ id: 'text', stand: 'text', why: 'text', analysis: { method: 'text' }, truth: [term] }],
  flaws: [{ flaw: 'text', line: 'number', column: 'text', written: 'text', truth: 'any' }],
} as const satisfies Shape;

interface Wanted {
  readonly file: string;
  readonly shape: Shape;
}

function parsed(text: string, { file, shape }: Wanted): unknown {
  const value = jsonOf(text, file);
  const path = misfit(value, shape);
  if (path === null) return value;
  const where = path === '' ? 'it' : `"${path}" in it`;
  throw badKey(file, `${where} is not as Lind writes it`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badKey(file, 'it is not whole JSON');
  }
}

const badKey = (file: string, why: string): LindError =>
  new LindError(
    'bad-key',
    `The key ${file} cannot be read: ${why}. Put back a copy of it; or make the course again with the same secret, recipe and roster.`,
  );
