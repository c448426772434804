import { StatError } from '../../errors.js';
import { chiSquared, normal, studentT } from '../distributions/index.js';
import { criticalZ } from '../proportion.js';
import { type BetweenEstimator, betweenVariance } from './between-studies.js';
import { type Effects, residualWeight, type WeightedMean, weightedMean } from './weighted.js';

/** How studies are pooled. */
export interface Pooling {
  /** One true effect in all studies, or effects spread about their mean. */
  readonly model: 'common' | 'random';
  readonly estimator: BetweenEstimator;
  /** Hartung, Knapp, Sidik and Jonkman's standard error and t distribution; random model only. */
  readonly hksj: boolean;
  /** Such as 0.95. */
  readonly level: number;
}

/** The pooled effect, on the scale of the effects. */
export interface Pooled {
  readonly effect: number;
  readonly stdError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly low: number;
  readonly high: number;
  /** The variance between studies; 0 in the common model. */
  readonly between: number;
  /** The share of each study in the pooled effect, of 1. */
  readonly shares: Float64Array;
}

/** How far studies differ. */
export interface Heterogeneity {
  /** Cochran's Q. */
  readonly q: number;
  readonly df: number;
  readonly pValue: number;
  /** Of the variation between estimates, the percentage beyond sampling. */
  readonly iSquared: number;
  readonly hSquared: number;
}

/**
 * Pools the effects of studies by inverse variance.
 *
 * @param sample two studies or more
 * @throws StatError `no-spread` when hksj is asked for and all effects are the same, as its standard error is then 0
 * @see DerSimonian & Laird (1986), doi:10.1016/0197-2456(86)90046-2; Knapp & Hartung (2003), Stat Med 22:2693-710, doi:10.1002/sim.1482
 * @example pool({ effects: Float64Array.of(0, 1, 3), variances: Float64Array.of(1, 1, 1) }, { model: 'random', estimator: 'DL', hksj: false, level: 0.95 }).stdError // => 0.881917
 */
export function pool(sample: Effects, pooling: Pooling): Pooled {
  const { model, estimator, level } = pooling;
  const between = model === 'common' ? 0 : betweenVariance(sample, estimator);
  const found = weightedMean(sample, between);
  const df = sample.effects.length - 1;
  const hksj = model === 'random' && pooling.hksj;
  const stdError = hksj ? hksjError(found, df) : 1 / Math.sqrt(found.sum);
  const statistic = found.mean / stdError;
  const half = stdError * (hksj ? studentT.upperQuantile((1 - level) / 2, df) : criticalZ(level));
  return {
    effect: found.mean,
    stdError,
    statistic,
    pValue: hksj ? studentT.twoSided(statistic, df) : normal.twoSided(statistic),
    low: found.mean - half,
    high: found.mean + half,
    between,
    shares: found.weights.map((weight) => weight / found.sum),
  };
}

function hksjError({ q, sum, mean, weights }: WeightedMean, df: number): number {
  const stdError = Math.sqrt(q / df / sum);
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight));
  const size = Math.max(Math.abs(mean), 1 / Math.sqrt(heaviest));
  if (!(stdError > 1e-12 * size)) {
    throw new StatError(
      'no-spread',
      'All studies have the same effect, so that the standard error of Hartung and Knapp is 0; pool without hksj.',
    );
  }
  return stdError;
}

/**
 * How far studies differ: Cochran's Q, and I² and H² from the variance between studies and a typical sampling
 * variance, or from Q itself in the common model.
 *
 * @param sample two studies or more
 * @param between variance between studies; null in the common model
 * @see Higgins & Thompson (2002), Stat Med 21:1539-58, doi:10.1002/sim.1186
 * @example heterogeneity({ effects: Float64Array.of(0, 1, 3), variances: Float64Array.of(1, 1, 1) }, null).iSquared // => 57.142857
 */
export function heterogeneity(sample: Effects, between: number | null): Heterogeneity {
  const alone = weightedMean(sample, 0);
  const df = alone.weights.length - 1;
  const test = { q: alone.q, df, pValue: chiSquared.survival(alone.q, df) };
  if (between === null) {
    const iSquared = alone.q > df ? (100 * (alone.q - df)) / alone.q : 0;
    return { ...test, iSquared, hSquared: alone.q / df };
  }
  const typical = df / residualWeight(alone);
  return { ...test, iSquared: (100 * between) / (typical + between), hSquared: between / typical + 1 };
}

/**
 * Where the effect of a new study of the same kind is expected, by the t distribution with k − 2 degrees of freedom;
 * null with fewer than three studies.
 *
 * @param level such as 0.95
 * @see Higgins, Thompson & Spiegelhalter (2009), J R Stat Soc A 172:137-59, doi:10.1111/j.1467-985X.2008.00552.x
 * @example predictionLimits({ effect: 0, stdError: 3, between: 16, shares: new Float64Array(12) }, 0.95).high // => 11.1407
 */
export function predictionLimits(
  { effect, stdError, between, shares }: Pick<Pooled, 'effect' | 'stdError' | 'between' | 'shares'>,
  level: number,
): { readonly low: number; readonly high: number } | null {
  const df = shares.length - 2;
  if (df < 1) return null;
  const half = studentT.upperQuantile((1 - level) / 2, df) * Math.hypot(Math.sqrt(between), stdError);
  return { low: effect - half, high: effect + half };
}

/**
 * Whether pooled effects of subgroups differ: Q of them, each with the variance of its pooled effect.
 *
 * @param subgroups two or more, each with its pooled effect and the squared standard error of that
 * @see Borenstein et al. (2009), Introduction to Meta-Analysis, chapter 19
 * @example betweenSubgroups({ effects: Float64Array.of(0, 2), variances: Float64Array.of(1, 1) }).statistic // => 2
 */
export function betweenSubgroups(subgroups: Effects): {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
} {
  const { q } = weightedMean(subgroups, 0);
  const df = subgroups.effects.length - 1;
  return { statistic: q, df, pValue: chiSquared.survival(q, df) };
}
