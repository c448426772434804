import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ReadyRecipe, readRecipe } from '../../src/simulate/recipe/read-recipe.js';

const folder = fileURLToPath(new URL('../../templates/recipes/', import.meta.url));

/** The recipes that come with Lind. */
export const bundledRecipes: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

export const bundledRecipe = (name: string): Promise<ReadyRecipe> =>
  readRecipe(readFileSync(`${folder}${name}.yaml`, 'utf8'), `${name}.yaml`);
