import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonFiles, studentFiles } from '../../src/assign/student-package.js';
import { makeDataset } from '../../src/simulate/data/dataset.js';
import { drawnOutcomes } from '../../src/simulate/diagnose/diagnose.js';
import { datasetKey } from '../../src/simulate/key/dataset-key.js';
import type { DesignKey } from '../../src/simulate/key/design.js';
import type { DatasetKey } from '../../src/simulate/key/key.js';
import type { ReadyRecipe } from '../../src/simulate/recipe/read-recipe.js';
import { readRubric } from '../../src/simulate/rubric/read-rubric.js';
import type { Rubric } from '../../src/simulate/rubric/rubric.js';
import { populationTruth } from '../../src/simulate/truth/truth.js';
import { bundledRecipe } from '../simulate/bundled.js';

/** What one student was given, and its key. */
export interface Package {
  readonly student: string;
  /** By path, as text. */
  readonly files: ReadonlyMap<string, string>;
  readonly key: DatasetKey;
  readonly recipe: ReadyRecipe;
}

export interface SmallCourse {
  readonly recipe: ReadyRecipe;
  readonly rubric: Rubric;
  readonly packages: readonly Package[];
}

const template = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../templates/${path}`, import.meta.url)), 'utf8');

/** A course of few students. So few data sets give rough tolerances, and are drawn fast; the truth needs more. */
export async function smallCourse(
  name: string,
  students: readonly string[] = ['s1'],
  sims = 3,
): Promise<SmallCourse> {
  const recipe = await bundledRecipe(name);
  const rubric = await readRubric(
    template(`rubrics/${recipe.recipe.rubric ?? recipe.recipe.design}.yaml`),
    'rubric.yaml',
  );
  const rows = recipe.recipe.people;
  const design = fastDesign(recipe, { rows, sims });
  const skeleton = { opening: template('study/opening.yaml'), closing: template('study/closing.yaml') };
  const parts = { skeleton, rubric: '# Marks\n', schema: '{}' };
  const common = commonFiles({ recipe: recipe.recipe, assignment: name, ...parts });
  const packages = students.map((student) => {
    const seed = `seed of ${student}`;
    const dataset = makeDataset({ ...recipe, seed, rows });
    const files = studentFiles(common, dataset, { student, attempt: 1 });
    return { student, files, key: datasetKey(recipe, dataset, { seed, design }), recipe };
  });
  return { recipe, rubric, packages };
}

/** The middle 95% is taken as 1.96 standard deviations to each side. */
function fastDesign(recipe: ReadyRecipe, size: { readonly rows: number; readonly sims: number }): DesignKey {
  const outcomes = drawnOutcomes(recipe, { seed: 'design', ...size });
  const tolerances = recipe.recipe.analyses.map(({ terms }, at) =>
    terms.map((_, k) => middle(outcomes.map((draw) => draw[at]!.terms[k]!.estimate))),
  );
  return { truths: populationTruth(recipe, { seed: 'truth', people: 2000 }), tolerances };
}

function middle(estimates: readonly (number | null)[]) {
  const values = estimates.filter((value) => value !== null);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = 1.96 * Math.sqrt(variance);
  return { low: mean - half, high: mean + half };
}
