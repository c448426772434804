/** The lower tail of a distribution at z, and the density there, for a density whose logarithm is concave in z. */
export type TailAt = (z: number) => { tail: number; density: number };

export type TailEquation = {
  at: TailAt;
  /** the tail probability to reach, strictly between 0 and 1 */
  p: number;
  /** where to begin; the tail must not vanish there, so somewhere in the middle */
  start: number;
};

const MAX_STEPS = 200;

/**
 * The point z whose lower tail is p, by Newton's method on the logarithm of the tail. That logarithm is concave when
 * the log density is, so that the steps come from one side and cannot cycle; a step into the region where the
 * tail is 0 in floating point is halved until it is not.
 *
 * @param equation the tail, p and a start
 * @see Prékopa (1973) for tails of log-concave densities being log-concave
 */
export function logConcaveQuantile({ at, p, start }: TailEquation): number {
  const logP = Math.log(p);
  let good = start;
  let z = start;
  let lastSize = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { tail, density } = at(z);
    if (!(tail > 0 && density > 0)) {
      z = (good + z) / 2;
      continue;
    }
    const move = (logP - Math.log(tail)) * (tail / density);
    good = z;
    z += move;
    const size = Math.abs(move);
    if (size <= 2 * Number.EPSILON * Math.abs(z) || (size < 1e-9 && size >= lastSize / 2)) break;
    lastSize = size;
  }
  return z;
}
