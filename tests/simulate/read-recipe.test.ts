import { describe, expect, it } from 'vitest';
import { readRecipe } from '../../src/simulate/recipe/read-recipe.js';
import { publishedRecipeSchema } from '../../src/simulate/schema/published.js';
import { bundledRecipe, bundledRecipes } from './bundled.js';
import { recipeYaml, smallRecipe } from './recipes.js';

const x = { name: 'x', normal: { mean: 10, sd: 2 } };
const main = {
  id: 'main',
  stand: 'expected',
  method: 'one-sample-t-test',
  outcome: 'x',
  terms: ['mean'],
  why: 'To see.',
};

describe('the bundled recipes', () => {
  it.each(bundledRecipes)('%s can be drawn from, and tells students nothing of its flaws', async (name) => {
    const { recipe, plan } = await bundledRecipe(name);
    expect(plan.names).toHaveLength(recipe.variables.length);
    expect(recipe.analyses[0]!.stand).toBe('expected');
    expect(recipe.brief).not.toMatch(/flaw|duplicate|\bfake|simulat(ed|ion) data/i);
  });

  it('are as many as are promised', () => {
    expect(bundledRecipes).toHaveLength(15);
  });
});

describe('recipes that cannot be used are refused with their place', () => {
  const wrong: readonly [string, { readonly [key: string]: unknown }][] = [
    ['a key that there is not', { peeple: 3 }],
    ['two kinds', { variables: [{ ...x, poisson: { mean: 3 } }] }],
    ['no kind', { variables: [{ name: 'x' }] }],
    ['a name twice', { variables: [x, x] }],
    ['a variable below', { variables: [{ name: 'a', formula: 'x + 1' }, x] }],
    ['a formula that cannot be read', { variables: [x, { name: 'y', formula: 'x +' }] }],
    [
      'a level that there is not',
      { variables: [x, { name: 'g', event: 0.3 }, { name: 'y', formula: 'if(g == "maybe", 1, 2)' }] },
    ],
    [
      'cuts that do not fit',
      { variables: [x, { name: 'o', ordinal: { levels: ['a', 'b'], cuts: [1, 2] } }] },
    ],
    ['a cluster that there is not', { variables: [{ ...x, per: 'team' }] }],
    [
      'completely at random by something',
      { missing: [{ variables: ['x'], mechanism: 'completely-at-random', probability: 'logistic(x)' }] },
    ],
    [
      'at random by itself',
      { missing: [{ variables: ['x'], mechanism: 'at-random', probability: 'logistic(x)' }] },
    ],
    [
      'not at random by what is seen',
      {
        variables: [x, { ...x, name: 'z' }],
        missing: [{ variables: ['x'], mechanism: 'not-at-random', probability: 'logistic(z)' }],
      },
    ],
    ['a flaw in no column', { flaws: [{ kind: 'decimal-comma', column: 'y', count: 1 }] }],
    ['a flaw without its extent', { flaws: [{ kind: 'decimal-comma', column: 'x' }] }],
    ['a flaw without what it needs', { flaws: [{ kind: 'stray-text', column: 'x', count: 1 }] }],
    [
      'an analysis of a hidden variable',
      { variables: [x, { ...x, name: 'h', hidden: true }], analyses: [{ ...main, outcome: 'h' }] },
    ],
    ['a term that there is not', { analyses: [{ ...main, terms: ['median'] }] }],
    ['nothing expected', { analyses: [{ ...main, stand: 'mistaken' }] }],
    ['an option that there is not', { analyses: [{ ...main, muu: 3 }] }],
  ];
  it.each(wrong)('%s', async (_, changed) => {
    const error = await smallRecipe(changed).catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: 'bad-recipe' });
    expect((error as Error).message).toMatchSnapshot();
  });

  it('what is no YAML', async () => {
    await expect(readRecipe('title: "a', 'r.yaml')).rejects.toThrowErrorMatchingInlineSnapshot(
      `[LindError: r.yaml, line 1, column 10: A closing quotation mark, bracket, comma or colon is missing.]`,
    );
    await expect(readRecipe(`${recipeYaml()}\nx: *y`, 'r.yaml')).rejects.toThrow(/r\.yaml, line/);
  });
});

describe('the published schema', () => {
  it('has a sentence for every key', async () => {
    const schema = JSON.parse(await publishedRecipeSchema());
    expect(schema.title).toBe('A recipe of Lind');
    for (const [key, property] of Object.entries<{ description?: string }>(schema.properties)) {
      expect(property.description, key).toBeTruthy();
    }
  });
});
