import { chiSquared, normal } from './distributions/index.js';
import { midranks } from './ranks.js';

/** The ranks of a grouped sample, summed up. */
export interface GroupRanks {
  /** Size and mean rank of each group, ranks being those among all values. */
  readonly groups: readonly { readonly n: number; readonly meanRank: number }[];
  readonly n: number;
  /** Variance of a rank if groups did not matter: N(N + 1)/12, less for ties; 0 when all values are tied. */
  readonly variance: number;
}

/**
 * Ranks all values together and averages the ranks in each group.
 *
 * @param values finite numbers
 * @param codes the group of each value, from 0 to `count` - 1
 * @param count how many groups there are, each with a value
 * @example groupRanks(Float64Array.of(1, 2, 3, 4), Int32Array.of(0, 1, 1, 0), 2).groups[0].meanRank // => 2.5
 */
export function groupRanks(values: Float64Array, codes: Int32Array, count: number): GroupRanks {
  const { ranks, tieSum } = midranks(values);
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  codes.forEach((code, row) => {
    sums[code]! += ranks[row]!;
    sizes[code]! += 1;
  });
  const n = values.length;
  return {
    groups: Array.from(sums, (sum, code) => ({ n: sizes[code]!, meanRank: sum / sizes[code]! })),
    n,
    variance: (n * (n + 1) - tieSum / (n - 1)) / 12,
  };
}

/**
 * The Kruskal-Wallis test, corrected for ties.
 *
 * @param ranks with a variance above 0
 * @see Kruskal & Wallis (1952), doi:10.1080/01621459.1952.10483441
 * @example kruskalWallis(groupRanks(Float64Array.of(1, 2, 3, 4, 5, 6), Int32Array.of(0, 0, 1, 1, 2, 2), 3)).statistic // => 4.571428571
 */
export function kruskalWallis({ groups, n, variance }: GroupRanks) {
  const between = groups.reduce((sum, group) => sum + group.n * (group.meanRank - (n + 1) / 2) ** 2, 0);
  const statistic = between / variance;
  const df = groups.length - 1;
  return { statistic, df, pValue: chiSquared.survival(statistic, df), epsilonSquared: statistic / (n - 1) };
}

/** Two groups compared: the later minus the earlier. */
export interface DunnComparison {
  readonly later: number;
  readonly earlier: number;
  readonly z: number;
  readonly pValue: number;
}

/**
 * Dunn's comparisons of mean ranks of all pairs of groups, corrected for ties.
 *
 * @param ranks with a variance above 0
 * @see Dunn (1964), doi:10.1080/00401706.1964.10490181
 * @example dunn(groupRanks(Float64Array.of(1, 2, 3, 4), Int32Array.of(0, 0, 1, 1), 2))[0].z // => 1.549193338
 */
export function dunn({ groups, variance }: GroupRanks): DunnComparison[] {
  return groups.flatMap((one, later) =>
    groups.slice(0, later).map((other, earlier) => {
      const z = (one.meanRank - other.meanRank) / Math.sqrt(variance * (1 / one.n + 1 / other.n));
      return { later, earlier, z, pValue: normal.twoSided(z) };
    }),
  );
}
