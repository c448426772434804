import { StatError } from '../../errors.js';

const TINY = 1e-290;
const MAX_TERMS = 100_000;
/** Rounding may keep a fraction an ulp or two from standing still; after so many such terms it has settled. */
const ROUNDING_TERMS = 8;

/** The n-th partial numerator and denominator, n = 1, 2, ... */
export type PartialFraction = (n: number) => [numerator: number, denominator: number];

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + ...)) by the modified Lentz method.
 *
 * @param first b₀
 * @param partial gives aₙ and bₙ
 * @throws StatError if it has not settled in 100,000 terms
 * @see Thompson & Barnett (1986), doi:10.1016/0021-9991(86)90046-X
 * @example continuedFraction(1, () => [1, 1]) // => 1.618033988749895
 */
export function continuedFraction(first: number, partial: PartialFraction): number {
  let value = first || TINY;
  let forward = value;
  let backward = 0;
  let nearlySettled = 0;
  for (let n = 1; n <= MAX_TERMS; n++) {
    const [numerator, denominator] = partial(n);
    backward = 1 / (denominator + numerator * backward || TINY);
    forward = denominator + numerator / forward || TINY;
    const change = forward * backward;
    value *= change;
    const step = Math.abs(change - 1);
    if (step > 4 * Number.EPSILON) nearlySettled = 0;
    else nearlySettled += 1;
    if (step <= Number.EPSILON || nearlySettled === ROUNDING_TERMS) return value;
  }
  throw new StatError('not-converged', 'A distribution function did not settle for these parameters.');
}
