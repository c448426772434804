import { pearsonTest } from './chi-square.js';
import { chiSquared } from './distributions/index.js';
import { criticalZ, type Share } from './proportion.js';

/** A chi-square statistic with its degrees of freedom and p-value. */
interface ChiSquare {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

export interface ProportionTrend {
  /** Change in the proportion for each unit of the score, by weighted least squares. */
  readonly slope: number;
  readonly stdError: number;
  readonly low: number;
  readonly high: number;
  /** The line: its proportion at a score. */
  proportionAt(score: number): number;
  /** Cochran-Armitage test of slope 0. */
  readonly test: ChiSquare;
  /** What is left of Pearson's chi-square: departure from the line; null with two groups. */
  readonly departure: ChiSquare | null;
}

/**
 * The straight line of proportions along the scores of ordered groups.
 *
 * @param groups two or more, in which some but not all have the event
 * @param scores one for each group, not all equal
 * @param level such as 0.95, for Wald's limits of the slope
 * @see Armitage (1955), Biometrics 11:375-86; Cochran (1954), Biometrics 10:417-51
 * @example proportionTrend([[83, 86], [90, 93], [129, 136], [70, 82]].map(([events, total]) => ({ events, total })), [1, 2, 3, 4], 0.95).test.statistic // => 8.2249223
 */
export function proportionTrend(
  groups: readonly Share[],
  scores: readonly number[],
  level: number,
): ProportionTrend {
  const total = sumOf(groups, ({ total: n }) => n);
  const overall = sumOf(groups, ({ events }) => events) / total;
  const middle = sumOf(groups, ({ total: n }, at) => (n / total) * scores[at]!);
  const distance = (at: number) => scores[at]! - middle;
  const spread = sumOf(groups, ({ total: n }, at) => n * distance(at) ** 2);
  const slope = sumOf(groups, ({ events, total: n }, at) => (events - n * overall) * distance(at)) / spread;
  const within = sumOf(groups, (share, at) => binomialVariance(share) * distance(at) ** 2);
  const stdError = Math.sqrt(within) / spread;
  const half = criticalZ(level) * stdError;
  const statistic = (slope ** 2 * spread) / (overall * (1 - overall));
  return {
    slope,
    stdError,
    low: slope - half,
    high: slope + half,
    proportionAt: (score) => overall + slope * (score - middle),
    test: { statistic, df: 1, pValue: chiSquared.survival(statistic, 1) },
    departure: groups.length === 2 ? null : departureFrom(statistic, groups),
  };
}

function departureFrom(statistic: number, groups: readonly Share[]): ChiSquare {
  const table = groups.map(({ events, total }) => [events, total - events]);
  const left = Math.max(0, pearsonTest(table).statistic - statistic);
  const df = groups.length - 2;
  return { statistic: left, df, pValue: chiSquared.survival(left, df) };
}

const binomialVariance = ({ events, total }: Share): number => (events * (total - events)) / total;

const sumOf = (groups: readonly Share[], term: (share: Share, at: number) => number): number =>
  groups.reduce((sum, share, at) => sum + term(share, at), 0);
