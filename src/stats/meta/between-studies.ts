import { sampleVariance } from 'simple-statistics';
import { bracketedRoot } from '../special/bracketed-root.js';
import { risingRoot } from '../special/rising-root.js';
import { type Effects, residualWeight, weightedMean } from './weighted.js';

/** Estimators of the variance between studies. */
export type BetweenEstimator = 'REML' | 'DL' | 'PM';

/**
 * The variance between studies by DerSimonian and Laird's method of moments; 0 where it would be negative.
 *
 * @param sample two studies or more
 * @see DerSimonian & Laird (1986), Control Clin Trials 7:177-88, doi:10.1016/0197-2456(86)90046-2
 * @example derSimonianLaird({ effects: Float64Array.of(0, 1, 3), variances: Float64Array.of(1, 1, 1) }) // => 1.33333
 */
export function derSimonianLaird(sample: Effects): number {
  const found = weightedMean(sample, 0);
  return Math.max(0, (found.q - (found.weights.length - 1)) / residualWeight(found));
}

/**
 * The variance between studies at which Q is what it is expected to be, k − 1 (Paule and Mandel); 0 where Q is
 * below that already. Q falls and is convex, so that Newton's steps from 0 never pass the root.
 *
 * @param sample two studies or more
 * @throws StatError if it has not settled
 * @see Paule & Mandel (1982), J Res Natl Bur Stand 87:377-85, doi:10.6028/jres.087.022
 * @example pauleMandel({ effects: Float64Array.of(0, 1, 3), variances: Float64Array.of(1, 1, 1) }) // => 1.33333
 */
export function pauleMandel(sample: Effects): number {
  const expected = sample.effects.length - 1;
  if (weightedMean(sample, 0).q <= expected) return 0;
  const unit = sample.variances.reduce((least, one) => Math.min(least, one));
  const shortfall = (between: number) => {
    const { q, squaredQ } = weightedMean(sample, between * unit);
    return { value: expected - q, slope: squaredQ * unit };
  };
  return risingRoot(shortfall, 0) * unit;
}

/** Steps of the search along the variance, each so many times the one before. */
const STEP = 1.5;

/**
 * The variance between studies of greatest restricted likelihood. The likelihood may have several peaks, and where
 * Fisher scoring ends depends on where it starts: so the sign of the score is followed from 0 to where it can only
 * be negative, each peak is found to rounding, and the highest is taken, 0 among them.
 *
 * @param sample two studies or more
 * @see Viechtbauer (2005), J Educ Behav Stat 30:261-93, doi:10.3102/10769986030003261
 * @example restrictedLikelihood({ effects: Float64Array.of(0, 1, 3), variances: Float64Array.of(1, 1, 1) }) // => 1.33333
 */
export function restrictedLikelihood(sample: Effects): number {
  const score = (between: number) => restrictedScore(sample, between);
  const peaks = score(0) <= 0 ? [0] : [];
  const points = searchPoints(sample);
  let before = score(points[0]!);
  for (let at = 1; at < points.length; at++) {
    const here = score(points[at]!);
    if (before > 0 && here <= 0) peaks.push(bracketedRoot(score, [points[at - 1]!, points[at]!]));
    before = here;
  }
  const heights = peaks.map((peak) => restrictedLogLikelihood(sample, peak));
  return peaks[heights.indexOf(Math.max(...heights))]!;
}

/**
 * From 0 to beyond the last peak. Above the largest sampling variance the weights differ at most twofold, and the
 * score is negative from twice the variance of the effects on.
 */
function searchPoints({ effects, variances }: Effects): number[] {
  const least = variances.reduce((a, b) => Math.min(a, b));
  const most = variances.reduce((a, b) => Math.max(a, b));
  const end = 2 * Math.max(most, 2 * sampleVariance([...effects]));
  const points = [0];
  for (let point = least / 1000; point < end; point *= STEP) points.push(point);
  return [...points, end];
}

/** Twice the derivative of the restricted log-likelihood: yᵀPPy − tr P. */
function restrictedScore(sample: Effects, between: number): number {
  const found = weightedMean(sample, between);
  return found.squaredQ - residualWeight(found);
}

/** But for a constant. */
function restrictedLogLikelihood(sample: Effects, between: number): number {
  const { sum, q } = weightedMean(sample, between);
  const logs = sample.variances.reduce((total, variance) => total + Math.log(variance + between), 0);
  return -0.5 * (logs + Math.log(sum) + q);
}

const estimators: { readonly [name in BetweenEstimator]: (sample: Effects) => number } = {
  REML: restrictedLikelihood,
  DL: derSimonianLaird,
  PM: pauleMandel,
};

/** The variance between studies (tau squared) by the estimator of that name. */
export const betweenVariance = (sample: Effects, estimator: BetweenEstimator): number =>
  estimators[estimator](sample);
