import { canonicalJson, sha256 } from '../../study/canonical.js';
import type { Recipe } from '../recipe/recipe.js';

/** What the key of a course keeps of it, so that the same packages can be made again, one of them anew, and all be marked. */
export interface CourseState {
  readonly assignment: string;
  readonly recipe: string;
  /** SHA-256 of the recipe, which may not change under students who have their data already. */
  readonly recipeHash: string;
  readonly rows: number;
  readonly secret: string;
  readonly students: readonly CourseStudent[];
  /** Who was in an earlier roster and is no longer: should they come back, they get the data that they had. */
  readonly dropped: readonly CourseStudent[];
}

/** A student of the course. */
export interface CourseStudent {
  readonly id: string;
  readonly name: string;
  /** 1, or more where their data were replaced. */
  readonly attempt: number;
  readonly seed: string;
}

/** Where the parts of a key lie, from the folder of the key. */
export const keyFiles = {
  state: 'assignment.json',
  truth: 'truth.json',
  recipe: 'recipe.json',
  rubric: 'rubric.yaml',
  variants: 'variants.csv',
  student: (id: string) => `students/${id}.json`,
} as const;

export const recipeHash = (recipe: Recipe): string => sha256(canonicalJson(recipe));
