import { join } from 'node:path';
import { stringify } from 'yaml';
import { keyFiles, recipeHash } from '../../src/simulate/key/course-state.js';
import { folderWith } from '../support/study-folder.js';
import type { SmallCourse } from './course.js';

/** The key of a small course on the disk, as `lind assign` writes it. */
export async function keyFolder({ recipe, rubric, packages }: SmallCourse): Promise<string> {
  const students = packages.map(({ student, key }) => ({
    ...{ id: student, name: `Student ${student}`, attempt: 1, seed: key.seed },
  }));
  const state = {
    ...{ assignment: recipe.name, recipe: recipe.name, recipeHash: recipeHash(recipe.recipe) },
    ...{ rows: recipe.recipe.people, secret: 'secret', students, dropped: [] },
  };
  const keys = packages.map(({ student, key }) => [keyFiles.student(student), JSON.stringify(key)] as const);
  const files = Object.fromEntries([
    [keyFiles.state, JSON.stringify(state)],
    [keyFiles.recipe, JSON.stringify(recipe.recipe)],
    [keyFiles.rubric, stringify(rubric)],
    ...keys,
  ]);
  const folder = await folderWith(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [join('key', file), text])),
  );
  return join(folder, 'key');
}
