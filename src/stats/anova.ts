import { StatError } from '../errors.js';
import { type Moments, moments, quantiles } from './descriptive.js';
import { fDistribution, studentizedRange } from './distributions/index.js';

/** An F statistic with its degrees of freedom; those of the denominator need not be whole. */
export interface FTest {
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly pValue: number;
}

/** A one-way analysis of variance. */
export interface OneWay extends FTest {
  /** Mean square within groups: the pooled variance, in the square of the unit. */
  readonly meanSquare: number;
  /** Share of the sum of squares between groups. */
  readonly etaSquared: number;
  /** The same for the population, less biased; negative when F is below 1. */
  readonly omegaSquared: number;
}

/** A spread this small against the size of the values is rounding, not variation. */
const roundingOnly = 10 * Number.EPSILON;

/**
 * One-way analysis of variance of groups given by their moments.
 *
 * @param groups two or more, at least one of them with two values
 * @throws StatError `constant` when no group has a spread, `too-few` when no group has two values
 * @see Fisher (1925), Statistical Methods for Research Workers; Hays (1963) for omega-squared
 * @example oneWayAnova([{ n: 3, mean: 1, variance: 1 }, { n: 3, mean: 3, variance: 1 }]).statistic // => 6
 * @example oneWayAnova([{ n: 3, mean: 1, variance: 1 }, { n: 3, mean: 3, variance: 1 }]).etaSquared // => 0.6
 */
export function oneWayAnova(groups: readonly Moments[]): OneWay {
  const { between, meanSquare, df1, df2 } = sumsOfSquares(groups);
  if (df2 < 1)
    throw new StatError('too-few', 'No group has two values, so there is no spread within groups.');
  if (!hasSpread(meanSquare, largestMean(groups))) {
    throw new StatError('constant', 'No group has a spread, so F is not defined.');
  }
  const total = between + df2 * meanSquare;
  return {
    ...fTest(between / df1 / meanSquare, df1, df2),
    meanSquare,
    etaSquared: between / total,
    omegaSquared: (between - df1 * meanSquare) / (total + meanSquare),
  };
}

function sumsOfSquares(groups: readonly Moments[]) {
  const n = sumOf(groups, (group) => group.n);
  const [df1, df2] = [groups.length - 1, n - groups.length];
  const mean = sumOf(groups, (group) => (group.n / n) * group.mean);
  const between = sumOf(groups, (group) => group.n * (group.mean - mean) ** 2);
  const within = sumOf(groups, (group) => (group.n > 1 ? (group.n - 1) * group.variance : 0));
  return { between, meanSquare: within / df2, df1, df2 };
}

const hasSpread = (meanSquare: number, size: number): boolean => Math.sqrt(meanSquare) > roundingOnly * size;

const sumOf = (groups: readonly Moments[], part: (group: Moments) => number): number =>
  groups.reduce((sum, group) => sum + part(group), 0);

const largestMean = (groups: readonly Moments[]): number =>
  Math.max(...groups.map(({ mean }) => Math.abs(mean)));

const fTest = (statistic: number, df1: number, df2: number): FTest => ({
  statistic,
  df1,
  df2,
  pValue: fDistribution.survival(statistic, df1, df2),
});

/**
 * Welch's test of the means of several groups, variances not assumed equal.
 *
 * @param groups two or more, each with a variance above 0
 * @throws StatError `constant` when a group has no spread
 * @see Welch (1951), doi:10.1093/biomet/38.3-4.330
 * @example welchAnova([{ n: 4, mean: 2.5, variance: 5 / 3 }, { n: 4, mean: 4.5, variance: 5 / 3 }]).statistic // => 4.8
 */
export function welchAnova(groups: readonly Moments[]): FTest {
  if (groups.some(({ variance }) => !(variance > 0))) {
    throw new StatError('constant', 'A group has no spread, so Welch’s weights are not defined.');
  }
  const k = groups.length;
  const weight = ({ n, variance }: Moments) => n / variance;
  const total = sumOf(groups, weight);
  const mean = sumOf(groups, (group) => (weight(group) / total) * group.mean);
  const between = sumOf(groups, (group) => weight(group) * (group.mean - mean) ** 2) / (k - 1);
  const spread = sumOf(groups, (group) => (1 - weight(group) / total) ** 2 / (group.n - 1)) / (k * k - 1);
  return fTest(between / (1 + 2 * (k - 2) * spread), k - 1, 1 / (3 * spread));
}

/**
 * The Brown-Forsythe test of equal spread: analysis of variance of the distances from the median of the group.
 *
 * @param samples values by group, each with one or more
 * @returns null when the distances do not vary within any group, as in groups of two
 * @see Brown & Forsythe (1974), doi:10.1080/01621459.1974.10482955
 * @example brownForsythe([Float64Array.of(1, 2, 3), Float64Array.of(1, 5, 9)]).statistic // => 2.117647
 */
export function brownForsythe(samples: readonly Float64Array[]): FTest | null {
  const distances = samples.map((values) => {
    const [median] = quantiles(values, [0.5]) as [number];
    return moments(values.map((value) => Math.abs(value - median)));
  });
  const { between, meanSquare, df1, df2 } = sumsOfSquares(distances);
  const size = Math.max(largestMean(samples.map(moments)), largestMean(distances));
  return hasSpread(meanSquare, size) ? fTest(between / df1 / meanSquare, df1, df2) : null;
}

/** Two means compared: the later minus the earlier. */
export interface TukeyComparison {
  readonly later: number;
  readonly earlier: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
}

/**
 * Tukey's honest differences of all pairs of means, with Kramer's allowance for groups of unequal size: their
 * limits hold together at the level given.
 *
 * @param anova of the same groups
 * @param level such as 0.95
 * @see Tukey (1953); Kramer (1956), doi:10.2307/3001469
 * @example tukey([{ n: 3, mean: 1, variance: 1 }, { n: 3, mean: 3, variance: 1 }], { meanSquare: 1, df2: 4 }, 0.95)[0].high // => 4.266958
 */
export function tukey(
  groups: readonly Moments[],
  { meanSquare, df2 }: Pick<OneWay, 'meanSquare' | 'df2'>,
  level: number,
): TukeyComparison[] {
  const k = groups.length;
  const quantile = studentizedRange.quantile(level, k, df2);
  return groups.flatMap((one, later) =>
    groups.slice(0, later).map((other, earlier) => {
      const difference = one.mean - other.mean;
      const stdError = Math.sqrt((meanSquare / 2) * (1 / one.n + 1 / other.n));
      const pValue = studentizedRange.survival(Math.abs(difference) / stdError, k, df2);
      const half = quantile * stdError;
      return { later, earlier, difference, low: difference - half, high: difference + half, pValue };
    }),
  );
}
