import type { Moments } from '../descriptive.js';

/**
 * Groups as if they had been one from the start: the moments of all their values together.
 *
 * @param groups n of 2 or more each, means and variances in one unit
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, table 6.5.a
 * @example combinedGroups([{ n: 2, mean: 1.5, variance: 0.5 }, { n: 2, mean: 3.5, variance: 0.5 }]).variance // => 1.6666667
 */
export function combinedGroups(groups: readonly Moments[]): Moments {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const mean = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const squares = groups.reduce(
    (sum, group) => sum + (group.n - 1) * group.variance + group.n * (group.mean - mean) ** 2,
    0,
  );
  return { n, mean, variance: squares / (n - 1) };
}
