import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { type CourseState, keyFiles, recipeHash } from '../../simulate/key/course-state.js';
import type { DatasetKey } from '../../simulate/key/key.js';
import { readCourseState, readDatasetKey } from '../../simulate/key/read-key.js';
import { type ReadyRecipe, readRecipe } from '../../simulate/recipe/read-recipe.js';
import { readRubric } from '../../simulate/rubric/read-rubric.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';

/** The key of a course, but for the keys of single students. */
export interface CourseKey {
  readonly state: CourseState;
  readonly ready: ReadyRecipe;
  readonly rubric: Rubric;
}

/**
 * Reads the key that `lind assign` wrote.
 *
 * @param folder the folder `key` of a course
 * @throws LindError `no-key`, `bad-key`, `bad-recipe` or `bad-rubric`
 */
export async function loadCourseKey(effects: Effects, folder: string): Promise<CourseKey> {
  const path = (file: string) => join(folder, file);
  if (!(await effects.exists(path(keyFiles.state)))) throw noKey(folder);
  const state = readCourseState(await readText(effects, path(keyFiles.state)), path(keyFiles.state));
  const recipe = await readRecipe(await readText(effects, path(keyFiles.recipe)), path(keyFiles.recipe));
  if (recipeHash(recipe.recipe) !== state.recipeHash) throw changedRecipe(path(keyFiles.recipe));
  const rubric = await readRubric(await readText(effects, path(keyFiles.rubric)), path(keyFiles.rubric));
  return { state, ready: { ...recipe, name: state.recipe }, rubric };
}

/**
 * The key of one student's data.
 *
 * @throws LindError `no-file` or `bad-key`
 */
export async function loadDatasetKey(effects: Effects, folder: string, student: string): Promise<DatasetKey> {
  const path = join(folder, keyFiles.student(student));
  return readDatasetKey(await readText(effects, path), path);
}

const readText = async (effects: Effects, path: string): Promise<string> =>
  new TextDecoder().decode(await effects.readFile(path));

const noKey = (folder: string): LindError =>
  new LindError(
    'no-key',
    `There is no key in ${folder}; name the folder "key" that lind assign wrote beside "students".`,
  );

const changedRecipe = (path: string): LindError =>
  new LindError(
    'bad-key',
    `${path} is not the recipe that the data were made from; put back a copy of it. The rubric may be changed, the recipe may not.`,
  );
