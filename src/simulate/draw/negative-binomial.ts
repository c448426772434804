import { discreteQuantile } from '../../stats/distributions/discrete-quantile.js';
import { beta, normal } from '../../stats/distributions/index.js';

/** Counts with mean `mean` and variance mean + mean²/size. */
interface Overdispersed {
  readonly mean: number;
  readonly size: number;
}

/**
 * The smallest count with P(X ≤ count) at least u. P(X ≤ k) is the lower tail of a beta(size, k + 1) variable at
 * size/(size + mean).
 *
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, 3rd ed., 5.6
 * @example negativeBinomialQuantile(0.5, { mean: 4, size: 1.5 }) // => 3
 */
export function negativeBinomialQuantile(u: number, { mean, size }: Overdispersed): number {
  if (mean === 0) return 0;
  const share = size / (size + mean);
  const spread = Math.sqrt(mean + mean ** 2 / size);
  return discreteQuantile({
    cdf: (k) => (k < 0 ? 0 : beta.cdf(share, size, k + 1)),
    survival: (k) => (k < 0 ? 1 : beta.survival(share, size, k + 1)),
    p: u,
    start: Math.max(0, mean + spread * normal.quantile(u)),
    lowest: 0,
    highest: Number.MAX_SAFE_INTEGER,
  });
}
