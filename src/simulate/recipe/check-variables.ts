import { LindError } from '../../errors.js';
import { list, plural } from '../../methods/kit/wording.js';
import { kindNames, kindsOf, planVariable } from '../draw/kinds.js';
import { knownAfter, type PlannedVariable } from '../draw/plan.js';
import { constants } from '../formula/compile.js';
import type { Variable } from './recipe.js';
import { Wrong } from './wrong.js';

/**
 * The variables, each planned after those above it.
 *
 * @throws Wrong for the first that does not hold
 */
export function checkVariables(variables: readonly Variable[]): readonly PlannedVariable[] {
  const planned: PlannedVariable[] = [];
  for (const [at, variable] of variables.entries()) {
    const fault = faultOf(variable, planned);
    if (fault !== null) throw new Wrong(['variables', at, 'name'], fault);
    planned.push(readyVariable(variable, { at, planned }));
  }
  if (planned.some(({ variable }) => !variable.hidden)) return planned;
  throw new Wrong(['variables'], 'All variables are hidden, so there are no data; show one.');
}

interface Above {
  readonly at: number;
  readonly planned: readonly PlannedVariable[];
}

function readyVariable(variable: Variable, { at, planned }: Above): PlannedVariable {
  try {
    return planVariable(variable, knownAfter(planned));
  } catch (error) {
    if (error instanceof LindError) throw new Wrong(['variables', at, kindsOf(variable)[0]!], error.message);
    throw error;
  }
}

function faultOf(variable: Variable, planned: readonly PlannedVariable[]): string | null {
  const { name } = variable;
  const names = planned.map((one) => one.variable.name);
  if (names.includes(name)) return `There are two variables "${name}"; give one another name.`;
  if (constants.has(name)) return `"${name}" is a word of formulas; give the variable another name.`;
  return kindFault(variable) ?? clusterFault(variable, planned) ?? shapeFault(variable, planned);
}

function kindFault(variable: Variable): string | null {
  const kinds = kindsOf(variable);
  if (kinds.length === 1) return null;
  if (kinds.length === 0) {
    return `Variable "${variable.name}" does not say how its values are made; give one of ${list([...kindNames], 'or')}.`;
  }
  return `Variable "${variable.name}" is ${list(kinds)} at once; keep one of them.`;
}

function clusterFault({ name, per }: Variable, planned: readonly PlannedVariable[]): string | null {
  if (per === undefined || planned.some(({ variable }) => variable.name === per)) return null;
  return `Variable "${name}" has one value for each "${per}", and there is no variable of that name above it.`;
}

function shapeFault({ name, ordinal, assign }: Variable, planned: readonly PlannedVariable[]): string | null {
  if (ordinal && ordinal.cuts.length !== ordinal.levels.length - 1) {
    return `Variable "${name}" has ${ordinal.levels.length} levels, so it needs ${plural(ordinal.levels.length - 1, 'cut')}, and has ${ordinal.cuts.length}.`;
  }
  if (ordinal?.cuts.some((cut, at) => at > 0 && cut <= ordinal.cuts[at - 1]!)) {
    return `The cuts of "${name}" must rise, each above the one before.`;
  }
  if (!assign) return null;
  if (assign.arms.length < 2) return `Variable "${name}" needs two arms at least.`;
  if (assign.probability !== undefined && assign.arms.length > 2) {
    return `Variable "${name}" has a probability, which is that of the second of two arms, and has ${assign.arms.length} arms.`;
  }
  if (assign.ratio && assign.ratio.length !== assign.arms.length) {
    return `Variable "${name}" needs a share in "ratio" for each of its ${assign.arms.length} arms.`;
  }
  const other = planned.find(({ variable }) => variable.assign);
  return other ? `There is one "assign" in a recipe, and "${other.variable.name}" has it already.` : null;
}
