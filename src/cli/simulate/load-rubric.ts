import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import type { Recipe } from '../../simulate/recipe/recipe.js';
import { readRubric } from '../../simulate/rubric/read-rubric.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';

/** A rubric and its text as it was written. */
export interface LoadedRubric {
  readonly rubric: Rubric;
  readonly yaml: string;
}

/** The rubric that a recipe names, or that of its design; or a file of one's own. */
export async function loadRubric(
  effects: Effects,
  { design, rubric }: Pick<Recipe, 'design' | 'rubric'>,
  given: string | undefined,
): Promise<LoadedRubric> {
  const bundled = join(effects.packageRoot, 'templates', 'rubrics', `${rubric ?? design}.yaml`);
  const file = given ?? bundled;
  const yaml = new TextDecoder().decode(await effects.readFile(file));
  return { yaml, rubric: await readRubric(yaml, file) };
}
