/** A share of p: equality within rounding counts as reached, so that quantile(cdf(k)) is k. */
const FUZZ = 64 * Number.EPSILON;

export type CountSearch = {
  cdf: (k: number) => number;
  survival: (k: number) => number;
  p: number;
  /** a guess, in the support */
  start: number;
  lowest: number;
  highest: number;
};

/** The smallest count k with P(X ≤ k) ≥ p: brackets of doubling width about the guess, then bisection. */
export function discreteQuantile(search: CountSearch): number {
  const { p, lowest, highest } = search;
  if (p === 0) return lowest;
  if (p === 1) return highest;
  const reached = (k: number): boolean =>
    p <= 0.5 ? search.cdf(k) >= p * (1 - FUZZ) : search.survival(k) <= (1 - p) * (1 + FUZZ);
  const guess = Math.min(highest, Math.max(lowest, Math.round(search.start)));
  let [below, above] = reached(guess) ? [guess - 1, guess] : [guess, guess + 1];
  for (let width = 1; below >= lowest && reached(below); width *= 2) {
    above = below;
    below -= width;
  }
  for (let width = 1; above < highest && !reached(above); width *= 2) {
    below = above;
    above = Math.min(highest, above + width);
  }
  below = Math.max(below, lowest - 1);
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (reached(middle)) above = middle;
    else below = middle;
  }
  return above;
}
