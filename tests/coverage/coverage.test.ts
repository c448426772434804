// 2,000 draws of each trial: 95% of the intervals hold the truth, within the error of the simulation. The true effects are
// those that the recipe puts in, which the analysis that is expected of students estimates.
import { expect, it } from 'vitest';
import { diagnose } from '../../src/simulate/diagnose/diagnose.js';
import type { KeyAnalysis } from '../../src/simulate/recipe/recipe.js';
import { bundledRecipe } from '../simulate/bundled.js';

const sims = 2000;

/**
 * Teams of six whose members correlate by 1 / (1 + 49) widen the true spread by the root of the design effect
 * 1 + 5 * 0.02, which the regression does not know: the normal coverage of 1.96 / 1.049 is 93.8%. The recipe says so.
 */
const ofTeams = 0.938;

it.each([
  ['trial-binary', 100, { 'risk-difference': -0.14 }, 0.95],
  ['trial-continuous', 60, { 'arm=substitute': -5 }, 0.95],
  ['trial-survival', 80, { 'arm=tablet': 0.7 }, 0.95],
  ['trial-drop-outs', 120, { 'arm=diet': -4 }, 0.95],
  ['simulation-osce', 180, { 'arm=simulation': 4 }, ofTeams],
])('%s', { timeout: 180_000 }, async (name, rows, values, expectedShare) => {
  const { recipe, ...ready } = await bundledRecipe(name);
  const terms = Object.keys(values);
  const expected = { ...recipe.analyses[0]!, terms, truth: { values } } as KeyAnalysis;
  const only = { ...ready, recipe: { ...recipe, analyses: [expected] } };
  const [performance] = diagnose(only, { seed: 'coverage', sims, rows, population: 10 }).performance;
  expect(performance!.estimated).toBe(sims);
  // Three standard errors: 1.5 points.
  expect(Math.abs(performance!.coverage!.share - expectedShare)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / sims));
  expect(Math.abs(performance!.bias)).toBeLessThan(4 * performance!.biasError + 0.02);
});
