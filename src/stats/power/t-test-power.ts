import { noncentralityAt, noncentralT, normal, studentT } from '../distributions/index.js';
import { bracketedRoot } from '../special/bracketed-root.js';

/** What the power of a t-test depends on. The opposite tail is not counted: it is not the finding looked for. */
export interface TTestPlan {
  /** People in each group, or pairs; 2 or more, not necessarily whole. */
  readonly n: number;
  /** The difference in standard deviations, above 0. */
  readonly effect: number;
  /** Two groups, or the one sample of paired differences. */
  readonly samples: 1 | 2;
  /** Two-sided, between 0 and 1. */
  readonly alpha: number;
}

/** The fewest from which a spread can be told. */
export const fewest = 2;

const freedom = ({ n, samples }: Pick<TTestPlan, 'n' | 'samples'>): number => samples * (n - 1);

const critical = (plan: Omit<TTestPlan, 'effect'>): number =>
  studentT.upperQuantile(plan.alpha / 2, freedom(plan));

/**
 * The power of a t-test: the chance that t lies beyond its critical value on the side of the difference.
 *
 * @see Cohen (1988), Statistical Power Analysis, chapter 2
 * @example tTestPower({ n: 50, effect: 0.5, samples: 2, alpha: 0.05 }) // => 0.69688882
 */
export const tTestPower = (plan: TTestPlan): number =>
  noncentralT.survival(critical(plan), freedom(plan), plan.effect * Math.sqrt(plan.n / plan.samples));

/**
 * The size at which a t-test has the power wanted, not rounded; 2 when 2 have it already.
 *
 * @param power wanted, above alpha
 * @example tTestSize({ effect: 0.5, samples: 2, alpha: 0.05 }, 0.8) // => 63.765763725
 */
export function tTestSize(plan: Omit<TTestPlan, 'n'>, power: number): number {
  const lacking = (n: number) => tTestPower({ ...plan, n }) - power;
  if (lacking(fewest) >= 0) return fewest;
  const scores = normal.upperQuantile(plan.alpha / 2) - normal.upperQuantile(power);
  let high = fewest + plan.samples * (scores / plan.effect) ** 2;
  while (lacking(high) < 0) high *= 1.5;
  return bracketedRoot(lacking, [fewest, high]);
}

/**
 * The difference, in standard deviations, at which a t-test has the power wanted.
 *
 * @param power wanted, above alpha
 * @example tTestEffect({ n: 64, samples: 2, alpha: 0.05 }, 0.8) // => 0.49906979
 */
export const tTestEffect = (plan: Omit<TTestPlan, 'effect'>, power: number): number =>
  noncentralityAt(critical(plan), freedom(plan), power) / Math.sqrt(plan.n / plan.samples);
