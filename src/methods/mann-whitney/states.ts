import type { Contingency } from '../kit/contingency.js';
import { presentCells } from '../kit/cross-table-view.js';
import { fixed } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { Factor, NumberInput } from '../kit/parameters.js';
import { type PresentedTable, presentEstimates, presentTests } from '../kit/present.js';
import { estimateOf, type Result } from '../kit/result.js';

/** Named states with an order, and how many of each group are in each: their numbers are ranks and no quantities. */
export function statesOf(outcome: NumberInput, group: Factor): Contingency | null {
  if (!outcome.steps) return null;
  const places = new Map(outcome.steps.map(({ value }, at) => [value, at]));
  const counts = group.levels.map(() => outcome.steps!.map(() => 0));
  group.codes.forEach((code, row) => {
    counts[code]![places.get(outcome.values[row]!)!]! += 1;
  });
  return {
    outcome: outcome.label,
    group: group.label,
    groups: group.levels,
    groupLabels: group.levelLabels,
    levels: outcome.steps.map(({ value }) => String(value)),
    levelLabels: outcome.steps.map(({ label }) => label),
    ordered: true,
    counts,
  };
}

/** The state in the middle of a group; two where the middle lies between them. */
export function middleState(counts: readonly number[], labels: readonly string[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const upTo = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
  const at = (rank: number) => labels[upTo.findIndex((seen) => seen >= rank)]!;
  const [low, high] = [at(Math.ceil(total / 2)), at(Math.floor(total / 2) + 1)];
  return low === high ? `“${low}”` : `between “${low}” and “${high}”`;
}

/** Which group lies higher, in pairs of a hundred and in states by name; a state has no difference in size. */
export function stateWords(
  result: Labelled,
  { groupLabels, levelLabels, counts, outcome }: Contingency,
): string[] {
  const [referenceName, groupName] = groupLabels as [string, string];
  const higher = Number(estimateOf(result, 'probability-of-superiority').estimate);
  const middle = counts.map((own) => middleState(own, levelLabels));
  return [
    `${outcome}: of 100 pairs of one from ${groupName} and one from ${referenceName}, the one from ${groupName} is nearer to “${levelLabels.at(-1)}” in about ${fixed(100 * higher, 0)}, equal states counting half (50 when neither group lies higher).`,
    `The middle state is ${middle[1]} in ${groupName} and ${middle[0]} in ${referenceName}.`,
    'States have an order and no distances, so the test ranks them, and no difference in size is given. It does not say why the groups differ, or do not.',
  ];
}

/** States by group, then what compares them; a shift of states is left to the JSON. */
export function presentStates(
  result: Result,
  estimates: Parameters<typeof presentEstimates>[0]['estimates'],
): PresentedTable[] {
  const shown = result.estimates.filter(({ term }) => term === 'probability-of-superiority');
  return [
    presentCells(result.tables.cells!),
    ...presentEstimates({ estimates }, { ...result, estimates: shown }),
    ...presentTests(result),
  ];
}
