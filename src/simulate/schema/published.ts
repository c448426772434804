import { loadAllMethods, methodNames } from '../../methods/index.js';
import { recipeSchema } from './recipe-schema.js';

/** The schema of recipes as it is published, for editors. JSON text. */
export async function publishedRecipeSchema(): Promise<string> {
  return `${JSON.stringify(recipeSchema(await loadAllMethods(), methodNames), null, 2)}\n`;
}
