import { StatError } from '../../errors.js';

const MAX_STEPS = 200;
/** Newton's step squares the error, so that the step after one of this size is below rounding. */
const SETTLED = 1e-10;

/** A function's value at a point, and its slope there, which is greater than 0. */
export type ValueAndSlope = (x: number) => { value: number; slope: number };

/**
 * The root of a rising function, by Newton's method kept inside a bracket; where a step would leave it, it is
 * halved, or widened by 1 while the root has not been enclosed.
 *
 * @param at value and slope
 * @param start a guess, finite
 * @throws StatError if it has not settled after 200 steps
 * @example risingRoot((x) => ({ value: x ** 3 - 2, slope: 3 * x * x }), 1) // => 1.259921049894873
 */
export function risingRoot(at: ValueAndSlope, start: number): number {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let x = start;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { value, slope } = at(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    const next = x - value / slope;
    if (Math.abs(next - x) <= SETTLED * (1 + Math.abs(x))) return next;
    x = next > low && next < high ? next : inside(low, high);
  }
  throw new StatError('not-converged', 'A root did not settle.');
}

function inside(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return low + 1;
  if (low === Number.NEGATIVE_INFINITY) return high - 1;
  return (low + high) / 2;
}
