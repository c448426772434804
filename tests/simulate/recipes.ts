import { stringify } from 'yaml';
import { type ReadyRecipe, readRecipe } from '../../src/simulate/recipe/read-recipe.js';

/** A small recipe with these parts in place of its own. */
export const recipeYaml = (changed: { readonly [key: string]: unknown } = {}): string =>
  stringify(
    {
      recipe: 1,
      title: 'A small recipe',
      teaches: 'Nothing yet.',
      question: { type: 'therapy', population: 'People', intervention: 'A', comparison: 'B', outcome: 'O' },
      design: 'randomised-trial',
      brief: 'A trial.',
      people: 100,
      variables: [{ name: 'x', normal: { mean: 10, sd: 2 } }],
      analyses: [
        {
          id: 'main',
          stand: 'expected',
          method: 'one-sample-t-test',
          outcome: 'x',
          terms: ['mean'],
          why: 'To see.',
        },
      ],
      ...changed,
    },
    { aliasDuplicateObjects: false },
  );

export const smallRecipe = (changed: { readonly [key: string]: unknown } = {}): Promise<ReadyRecipe> =>
  readRecipe(recipeYaml(changed), 'small.yaml');
