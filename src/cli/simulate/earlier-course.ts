import { join } from 'node:path';
import type { Student } from '../../assign/roster.js';
import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { splitNames } from '../../methods/kit/names.js';
import {
  type CourseState,
  type CourseStudent,
  keyFiles,
  recipeHash,
} from '../../simulate/key/course-state.js';
import { readCourseState } from '../../simulate/key/read-key.js';
import type { Recipe } from '../../simulate/recipe/recipe.js';

/** The folder of the key in the folder of a course. */
export const keyFolder = 'key';

interface Now {
  readonly assignment: string;
  readonly recipe: Recipe;
  readonly rows: number;
}

interface Asked {
  readonly out: string;
  readonly secret: string | undefined;
}

/**
 * What was kept of an earlier run into the same folder; null when there was none.
 *
 * @throws LindError `course-exists` when it was of another assignment
 */
export async function readState(
  effects: Effects,
  { out, secret }: Asked,
  now: Now,
): Promise<CourseState | null> {
  const path = join(out, keyFolder, keyFiles.state);
  if (!(await effects.exists(path))) return null;
  const state = readCourseState(new TextDecoder().decode(await effects.readFile(path)), path);
  const isSame =
    state.assignment === now.assignment &&
    state.recipeHash === recipeHash(now.recipe) &&
    state.rows === now.rows &&
    (secret === undefined || secret === state.secret);
  if (isSame) return state;
  throw new LindError(
    'course-exists',
    `${out} holds an assignment that was made from another recipe, name, size or secret ("${state.assignment}", ${state.rows} rows); choose another folder.`,
  );
}

/** The attempt of every student: as before, and one more for those whose data are to be replaced. */
export function attemptsFor(
  students: readonly Student[],
  state: CourseState | null,
  replace: string | undefined,
): ReadonlyMap<string, number> {
  const replaced = splitNames(replace ?? '');
  const ids = students.map(({ id }) => id);
  const unknown = replaced.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new LindError(
      'unknown-student',
      `There is no student "${unknown}" in the roster.${didYouMean(unknown, ids)}`,
    );
  }
  const before = new Map(everIn(state).map(({ id, attempt }) => [id, attempt] as const));
  return new Map(ids.map((id) => [id, (before.get(id) ?? 1) + (replaced.includes(id) ? 1 : 0)]));
}

/** Those of an earlier roster who are no longer in it. */
export function droppedFrom(
  state: CourseState | null,
  students: readonly Student[],
): readonly CourseStudent[] {
  const ids = new Set(students.map(({ id }) => id));
  return everIn(state).filter(({ id }) => !ids.has(id));
}

const everIn = (state: CourseState | null): readonly CourseStudent[] =>
  state === null ? [] : [...state.dropped, ...state.students];
