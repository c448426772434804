import { LindError } from '../../errors.js';
import { compileFormula } from '../formula/compile.js';
import type { Recipe } from '../recipe/recipe.js';
import { type Drawing, drawPeople, type People } from './draw.js';
import { type DrawPlan, knownAfter } from './plan.js';

/** Those of the people drawn who are in the data, by row. */
export interface Selected {
  readonly people: People;
  readonly rows: readonly number[];
}

/** So many are drawn at most for each one who is wanted. */
const mostDrawn = 2000;

/**
 * Draws people until so many of them are selected.
 *
 * @throws LindError `bad-recipe` when hardly anyone is
 */
export function drawSelected(drawing: Drawing): Selected {
  const { rows: wanted } = drawing;
  if (!drawing.recipe.select)
    return { people: drawPeople(drawing), rows: Array.from({ length: wanted }, (_, row) => row) };
  let drawn = 2 * wanted;
  while (drawn <= mostDrawn * wanted) {
    const people = drawPeople({ ...drawing, rows: drawn });
    const { rows, filled } = selectedRows(drawing, people);
    if (filled >= 1) return { people, rows: rows.slice(0, wanted) };
    // As many as are needed if the rest are like these, and some more.
    drawn *= Math.min(20, Math.max(1.5, 1.2 / filled));
    drawn = Math.ceil(drawn);
  }
  throw new LindError(
    'bad-recipe',
    `Fewer than one in ${mostDrawn} of the people drawn are selected; widen "select".`,
  );
}

/** Whether a person is selected, by the condition alone. */
export function selectionTest({ select }: Recipe, plan: DrawPlan): (people: People, row: number) => boolean {
  const where = compileFormula(select?.where ?? 'true', knownAfter(plan.variables));
  return (people, row) => where.formula(people.columns, row) === true;
}

/** Those who are selected, and how far the group that is hardest to fill is filled: 1 when there are enough. */
interface Filling {
  readonly rows: readonly number[];
  readonly filled: number;
}

function selectedRows({ recipe, plan, rows: wanted }: Drawing, people: People): Filling {
  const passes = selectionTest(recipe, plan);
  const groups = groupsOf(recipe, plan, wanted);
  const rows: number[] = [];
  for (let row = 0; row < people.rows; row++) {
    if (passes(people, row) && groups.take(people, row)) rows.push(row);
  }
  return { rows, filled: groups.filled() };
}

/** Takes people as long as there is room for their group: for all alike, or by the quota of their level. */
function groupsOf({ select }: Recipe, plan: DrawPlan, wanted: number) {
  const { by, shares } = select?.quota ?? { by: null, shares: { all: 1 } };
  const places = quotas(shares, wanted);
  const taken = new Map<string, number>([...places.keys()].map((group) => [group, 0]));
  const at = by === null ? -1 : plan.names.indexOf(by);
  return {
    take(people: People, row: number): boolean {
      const group = at < 0 ? 'all' : String(people.columns[at]![row]);
      const before = taken.get(group);
      if (before === undefined || before >= places.get(group)!) return false;
      taken.set(group, before + 1);
      return true;
    },
    filled: () => Math.min(...[...places].map(([group, room]) => taken.get(group)! / room)),
  };
}

/** Whole numbers of places by share, which add up to all of them: what is left over goes to the first groups. */
function quotas(shares: { readonly [group: string]: number }, wanted: number): Map<string, number> {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const places = new Map(
    Object.entries(shares).map(([group, share]) => [group, Math.floor((wanted * share) / total)] as const),
  );
  let left = wanted - [...places.values()].reduce((sum, room) => sum + room, 0);
  for (const [group, room] of places) {
    if (left <= 0) break;
    places.set(group, room + 1);
    left -= 1;
  }
  return places;
}
