import { StatError } from '../../errors.js';
import { requireNumber, requirePositive, requireProbability } from './arguments.js';
import { noncentralT } from './noncentral-t.js';
import { normal } from './normal.js';

const MAX_STEPS = 100;
/** Relative length of the last step; the step after it would be below rounding. */
const SETTLED = 1e-12;
/** The slope is kept away from 0 by this share of its usual size. */
const LEAST_SLOPE = 0.05;

/** Limits of a noncentrality parameter. */
export type NoncentralityLimits = { low: number; high: number };

/**
 * The noncentrality at which P(T > t) is p: a one-sided limit.
 *
 * The normal score of that probability is nearly a straight line in the noncentrality, so that secant steps
 * settle in a few rounds.
 *
 * @param t observed t statistic, finite
 * @param df degrees of freedom, greater than 0; may be Infinity
 * @param p upper tail probability, between 0 and 1; at 0 and 1 the limit is infinite
 * @throws StatError if t is not a number, df is not greater than 0 or p is outside 0 to 1
 * @example noncentralityAt(2.5, 20, 0.025) // => 0.367313842975
 */
export function noncentralityAt(t: number, df: number, p: number): number {
  requireNumber('t', t);
  requirePositive('df', df);
  requireProbability('p', p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -noncentralityAt(-t, df, 1 - p);
  const score = normal.upperQuantile(p);
  const scale = Math.sqrt(1 + ((t / df) * t) / 2);
  const excess = (noncentrality: number) =>
    normal.upperQuantile(noncentralT.survival(t, df, noncentrality)) - score;
  return fallingRoot(excess, t, scale);
}

/** The root of a falling, nearly straight function whose slope is about −1/scale, and which is infinite far off. */
function fallingRoot(f: (x: number) => number, start: number, scale: number): number {
  let [x, value, slope] = [start, f(start), -1 / scale];
  for (let step = 0; step < MAX_STEPS; step++) {
    let move = -value / slope;
    if (Math.abs(move) <= SETTLED * (Math.abs(x) + scale)) return x + move;
    let next = f(x + move);
    for (; !Number.isFinite(next); next = f(x + move)) move /= 2;
    slope = Math.min((next - value) / move, -LEAST_SLOPE / scale);
    [x, value] = [x + move, next];
  }
  throw new StatError('not-converged', `The limits of the noncentrality of t = ${start} did not settle.`);
}

/**
 * Confidence limits of the noncentrality of a t statistic, by inverting the noncentral t distribution: the
 * basis of intervals for Cohen's d.
 *
 * @param t observed t statistic, finite
 * @param df degrees of freedom, greater than 0; may be Infinity
 * @param level of confidence, from 0 to 1; each limit leaves (1 − level)/2
 * @throws StatError as noncentralityAt, or if the level is outside 0 to 1
 * @see Steiger & Fouladi (1997); Cumming & Finch (2001), doi:10.1177/0013164401614002
 * @example noncentralityLimits(2.5, 20, 0.95).low // => 0.367313842975
 * @example noncentralityLimits(2.5, 20, 0.95).high // => 4.57871355
 */
export function noncentralityLimits(t: number, df: number, level: number): NoncentralityLimits {
  requireProbability('level', level);
  const tail = (1 - level) / 2;
  return { low: noncentralityAt(t, df, tail), high: noncentralityAt(t, df, 1 - tail) };
}
