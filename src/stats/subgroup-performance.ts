import { type Calibration, calibration } from './calibration.js';
import { concordance, sortedScores } from './concordance.js';
import { areaUnderCurve, areaVariance } from './delong.js';
import { testShares } from './diagnostic.js';
import { netBenefit, type Predictions } from './prediction.js';
import { criticalZ, newcombeLimits, type Share, wilsonLimits } from './proportion.js';

/** A number with its interval; null limits where they do not exist. */
export interface Measured {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  /** On the scale on which differences are made; null where there is none. */
  readonly stdError: number | null;
}

/** A share of people with its counts. */
export interface MeasuredShare extends Measured {
  readonly share: Share;
}

/** How a model does in one group of people, when those at or above the threshold are acted on. */
export interface Performance {
  readonly n: number;
  readonly events: number;
  /** Null where all have the same outcome. */
  readonly cStatistic: Measured | null;
  /** Events over predicted events; its standard error is that of the logarithm. */
  readonly observedExpected: Measured | null;
  readonly intercept: Measured | null;
  readonly slope: Measured | null;
  /** Null where nobody is in their denominator. */
  readonly sensitivity: MeasuredShare | null;
  readonly specificity: MeasuredShare | null;
  readonly falsePositiveRate: MeasuredShare | null;
  readonly falseNegativeRate: MeasuredShare | null;
  readonly ppv: MeasuredShare | null;
  readonly npv: MeasuredShare | null;
  /** The share that is acted on. */
  readonly flagged: MeasuredShare | null;
  readonly netBenefit: number;
}

interface At {
  /** Above 0 and below 1; a probability of at least this is positive. */
  readonly threshold: number;
  /** Of the intervals, such as 0.95. */
  readonly level: number;
}

/**
 * Discrimination, calibration and error rates of a model in one group.
 *
 * @param predictions at least one person
 * @see Debray et al. (2017), BMJ 356:i6460, for the interval of observed over expected events
 * @example performance({ probabilities: Float64Array.of(0.2, 0.8, 0.6, 0.4), outcomes: Uint8Array.of(0, 1, 0, 1) }, { threshold: 0.5, level: 0.95 }).sensitivity.estimate // => 0.5
 */
export function performance(predictions: Predictions, at: At): Performance {
  const { probabilities, outcomes } = predictions;
  const n = outcomes.length;
  const events = sum(outcomes);
  const both = events > 0 && events < n;
  const fitted: Calibration | null = both ? calibration(predictions) : null;
  return {
    n,
    events,
    cStatistic: both ? concordanceOf(predictions, at.level) : null,
    observedExpected: observedOverExpected({ events, n, expected: sum(probabilities) }, at.level),
    intercept: wald(fitted?.intercept ?? null, at.level),
    slope: wald(fitted?.slope ?? null, at.level),
    ...sharesAt(predictions, at),
    netBenefit: netBenefit(sortedScores(probabilities, outcomes), at.threshold).netBenefit,
  };
}

const sum = (values: ArrayLike<number>): number =>
  Array.prototype.reduce.call(values, (total, one) => (total as number) + (one as number), 0) as number;

function concordanceOf({ probabilities, outcomes }: Predictions, level: number): Measured {
  const estimate = concordance(sortedScores(probabilities, outcomes));
  const stdError = Math.sqrt(areaVariance(areaUnderCurve(probabilities, outcomes)));
  if (!Number.isFinite(stdError)) return { estimate, low: null, high: null, stdError: null };
  const half = criticalZ(level) * stdError;
  return { estimate, low: Math.max(0, estimate - half), high: Math.min(1, estimate + half), stdError };
}

function observedOverExpected(
  { events, n, expected }: { readonly events: number; readonly n: number; readonly expected: number },
  level: number,
): Measured | null {
  if (expected === 0) return null;
  const estimate = events / expected;
  if (events === 0) return { estimate, low: null, high: null, stdError: null };
  const stdError = Math.sqrt((1 - events / n) / events);
  const reach = Math.exp(criticalZ(level) * stdError);
  return { estimate, low: estimate / reach, high: estimate * reach, stdError };
}

function wald(
  coefficient: { readonly estimate: number; readonly stdError: number } | null,
  level: number,
): Measured | null {
  if (coefficient === null) return null;
  const { estimate, stdError } = coefficient;
  const half = criticalZ(level) * stdError;
  return { estimate, low: estimate - half, high: estimate + half, stdError };
}

function sharesAt({ probabilities, outcomes }: Predictions, { threshold, level }: At) {
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  probabilities.forEach((probability, row) => {
    const positive = probability >= threshold;
    const event = outcomes[row] === 1;
    counts[
      positive ? (event ? 'truePositive' : 'falsePositive') : event ? 'falseNegative' : 'trueNegative'
    ] += 1;
  });
  const { sensitivity, specificity, ppv, npv } = testShares(counts);
  const { truePositive, falsePositive, falseNegative } = counts;
  const measured = (share: Share): MeasuredShare | null =>
    share.total === 0 ? null : measuredShare(share, level);
  return {
    sensitivity: measured(sensitivity),
    specificity: measured(specificity),
    falsePositiveRate: measured({ events: falsePositive, total: specificity.total }),
    falseNegativeRate: measured({ events: falseNegative, total: sensitivity.total }),
    ppv: measured(ppv),
    npv: measured(npv),
    flagged: measured({ events: truePositive + falsePositive, total: outcomes.length }),
  };
}

const measuredShare = (share: Share, level: number): MeasuredShare => ({
  estimate: share.events / share.total,
  ...wilsonLimits(share, level),
  stdError: null,
  share,
});

/**
 * The difference of a share between two groups, first minus second, with Newcombe's interval.
 *
 * @example shareDifference({ share: { events: 56, total: 70 } }, { share: { events: 48, total: 80 } }, 0.95).low // => 0.0524
 */
export const shareDifference = (
  { share: first }: Pick<MeasuredShare, 'share'>,
  { share: second }: Pick<MeasuredShare, 'share'>,
  level: number,
): Measured => ({
  estimate: first.events / first.total - second.events / second.total,
  ...newcombeLimits(first, second, level),
  stdError: null,
});

/**
 * The difference of two independent estimates, first minus second, by their standard errors; the ratio of two ratios
 * whose standard errors are those of logarithms.
 *
 * @example estimateDifference({ estimate: 0.8, stdError: 0.03 }, { estimate: 0.7, stdError: 0.04 }, { scale: 'difference', level: 0.95 }).high // => 0.197998
 */
export function estimateDifference(
  first: Pick<Measured, 'estimate' | 'stdError'>,
  second: Pick<Measured, 'estimate' | 'stdError'>,
  { scale, level }: { readonly scale: 'difference' | 'ratio'; readonly level: number },
): Measured {
  const estimate = scale === 'ratio' ? first.estimate / second.estimate : first.estimate - second.estimate;
  if (first.stdError === null || second.stdError === null)
    return { estimate, low: null, high: null, stdError: null };
  const stdError = Math.hypot(first.stdError, second.stdError);
  const half = criticalZ(level) * stdError;
  return scale === 'ratio'
    ? { estimate, low: estimate * Math.exp(-half), high: estimate * Math.exp(half), stdError }
    : { estimate, low: estimate - half, high: estimate + half, stdError };
}
