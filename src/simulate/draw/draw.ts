import type { Value } from '../formula/value.js';
import { uniforms } from '../random/stream.js';
import type { Recipe } from '../recipe/recipe.js';
import { correlated, correlatedNames } from './correlate.js';
import { planVariable } from './kinds.js';
import { type DrawPlan, knownAfter, type PlannedVariable } from './plan.js';

/** Everyone who was drawn, with all that is known of them, hidden variables too. */
export interface People {
  readonly rows: number;
  /** By the place of the variable in the recipe. */
  readonly columns: readonly ArrayLike<Value>[];
}

/** What people are drawn with. */
export interface Drawing {
  readonly recipe: Recipe;
  readonly plan: DrawPlan;
  readonly seed: string;
  readonly rows: number;
}

/** The variables of a recipe, ready to be drawn. */
export function drawPlan({ variables }: Pick<Recipe, 'variables'>): DrawPlan {
  const planned: PlannedVariable[] = [];
  for (const variable of variables) planned.push(planVariable(variable, knownAfter(planned)));
  return {
    variables: planned,
    names: variables.map(({ name }) => name),
    armAt: variables.findIndex(({ assign }) => assign !== undefined),
  };
}

/** Draws people. The same seed gives the same first rows, however many are drawn. */
export function drawPeople(drawing: Drawing): People {
  return drawColumns(drawing, []);
}

/** The same people as they would be under one arm: with the same chances, everything that follows from the arm anew. */
export function underArm(drawing: Drawing, people: People, arm: string): People {
  const { armAt } = drawing.plan;
  const columns = people.columns.slice(0, armAt);
  return drawColumns(drawing, [...columns, new Array(people.rows).fill(arm)]);
}

/** @param known the columns of the first variables */
function drawColumns(drawing: Drawing, known: People['columns']): People {
  const { plan, rows } = drawing;
  const columns = [...known];
  const mixed = correlatedUniforms(drawing);
  for (const planned of plan.variables.slice(columns.length)) {
    columns.push(drawColumn(planned, { drawing, columns, mixed }));
  }
  return { rows, columns };
}

interface SoFar {
  readonly drawing: Drawing;
  readonly columns: readonly ArrayLike<Value>[];
  readonly mixed: ReadonlyMap<string, Float64Array>;
}

function drawColumn(planned: PlannedVariable, { drawing, columns, mixed }: SoFar): ArrayLike<Value> {
  const { plan, seed, rows } = drawing;
  const { name, per } = planned.variable;
  if (per === undefined) {
    const u = mixed.get(name) ?? uniforms(seed, name, rows);
    return planned.draw({ columns, rows: allRows(rows), u });
  }
  const { firsts, clusterOf } = clusters(columns[plan.names.indexOf(per)]!);
  const values = planned.draw({ columns, rows: firsts, u: uniforms(seed, name, firsts.length) });
  return Array.from(clusterOf, (cluster) => values[cluster]!);
}

/** 0, 1, 2, ... */
function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** The first row of each cluster, and the cluster of each row. */
function clusters(labels: ArrayLike<Value>): { readonly firsts: number[]; readonly clusterOf: Int32Array } {
  const places = new Map<Value, number>();
  const firsts: number[] = [];
  const clusterOf = Int32Array.from(labels as ArrayLike<never>, (label: Value, row) => {
    const known = places.get(label);
    if (known !== undefined) return known;
    places.set(label, firsts.length);
    return firsts.push(row) - 1;
  });
  return { firsts, clusterOf };
}

function correlatedUniforms({ recipe, seed, rows }: Drawing): ReadonlyMap<string, Float64Array> {
  const correlations = recipe.correlations ?? [];
  if (correlations.length === 0) return new Map();
  const independent = new Map(
    correlatedNames(correlations).map((name) => [name, uniforms(seed, name, rows)] as const),
  );
  return correlated(correlations, independent);
}
