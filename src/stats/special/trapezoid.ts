import { StatError } from '../../errors.js';

/** Halving the step squares the relative error, so that sums agreeing to this leave an error below rounding. */
const TOLERANCE = 1e-10;
const NEGLIGIBLE = 1e-19;
const MAX_HALVINGS = 14;

export type Hump = {
  /** a function of the whole line with one maximum, falling off on both sides at least like an exponential */
  f: (v: number) => number;
  /** somewhere near the maximum */
  centre: number;
  /** the first step; about half the standard deviation */
  step: number;
};

/**
 * The integral over the whole line of a smooth function with one hump, by the trapezoidal rule with halved
 * steps; for analytic functions its error falls faster than any power of the step.
 *
 * @param hump function, centre, first step
 * @throws StatError if it has not settled after 14 halvings
 * @see Trefethen & Weideman (2014), doi:10.1137/130932132
 * @example integrateHump({ f: (v) => Math.exp(-v * v), centre: 0.3, step: 0.5 }) // => 1.7724538509055
 */
export function integrateHump({ f, centre, step }: Hump): number {
  let sum = f(centre) + sumOutward(f, centre, step) + sumOutward(f, centre, -step);
  let width = step;
  for (let halving = 0; halving < MAX_HALVINGS; halving++) {
    const middle = centre + width / 2;
    const between = f(middle) + sumOutward(f, middle, width) + sumOutward(f, middle, -width);
    if (Math.abs(between - sum) <= TOLERANCE * sum) return ((sum + between) * width) / 2;
    sum += between;
    width /= 2;
  }
  throw new StatError('not-converged', 'An integral of a distribution function did not settle.');
}

/** Σ f(start + k·step), k = 1, 2, ..., until the terms have fallen to nothing. */
function sumOutward(f: (v: number) => number, start: number, step: number): number {
  let sum = 0;
  let largest = f(start);
  for (let k = 1; ; k++) {
    const term = f(start + k * step);
    sum += term;
    largest = Math.max(largest, term);
    if (!(term > largest * NEGLIGIBLE)) return sum;
  }
}
