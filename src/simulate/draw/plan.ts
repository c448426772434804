import type { Known } from '../formula/compile.js';
import type { Columns, Value } from '../formula/value.js';
import type { Variable } from '../recipe/recipe.js';

/** The rows that a variable is drawn for: all, or the first of each cluster. */
export interface DrawInput {
  readonly columns: Columns;
  readonly rows: ArrayLike<number>;
  /** A uniform number for each of them. */
  readonly u: Float64Array;
}

/** A variable ready to be drawn. */
export interface PlannedVariable {
  readonly variable: Variable;
  readonly type: 'number' | 'date' | 'category' | 'text';
  /** All values of a category, in their order; null for others. */
  readonly levels: readonly string[] | null;
  /** The variables that it is made from. */
  readonly reads: readonly string[];
  /** Whether its values come from a uniform number by a quantile, so that it can be correlated with others. */
  readonly byQuantile: boolean;
  readonly draw: (input: DrawInput) => ArrayLike<Value>;
}

/** A recipe's variables ready to be drawn, in their order. */
export interface DrawPlan {
  readonly variables: readonly PlannedVariable[];
  readonly names: readonly string[];
  /** The place of the variable by which people are assigned; -1 when there is none. */
  readonly armAt: number;
}

/** What a formula may read that stands after these variables. */
export const knownAfter = (variables: readonly PlannedVariable[]): Known => ({
  names: variables.map(({ variable }) => variable.name),
  levels: (name) => variables.find(({ variable }) => variable.name === name)?.levels ?? null,
});

/**
 * The planned variable of that name.
 *
 * @throws Error when there is none, which the check of a recipe rules out
 */
export function plannedVariable(plan: DrawPlan, name: string): PlannedVariable {
  const at = plan.names.indexOf(name);
  if (at < 0) throw new Error(`no variable "${name}" in the recipe`);
  return plan.variables[at]!;
}
