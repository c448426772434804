import { groupsChart } from '../../charts/groups-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { summarise } from '../../stats/summary.js';
import { decimalsFor, fixed, percent, significant } from './format.js';
import { groupNames } from './level-names.js';
import type { Factor, NumberInput } from './parameters.js';
import { withUnit } from './say-mean.js';
import { splitByGroup } from './split.js';
import { list } from './wording.js';

/** A number in two or more groups. */
export interface SeveralGroups {
  readonly outcome: NumberInput;
  readonly group: Factor;
  /** Values by level. */
  readonly samples: readonly Float64Array[];
}

/** The columns of a comparison of several groups. */
export const severalGroupsRoles = {
  outcome: { takes: 'number', title: 'Outcome', help: 'Name the column of numbers to compare.' },
  group: {
    takes: 'factor',
    levels: 'two-or-more',
    title: 'Group',
    help: 'Name the column that says which group each row is in.',
  },
} as const;

export const splitSeveral = (outcome: NumberInput, group: Factor): SeveralGroups => ({
  outcome,
  group,
  samples: splitByGroup(outcome.values, group),
});

/** So many points in all groups together keep the file small. */
const mostPoints = 1600;

/** A box with points for each group. */
export function severalGroupsChart({ outcome, group, samples }: SeveralGroups): ChartSpec {
  const names = groupNames(group);
  const axisTitle = withUnit(outcome);
  return groupsChart({
    axisTitle,
    mostPoints: Math.max(1, Math.min(400, Math.floor(mostPoints / samples.length))),
    description: `${axisTitle} in ${list(names)}: a box from the lower to the upper quartile with a line at the median and a diamond at the mean, and points for single values.`,
    groups: samples.map((values, code) => ({ name: names[code]!, values, ...summarise(values) })),
  });
}

/** Which group has the highest and which the lowest of a summary: "Median weight (g) was highest in A (16.5) and lowest in C (1.5)". */
export function sayHighestAndLowest(
  what: string,
  { outcome, group }: SeveralGroups,
  values: readonly number[],
): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return `${what} ${outcome.label} was ${significant(low)} in every group`;
  const names = groupNames(group);
  const decimals = decimalsFor(low, high);
  const at = (value: number) => `${names[values.indexOf(value)]} (${fixed(value, decimals)})`;
  return `${what} ${withUnit(outcome)} was highest in ${at(high)} and lowest in ${at(low)} of ${names.length} groups`;
}

/** A share of variation for a sentence: "about 25%". */
export const shareBetween = (share: number): string =>
  share < 0.001 ? 'less than 0.1%' : `about ${percent(share, share < 0.1 ? 1 : 0)}`;

/** How many of all pairs of groups are told apart, without saying that the others are alike. */
export function sayPairs(by: string, apart: number, pairs: number): string {
  if (pairs === 1) {
    return apart === 1
      ? `${by} tells the two groups apart.`
      : `${by} does not tell the two groups apart, which does not show that they are alike.`;
  }
  const others = apart < pairs ? '; that does not show that the others are alike' : '';
  return `${by} tells apart ${apart === 0 ? 'none' : apart} of the ${pairs} pairs of groups${others}.`;
}
