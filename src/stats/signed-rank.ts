import { normal, signedRank } from './distributions/index.js';
import { midranks, tieSizes } from './ranks.js';
import type { Alternative, Limits } from './t-test.js';
import { walshAverage, walshCount, walshMedian } from './walsh-averages.js';

/** Differences ranked by size, those of 0 left out. */
export interface SignedRanks {
  /** The differences that are not 0, ascending. */
  readonly sorted: Float64Array;
  /** How many are 0. */
  readonly zeros: number;
  /** V: the sum of the ranks of the positive ones. */
  readonly statistic: number;
  /** Σ(t³ − t) over groups of t differences of one size. */
  readonly tieSum: number;
}

/** How p and limits are made. */
export interface SignedRankChoice {
  /** From the exact distribution, which takes neither ties nor zeros; else from the normal approximation. */
  readonly exact: boolean;
  readonly alternative: Alternative;
}

/**
 * Ranks differences by their size.
 *
 * @param differences finite numbers
 * @see Wilcoxon (1945), doi:10.2307/3001968
 * @example signedRanks(Float64Array.of(3, -1, 0, 2)).statistic // => 5
 */
export function signedRanks(differences: Float64Array): SignedRanks {
  const sorted = differences.filter((value) => value !== 0).sort();
  const { ranks, tieSum } = midranks(sorted.map(Math.abs));
  const statistic = ranks.reduce((sum, rank, i) => (sorted[i]! > 0 ? sum + rank : sum), 0);
  return { sorted, zeros: differences.length - sorted.length, statistic, tieSum };
}

/**
 * The p-value of V; the normal approximation is corrected for continuity and ties.
 *
 * @throws StatError `too-large` for the exact one of more than 1000 differences
 * @see Hollander, Wolfe & Chicken (2014), Nonparametric Statistical Methods, 3rd ed., section 3.1
 * @example signedRankP(signedRanks(Float64Array.of(3, -1, 2, 5)), { exact: true, alternative: 'greater' }) // => 0.125
 * @example signedRankP(signedRanks(Float64Array.of(3, -1, 2, 2)), { exact: false, alternative: 'two-sided' }) // => 0.1974660734
 */
export function signedRankP(ranks: SignedRanks, { exact, alternative }: SignedRankChoice): number {
  const n = ranks.sorted.length;
  const upper = () => upperTail(ranks, exact);
  const lower = () => upperTail({ ...ranks, statistic: walshCount(n) - ranks.statistic }, exact);
  if (alternative === 'greater') return upper();
  if (alternative === 'less') return lower();
  return Math.min(1, 2 * (ranks.statistic > walshCount(n) / 2 ? upper() : lower()));
}

/** P(V ≥ v). The distribution is symmetric, so that the lower tail is that of the statistic turned over. */
function upperTail({ sorted, statistic, tieSum }: SignedRanks, exact: boolean): number {
  const n = sorted.length;
  if (exact) return signedRank.survival(statistic - 1, n);
  return normal.survival((statistic - walshCount(n) / 2 - 0.5) / spread(n, tieSum));
}

const spread = (n: number, tieSum: number): number =>
  Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieSum / 48);

/** The pseudomedian with its limits; null where no limit of that level exists. */
export interface Pseudomedian {
  readonly estimate: number;
  readonly limits: Limits | null;
  /** The level that exact limits reach, when that is less than was asked for; else null. */
  readonly reached: number | null;
}

/**
 * The pseudomedian of the differences that are not 0, with the limits at which the signed-rank test changes its
 * verdict: Walsh averages, counted in from both ends.
 *
 * @param level such as 0.95
 * @throws StatError `too-large` for exact limits of more than 1000 differences
 * @see Hollander, Wolfe & Chicken (2014), Nonparametric Statistical Methods, 3rd ed., sections 3.2 and 3.3
 * @example pseudomedian(signedRanks(Float64Array.of(3, -1, 2, 5)), { exact: true, alternative: 'two-sided' }, 0.8).estimate // => 2.25
 */
export function pseudomedian(ranks: SignedRanks, choice: SignedRankChoice, level: number): Pseudomedian {
  const { sorted } = ranks;
  const sides = choice.alternative === 'two-sided' ? 2 : 1;
  const tail = (1 - level) / sides;
  const estimate = walshMedian(sorted);
  const place = choice.exact
    ? Math.max(1, signedRank.quantile(tail, sorted.length))
    : normalPlace(sorted, tail);
  if (place < 1 || sorted[0] === sorted.at(-1)) return { estimate, limits: null, reached: null };
  const error = choice.exact ? sides * signedRank.cdf(place - 1, sorted.length) : 1 - level;
  const limits = {
    low: choice.alternative === 'less' ? Number.NEGATIVE_INFINITY : walshAverage(sorted, place),
    high:
      choice.alternative === 'greater'
        ? Number.POSITIVE_INFINITY
        : walshAverage(sorted, walshCount(sorted.length) + 1 - place),
  };
  return { estimate, limits, reached: error > (1 - level) * (1 + 1e-9) ? 1 - error : null };
}

/**
 * The place of the lower limit among the Walsh averages: the first with so few below it that the corrected test does
 * not reject it. Shifted differences are tied only where the differences themselves are.
 */
function normalPlace(sorted: Float64Array, tail: number): number {
  const n = sorted.length;
  const tieSum = tieSizes(sorted).reduce((sum, size) => sum + size ** 3 - size, 0);
  const most = walshCount(n) / 2 + 0.5 + normal.upperQuantile(tail) * spread(n, tieSum);
  return walshCount(n) - Math.floor(most);
}
