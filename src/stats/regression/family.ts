/** A distribution of the outcome with its canonical link, as iteratively reweighted least squares needs it. */
export interface Family {
  readonly name: 'binomial' | 'poisson';
  /** The mean to begin with, from one outcome. */
  start(outcome: number): number;
  link(mean: number): number;
  /** The mean at a value of the linear predictor. Under a canonical link, `variance` of it is the weight too. */
  mean(predictor: number): number;
  variance(mean: number): number;
  /** One row's part of the deviance, from the linear predictor, so that nothing cancels in the tails. */
  deviance(outcome: number, predictor: number): number;
  /**
   * Whether the likelihood of a row never falls when its linear predictor goes on in that direction for ever
   * (a step within the tolerance is none).
   */
  recedes(outcome: number, step: number, tolerance: number): boolean;
}

/** ln(1 + eˣ), without overflow. */
const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/** Outcomes of 0 and 1, log odds. */
export const binomialFamily: Family = {
  name: 'binomial',
  start: (outcome) => (outcome + 0.5) / 2,
  link: (mean) => Math.log(mean / (1 - mean)),
  mean: (predictor) => 1 / (1 + Math.exp(-predictor)),
  variance: (mean) => mean * (1 - mean),
  deviance: (outcome, predictor) => 2 * softplus(outcome === 1 ? -predictor : predictor),
  recedes: (outcome, step, tolerance) => (outcome === 1 ? step >= -tolerance : step <= tolerance),
};

/** Counts of 0, 1, 2, ..., log rate. */
export const poissonFamily: Family = {
  name: 'poisson',
  start: (outcome) => outcome + 0.1,
  link: Math.log,
  mean: Math.exp,
  variance: (mean) => mean,
  deviance(outcome, predictor) {
    const mean = Math.exp(predictor);
    return outcome === 0 ? 2 * mean : 2 * (outcome * (Math.log(outcome) - predictor) - (outcome - mean));
  },
  recedes: (outcome, step, tolerance) => (outcome === 0 ? step <= tolerance : Math.abs(step) <= tolerance),
};
