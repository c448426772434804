import { fDistribution } from './distributions/index.js';
import type { TwoWayMeanSquares } from './two-way.js';

/** A coefficient with its limits: null where the ratings leave nothing to make them from. */
export interface Coefficient {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The three models of Shrout & Fleiss, of one rating and of the mean of all raters. */
export interface IntraclassCorrelations {
  readonly oneWay: { readonly single: Coefficient; readonly mean: Coefficient };
  readonly random: { readonly single: Coefficient; readonly mean: Coefficient };
  readonly fixed: { readonly single: Coefficient; readonly mean: Coefficient };
}

/**
 * Intraclass correlations with limits by the F distribution.
 *
 * @param squares mean squares in which subjects or raters vary
 * @param level such as 0.95
 * @see Shrout & Fleiss (1979), Psychol Bull 86:420-8; McGraw & Wong (1996), Psychol Methods 1:30-46
 * @example intraclassCorrelations({ subjects: 6, raters: 4, betweenSubjects: 11.2416667, betweenRaters: 32.4861111, residual: 1.0194444, withinSubjects: 6.2638889 }, 0.95).random.single.estimate // => 0.289764
 * @example intraclassCorrelations({ subjects: 6, raters: 4, betweenSubjects: 11.2416667, betweenRaters: 32.4861111, residual: 1.0194444, withinSubjects: 6.2638889 }, 0.95).random.single.low // => 0.0187865
 */
export function intraclassCorrelations(squares: TwoWayMeanSquares, level: number): IntraclassCorrelations {
  const { subjects: n, raters: k, betweenSubjects, residual, withinSubjects } = squares;
  const tail = (1 - level) / 2;
  return {
    oneWay: fromRatio({
      numerator: betweenSubjects,
      denominator: withinSubjects,
      df: [n - 1, n * (k - 1)],
      k,
      tail,
    }),
    fixed: fromRatio({
      numerator: betweenSubjects,
      denominator: residual,
      df: [n - 1, (n - 1) * (k - 1)],
      k,
      tail,
    }),
    random: absoluteAgreement(squares, tail),
  };
}

interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly df: readonly [number, number];
  readonly k: number;
  readonly tail: number;
}

/** A coefficient that is a function of one F ratio: (F − 1)/(F + k − 1) for one rating, 1 − 1/F for the mean. */
function fromRatio({ numerator, denominator, df: [df1, df2], k, tail }: Ratio) {
  const ratio = numerator / denominator;
  const single = (f: number) => (f === Number.POSITIVE_INFINITY ? 1 : (f - 1) / (f + k - 1));
  const mean = (f: number) => 1 - 1 / f;
  const exact = denominator === 0 || numerator === 0;
  const low = exact ? null : ratio / fDistribution.upperQuantile(tail, df1, df2);
  const high = exact ? null : ratio * fDistribution.upperQuantile(tail, df2, df1);
  const limits = (of: (f: number) => number) => ({
    estimate: Number.isNaN(ratio) ? null : of(ratio),
    low: low === null ? null : of(low),
    high: high === null ? null : of(high),
  });
  return { single: limits(single), mean: limits(mean) };
}

/** Raters as a random sample: their own differences count as disagreement. Limits by Satterthwaite's approximation. */
function absoluteAgreement(squares: TwoWayMeanSquares, tail: number) {
  const { subjects: n, raters: k, betweenSubjects: B, betweenRaters: J, residual: E } = squares;
  const single = (B - E) / (B + (k - 1) * E + (k * (J - E)) / n);
  const mean = (B - E) / (B + (J - E) / n);
  const limits = E === 0 || B === 0 ? null : satterthwaiteLimits(squares, { single, tail });
  const stepUp = (limit: number) => (k * limit) / (1 + (k - 1) * limit);
  return {
    single: { estimate: single, low: limits?.low ?? null, high: limits?.high ?? null },
    mean: {
      estimate: mean,
      low: limits === null ? null : stepUp(limits.low),
      high: limits === null ? null : stepUp(limits.high),
    },
  };
}

/** Shrout & Fleiss (1979), p. 424. */
function satterthwaiteLimits(
  { subjects: n, raters: k, betweenSubjects: B, betweenRaters: J, residual: E }: TwoWayMeanSquares,
  { single, tail }: { readonly single: number; readonly tail: number },
) {
  const ratio = J / E;
  const ofSubjects = n * (1 + (k - 1) * single) - k * single;
  const df =
    ((k - 1) * (n - 1) * (k * single * ratio + ofSubjects) ** 2) /
    ((n - 1) * k ** 2 * single ** 2 * ratio ** 2 + ofSubjects ** 2);
  const upper = fDistribution.upperQuantile(tail, n - 1, df);
  const lower = fDistribution.upperQuantile(tail, df, n - 1);
  const rest = k * J + (k * n - k - n) * E;
  return {
    low: (n * (B - upper * E)) / (upper * rest + n * B),
    high: (n * (lower * B - E)) / (rest + n * lower * B),
  };
}
