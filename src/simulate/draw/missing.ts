import { compileFormula } from '../formula/compile.js';
import { uniforms } from '../random/stream.js';
import type { Drawing } from './draw.js';
import { knownAfter } from './plan.js';
import { asProbability } from './probability.js';
import type { Selected } from './select.js';

/** The rows in which a variable is not in the data, by variable; positions are those of `selected.rows`. */
export type Blanks = ReadonlyMap<string, ReadonlySet<number>>;

/** What goes missing, by the mechanisms of the recipe. */
export function drawBlanks({ recipe, plan, seed }: Drawing, { people, rows }: Selected): Blanks {
  const known = knownAfter(plan.variables);
  const blanks = new Map<string, Set<number>>();
  for (const [at, { variables, probability }] of (recipe.missing ?? []).entries()) {
    const { formula } = compileFormula(probability, known);
    // One number a person for all the variables of an entry: they go missing together.
    const u = uniforms(seed, `missing ${at} ${variables.join(' ')}`, people.rows);
    rows.forEach((row, position) => {
      const chance = formula(people.columns, row);
      if (chance === null || u[row]! >= asProbability(variables.join(', '), chance)) return;
      for (const name of variables) blanks.set(name, (blanks.get(name) ?? new Set()).add(position));
    });
  }
  return blanks;
}
