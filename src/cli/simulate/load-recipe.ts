import { join } from 'node:path';
import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import { type ReadyRecipe, readRecipe } from '../../simulate/recipe/read-recipe.js';

/** Where the bundled recipes lie. */
const recipesFolder = (effects: Effects): string => join(effects.packageRoot, 'templates', 'recipes');

/** Names of the bundled recipes. */
export const recipeNames = async (effects: Effects): Promise<readonly string[]> =>
  (await effects.list(recipesFolder(effects)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''));

/**
 * The text of a recipe: a bundled one by name, or a YAML file of one's own.
 *
 * @throws LindError `unknown-recipe` or `no-file`
 */
export async function recipeText(effects: Effects, given: string): Promise<{ text: string; file: string }> {
  const file = /\.ya?ml$/i.test(given) ? given : await bundledPath(effects, given);
  return { file, text: new TextDecoder().decode(await effects.readFile(file)) };
}

async function bundledPath(effects: Effects, name: string): Promise<string> {
  const names = await recipeNames(effects);
  if (names.includes(name)) return join(recipesFolder(effects), `${name}.yaml`);
  throw new LindError(
    'unknown-recipe',
    `There is no recipe "${name}".${didYouMean(name, names)} The recipes are ${list(names)}; a file of your own ends with .yaml.`,
  );
}

/** A recipe that can be drawn from. */
export async function loadRecipe(effects: Effects, given: string): Promise<ReadyRecipe> {
  const { text, file } = await recipeText(effects, given);
  return readRecipe(text, file);
}
