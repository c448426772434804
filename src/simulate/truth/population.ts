import type { Table } from '../../data/table.js';
import { type Drawing, drawPeople, type People, underArm } from '../draw/draw.js';
import { selectionTest } from '../draw/select.js';
import { tableOf } from '../draw/table.js';

/**
 * A population in which nothing stands between a person and the truth: everyone is seen under every arm, with the same
 * chances, nobody is left out, nothing is missing, and hidden variables are seen.
 *
 * @param only whether those that `select` does not take are left out
 */
export function idealPopulation(drawing: Drawing, only: 'all' | 'selected'): Table {
  const { plan, recipe } = drawing;
  const people = drawPeople(drawing);
  const passes = selectionTest(recipe, plan);
  const everyone = Array.from({ length: people.rows }, (_, row) => row);
  const rows = only === 'all' ? everyone : everyone.filter((row) => passes(people, row));
  const worlds = worldsOf(drawing, people);
  const shown = plan.variables.map((planned, at) => ({
    planned,
    values: worlds.flatMap(({ columns }) => rows.map((row) => columns[at]![row]!)),
  }));
  return tableOf(rows.length * worlds.length, shown);
}

/** People as they are, or under each arm in turn. */
function worldsOf(drawing: Drawing, people: People): readonly People[] {
  const { plan } = drawing;
  if (plan.armAt < 0) return [people];
  return plan.variables[plan.armAt]!.levels!.map((arm) => underArm(drawing, people, arm));
}
