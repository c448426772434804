import { normal, rankSum } from './distributions/index.js';
import { pairwiseDifference, pairwiseMedian, type SortedSamples } from './pairwise-differences.js';
import { midranks, tieSizes } from './ranks.js';
import type { Alternative, Limits } from './t-test.js';

/** Two samples ranked together. */
export interface RankedSamples extends SortedSamples {
  /** U: pairs in which the value of x is the greater, those that are equal counting half. */
  readonly statistic: number;
  /** Σ(t³ − t) over groups of t equal values in both samples together. */
  readonly tieSum: number;
}

/** How p and limits are made. */
export interface RankSumChoice {
  /** From the exact distribution, which takes no ties; else from the normal approximation. */
  readonly exact: boolean;
  readonly alternative: Alternative;
}

/**
 * Ranks two samples together.
 *
 * @param x finite values of the group, at least one
 * @param y finite values of the reference, at least one
 * @see Mann & Whitney (1947), doi:10.1214/aoms/1177730491
 * @example rankSamples(Float64Array.of(3, 5), Float64Array.of(1, 3, 4)).statistic // => 4.5
 */
export function rankSamples(x: Float64Array, y: Float64Array): RankedSamples {
  const both = new Float64Array(x.length + y.length);
  both.set(x);
  both.set(y, x.length);
  const { ranks, tieSum } = midranks(both);
  const rankSumOfX = ranks.subarray(0, x.length).reduce((sum, rank) => sum + rank, 0);
  return {
    x: Float64Array.from(x).sort(),
    y: Float64Array.from(y).sort(),
    statistic: rankSumOfX - (x.length * (x.length + 1)) / 2,
    tieSum,
  };
}

/**
 * The p-value of U; the normal approximation is corrected for continuity and ties.
 *
 * @throws StatError `too-large` for the exact one of more than 1000 values
 * @see Hollander, Wolfe & Chicken (2014), Nonparametric Statistical Methods, 3rd ed., section 4.1
 * @example mannWhitneyP(rankSamples(Float64Array.of(5, 6), Float64Array.of(1, 3, 4)), { exact: true, alternative: 'greater' }) // => 0.1
 * @example mannWhitneyP(rankSamples(Float64Array.of(5, 4), Float64Array.of(1, 3, 4)), { exact: false, alternative: 'two-sided' }) // => 0.2361369702
 */
export function mannWhitneyP(samples: RankedSamples, { exact, alternative }: RankSumChoice): number {
  const pairs = samples.x.length * samples.y.length;
  const upper = () => upperTail(samples, exact);
  const lower = () => upperTail({ ...samples, statistic: pairs - samples.statistic }, exact);
  if (alternative === 'greater') return upper();
  if (alternative === 'less') return lower();
  return Math.min(1, 2 * (samples.statistic > pairs / 2 ? upper() : lower()));
}

/** P(U ≥ u). The distribution is symmetric, so that the lower tail is that of the statistic turned over. */
function upperTail(samples: RankedSamples, exact: boolean): number {
  const { x, y, statistic, tieSum } = samples;
  if (exact) return rankSum.survival(statistic - 1, x.length, y.length);
  return normal.survival((statistic - (x.length * y.length) / 2 - 0.5) / spread(samples, tieSum));
}

function spread({ x, y }: SortedSamples, tieSum: number): number {
  const all = x.length + y.length;
  return Math.sqrt(((x.length * y.length) / 12) * (all + 1 - tieSum / (all * (all - 1))));
}

/** The Hodges-Lehmann shift with its limits; null where no limit of that level exists. */
export interface Shift {
  readonly estimate: number;
  readonly limits: Limits | null;
  /** The level that exact limits reach, when that is less than was asked for; else null. */
  readonly reached: number | null;
}

/**
 * The median of all pairwise differences x − y, with the limits at which the Mann-Whitney test changes its verdict:
 * pairwise differences, counted in from both ends.
 *
 * @param level such as 0.95
 * @throws StatError `too-large` for exact limits of more than 1000 values
 * @see Hollander, Wolfe & Chicken (2014), Nonparametric Statistical Methods, 3rd ed., sections 4.2 and 4.3
 * @example hodgesLehmannShift(rankSamples(Float64Array.of(5, 9), Float64Array.of(1, 2)), { exact: true, alternative: 'two-sided' }, 0.6).estimate // => 5.5
 */
export function hodgesLehmannShift(samples: RankedSamples, choice: RankSumChoice, level: number): Shift {
  const { x, y } = samples;
  const pairs = x.length * y.length;
  const sides = choice.alternative === 'two-sided' ? 2 : 1;
  const tail = (1 - level) / sides;
  const estimate = pairwiseMedian(samples);
  const place = choice.exact
    ? Math.max(1, rankSum.quantile(tail, x.length, y.length))
    : normalPlace(samples, tail);
  const constant = x[0] === x.at(-1) && y[0] === y.at(-1);
  if (place < 1 || constant) return { estimate, limits: null, reached: null };
  const error = choice.exact ? sides * rankSum.cdf(place - 1, x.length, y.length) : 1 - level;
  const limits = {
    low: choice.alternative === 'less' ? Number.NEGATIVE_INFINITY : pairwiseDifference(samples, place),
    high:
      choice.alternative === 'greater'
        ? Number.POSITIVE_INFINITY
        : pairwiseDifference(samples, pairs + 1 - place),
  };
  return { estimate, limits, reached: error > (1 - level) * (1 + 1e-9) ? 1 - error : null };
}

/**
 * The place of the lower limit among the pairwise differences: the first with so few below it that the corrected test
 * does not reject it. Once a sample is shifted, values are tied only within the samples.
 */
function normalPlace(samples: SortedSamples, tail: number): number {
  const pairs = samples.x.length * samples.y.length;
  const within = (sample: Float64Array) => tieSizes(sample).reduce((sum, size) => sum + size ** 3 - size, 0);
  const tieSum = within(samples.x) + within(samples.y);
  return pairs - Math.floor(pairs / 2 + 0.5 + normal.upperQuantile(tail) * spread(samples, tieSum));
}
