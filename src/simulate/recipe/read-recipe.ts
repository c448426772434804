import { LindError } from '../../errors.js';
import { loadMethod, methodNames } from '../../methods/index.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { StudyDocument } from '../../study/document.js';
import { type Problem, ProblemsError, pathText, problemText } from '../../study/problem.js';
import { schemaProblems } from '../../study/schema/validate.js';
import { type DrawPlan, knownAfter } from '../draw/plan.js';
import { recipeSchema } from '../schema/recipe-schema.js';
import { checkAnalyses, checkCorrelations, checkFlaws, checkMissing, checkSelection } from './check-parts.js';
import { checkVariables } from './check-variables.js';
import type { Recipe } from './recipe.js';
import { Wrong } from './wrong.js';

/** A recipe that can be drawn from. */
export interface ReadyRecipe {
  /** As it is called: the name of its file. */
  readonly name: string;
  readonly recipe: Recipe;
  readonly plan: DrawPlan;
  /** The methods of its analyses, by name. */
  readonly methods: ReadonlyMap<string, AnyMethod>;
}

/**
 * Reads a recipe and holds it against its schema, and what it names against what there is.
 *
 * @param file its path, for messages
 * @throws LindError `bad-recipe` with line and column of the first thing that is wrong
 */
export async function readRecipe(text: string, file: string): Promise<ReadyRecipe> {
  const document = parsed(text, file);
  const methods = await namedMethods(document.value);
  const problems = await schemaProblems(document, recipeSchema([...methods.values()], methodNames));
  if (problems.length > 0) throw badRecipe(problems);
  const recipe = document.value as unknown as Recipe;
  try {
    return { name: nameOf(file), recipe, plan: checked(recipe, methods), methods };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const { path, message } = error;
    const place = document.placeOf(path);
    throw badRecipe([
      { code: 'bad-recipe', severity: 'error', file, ...place, path: pathText(path), message },
    ]);
  }
}

const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');

function parsed(text: string, file: string): StudyDocument {
  try {
    return StudyDocument.parse(text, file);
  } catch (error) {
    throw error instanceof ProblemsError ? badRecipe(error.problems) : error;
  }
}

function badRecipe(problems: readonly Problem[]): LindError {
  const [first, ...others] = problems;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  const message = problemText(first!).replace(/\b([Tt])he study\b/, '$1he recipe');
  return new LindError('bad-recipe', message.replace(/\.$/, `${more}.`));
}

async function namedMethods({ analyses }: StudyDocument['value']): Promise<ReadonlyMap<string, AnyMethod>> {
  const listed = (Array.isArray(analyses) ? analyses : []) as readonly (Partial<
    Recipe['analyses'][number]
  > | null)[];
  const named = listed.flatMap((one) => [one?.method, one?.truth?.analysis?.method]);
  const known = [...new Set(named)].filter(
    (name) => name !== undefined && methodNames.includes(name),
  ) as string[];
  return new Map(await Promise.all(known.map(async (name) => [name, await loadMethod(name)] as const)));
}

function checked(recipe: Recipe, methods: ReadonlyMap<string, AnyMethod>): DrawPlan {
  const variables = checkVariables(recipe.variables);
  const plan = {
    variables,
    names: variables.map(({ variable }) => variable.name),
    armAt: variables.findIndex(({ variable }) => variable.assign !== undefined),
  };
  const parts = { recipe, plan, known: knownAfter(variables) };
  checkCorrelations(parts);
  checkSelection(parts);
  checkMissing(parts);
  checkFlaws(parts);
  checkAnalyses(parts, methods);
  return plan;
}
