// 2,000 draws of each trial: 95% of the intervals hold the truth, within the error of the simulation.
import { expect, it } from 'vitest';
import { diagnose } from '../../src/simulate/diagnose/diagnose.js';
import type { KeyAnalysis } from '../../src/simulate/recipe/recipe.js';
import { bundledRecipe } from './bundled.js';

const sims = 2000;

it.each([
  ['trial-binary', 100, { 'risk-difference': -0.14 }],
  ['trial-continuous', 60, { 'arm=substitute': -5 }],
  ['trial-survival', 80, { 'arm=tablet': 0.7 }],
])('%s', { timeout: 60_000 }, async (name, rows, values) => {
  const { recipe, ...ready } = await bundledRecipe(name);
  const terms = Object.keys(values);
  const expected = { ...recipe.analyses[0]!, terms, truth: { values } } as KeyAnalysis;
  const only = { ...ready, recipe: { ...recipe, analyses: [expected] } };
  const [performance] = diagnose(only, { seed: 'coverage', sims, rows, population: 10 }).performance;
  expect(performance!.estimated).toBe(sims);
  // Three standard errors: 1.5 points.
  expect(Math.abs(performance!.coverage!.share - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / sims));
  expect(Math.abs(performance!.bias)).toBeLessThan(4 * performance!.biasError + 0.02);
});
