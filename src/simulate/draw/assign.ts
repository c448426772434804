import type { Formula } from '../formula/value.js';
import type { AssignKind } from '../recipe/recipe.js';
import type { DrawInput, PlannedVariable } from './plan.js';
import { asProbability } from './probability.js';

interface Assignment extends AssignKind {
  /** The chance of the second arm, where what people are like decides. */
  readonly chance: Formula | null;
  readonly strata: readonly Formula[];
}

/** How people, or clusters, come into their arms. */
export function assignDraw(name: string, given: Assignment): PlannedVariable['draw'] {
  const { chance, arms, ratio = arms.map(() => 1) } = given;
  if (chance) {
    return ({ columns, rows, u }) =>
      Array.from(u, (one, at) => arms[one < asProbability(name, chance(columns, rows[at]!)) ? 1 : 0]!);
  }
  if (given.method === 'simple') return ({ u }) => Array.from(u, (one) => arms[slot(ratio, one)]!);
  return (input) => inBlocks(input, { ...given, ratio });
}

/** The place within whose share a number from 0 to 1 falls. */
function slot(shares: readonly number[], u: number): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let below = 0;
  const at = shares.findIndex((share) => {
    below += share / total;
    return u < below;
  });
  return at < 0 ? shares.findLastIndex((share) => share > 0) : at;
}

interface Blocks extends Assignment {
  readonly ratio: readonly number[];
}

/** Permuted blocks within strata: each takes one of the places that are left in the block of its stratum. */
function inBlocks({ columns, rows, u }: DrawInput, { arms, ratio, block, strata }: Blocks): string[] {
  const size = ratio.reduce((sum, share) => sum + share, 0);
  const full = ratio.map((share) => (share * (block ?? 2 * size)) / size);
  const left = new Map<string, number[]>();
  return Array.from(u, (one, at) => {
    const stratum = strata.map((formula) => formula(columns, rows[at]!)).join('\u0000');
    const places = left.get(stratum) ?? [...full];
    const taken = slot(places, one);
    places[taken]! -= 1;
    left.set(stratum, places.some((place) => place > 0) ? places : [...full]);
    return arms[taken]!;
  });
}
