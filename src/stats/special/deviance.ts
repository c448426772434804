/** Beyond this share of the sum, the direct formula loses nothing. */
const SERIES_WITHIN = 0.35;

/**
 * Half the unit deviance of a Poisson count: x ln(x/mean) + mean − x, never negative.
 *
 * Densities of the exponential family are exp(−deviance) times a smooth factor. Near the mean the formula
 * cancels, and the series of the inverse hyperbolic tangent takes its place.
 *
 * @param x at least 0
 * @param mean greater than 0
 * @see Loader (2000), Fast and accurate computation of binomial probabilities, section 4
 * @example deviancePart(3, 2) // => 0.2163953243244931
 */
export function deviancePart(x: number, mean: number): number {
  if (x === 0 || mean === Number.POSITIVE_INFINITY) return mean;
  const difference = x - mean;
  const share = difference / (x + mean);
  if (Math.abs(share) > SERIES_WITHIN) return x * Math.log(x / mean) - difference;
  return difference * share + 2 * x * share * atanhRemainder(share * share);
}

/** (atanh(v) − v) / v as a series in v². */
function atanhRemainder(square: number): number {
  let power = square;
  let sum = 0;
  for (let odd = 3; ; odd += 2) {
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
    power *= square;
  }
}
