import { quantileSorted } from 'simple-statistics';
import type { KeyAnalysis } from '../recipe/recipe.js';
import type { TermOutcome } from '../truth/outcome.js';
import type { TermTruth } from '../truth/truth.js';
import { type Conclusion, conclusionOf, settledSide, trueSide } from '../truth/variant.js';

/** A share of data sets with the standard error of the simulation. */
export interface Share {
  readonly share: number;
  readonly error: number;
}

/** How one term of one analysis does over many data sets. Differences of ratios are of their logarithms. */
export interface Performance {
  readonly analysis: string;
  readonly stand: KeyAnalysis['stand'];
  readonly truth: TermTruth;
  /** Data sets in which the analysis gave an estimate. */
  readonly estimated: number;
  /** The mean estimate; for ratios the geometric mean. */
  readonly mean: number;
  readonly bias: number;
  readonly biasError: number;
  /** Standard deviation of the estimates. */
  readonly spread: number;
  /** Limits of the middle 95% of estimates, on the scale of the term. */
  readonly middle: readonly [number, number];
  /** Intervals that hold the truth; null where there are no intervals. */
  readonly coverage: Share | null;
  /** Intervals that leave no difference out; null where there is no such value. */
  readonly power: Share | null;
  /** Of those, the ones on the wrong side; null where the truth is no difference. */
  readonly typeS: Share | null;
  /** The share of data sets by what they lead to, against the truth. */
  readonly conclusions: { readonly [C in Conclusion]: number } | null;
  /** Distance from no difference in standard errors: its 5th, 25th, 50th, 75th and 95th percentile. */
  readonly difficulty: readonly number[] | null;
  /** Data sets, counted from 1, whose estimate lies more than 3 standard deviations from the mean. */
  readonly extremes: readonly number[];
  /** Each data set's estimate and limits, for charts. */
  readonly outcomes: readonly TermOutcome[];
}

interface Performed {
  readonly analysis: string;
  readonly stand: KeyAnalysis['stand'];
  readonly truth: TermTruth;
  readonly outcomes: readonly TermOutcome[];
}

type Estimated = TermOutcome & { readonly estimate: number };
type WithLimits = Estimated & { readonly confLow: number; readonly confHigh: number };

/** Sums up what one term gave in all data sets. */
export function performanceOf({ analysis, stand, truth, outcomes }: Performed): Performance {
  const scaled = (value: number): number => (truth.isRatio ? Math.log(value) : value);
  const unscaled = (value: number): number => (truth.isRatio ? Math.exp(value) : value);
  const isUsable = (one: TermOutcome): one is Estimated =>
    one.estimate !== null && Number.isFinite(scaled(one.estimate));
  const estimates = outcomes.filter(isUsable).map(({ estimate }) => scaled(estimate));
  const { mean, spread } = momentsOf(estimates);
  const sorted = [...estimates].sort((a, b) => a - b);
  const at = (p: number): number => (sorted.length === 0 ? Number.NaN : unscaled(quantileSorted(sorted, p)));
  const limited = outcomes.filter(
    (one): one is WithLimits => isUsable(one) && one.confLow !== null && one.confHigh !== null,
  );
  return {
    ...{ analysis, stand, truth, outcomes },
    estimated: estimates.length,
    mean: unscaled(mean),
    bias: mean - scaled(truth.parameter),
    biasError: spread / Math.sqrt(estimates.length),
    spread,
    middle: [at(0.025), at(0.975)],
    coverage: shareOf(
      limited,
      ({ confLow, confHigh }) => confLow <= truth.parameter && truth.parameter <= confHigh,
    ),
    ...decisions(limited, truth),
    difficulty: difficultyOf(limited, truth, scaled),
    extremes: outcomes.flatMap((one, draw) =>
      isUsable(one) && Math.abs(scaled(one.estimate) - mean) > 3 * spread ? [draw + 1] : [],
    ),
  };
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (values.length - 1)) };
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): Share | null {
  if (all.length === 0) return null;
  const share = all.filter(holds).length / all.length;
  return { share, error: Math.sqrt((share * (1 - share)) / all.length) };
}

/** What the intervals decide. */
function decisions(
  limited: readonly WithLimits[],
  truth: TermTruth,
): Pick<Performance, 'power' | 'typeS' | 'conclusions'> {
  const real = trueSide(truth);
  if (real === null) return { power: null, typeS: null, conclusions: null };
  const settled = limited.filter((one) => settledSide(one, truth) !== 'neither');
  const share = (conclusion: Conclusion) =>
    limited.filter((one) => conclusionOf(one, truth) === conclusion).length / limited.length;
  return {
    power: shareOf(limited, (one) => settledSide(one, truth) !== 'neither'),
    typeS: real === 'neither' ? null : shareOf(settled, (one) => settledSide(one, truth) !== real),
    conclusions: { same: share('same'), unsettled: share('unsettled'), contrary: share('contrary') },
  };
}

const percentiles = [0.05, 0.25, 0.5, 0.75, 0.95];

/** An interval of 95% is about 2 times 1.96 standard errors wide. */
function difficultyOf(
  limited: readonly WithLimits[],
  { noDifference }: TermTruth,
  scaled: (value: number) => number,
): readonly number[] | null {
  if (noDifference === null || limited.length === 0) return null;
  const distances = limited
    .map(({ estimate, confLow, confHigh }) => {
      const error = (scaled(confHigh) - scaled(confLow)) / (2 * 1.96);
      return Math.abs(scaled(estimate) - scaled(noDifference)) / error;
    })
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return distances.length === 0 ? null : percentiles.map((p) => quantileSorted(distances, p));
}
