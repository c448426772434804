/** Effects of studies with their sampling variances, one of each a study, all variances above 0. */
export interface Effects {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
}

/** The inverse-variance weighted mean of effects, and what is summed on the way. */
export interface WeightedMean {
  readonly mean: number;
  readonly weights: Float64Array;
  /** Σ w. */
  readonly sum: number;
  /** Σ w(y − mean)²: Cochran's Q when the variance between studies is 0. */
  readonly q: number;
  /** Σ w²(y − mean)². */
  readonly squaredQ: number;
}

/**
 * The weighted mean of effects, each with weight 1/(its variance + the variance between studies).
 *
 * @param between variance between studies, 0 or more
 * @example weightedMean({ effects: Float64Array.of(0, 1), variances: Float64Array.of(1, 3) }, 0).mean // => 0.25
 */
export function weightedMean({ effects, variances }: Effects, between: number): WeightedMean {
  const weights = variances.map((variance) => 1 / (variance + between));
  let [sum, total] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    total += weights[i]! * effects[i]!;
  }
  const mean = total / sum;
  let [q, squaredQ] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const share = weights[i]! * (effects[i]! - mean) ** 2;
    q += share;
    squaredQ += weights[i]! * share;
  }
  return { mean, weights, sum, q, squaredQ };
}

/** Σ w − Σ w²/Σ w, summed so that nothing cancels where one weight is far above the others. */
export function residualWeight({ weights, sum }: WeightedMean): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]! * ((sum - weights[i]!) / sum);
  return total;
}
