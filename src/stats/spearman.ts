import { correlationT, pearson } from './correlation.js';
import { spearmanS } from './distributions/index.js';
import { midranks } from './ranks.js';
import type { Alternative } from './t-test.js';

/** A rank correlation with its test. */
export interface RankCorrelation {
  readonly estimate: number;
  readonly statistic: number;
  readonly pValue: number;
  /** Where the p-value comes from. */
  readonly by: 'exact' | 'series' | 't' | 'normal';
}

/** Up to here R's cor.test uses the distribution of S, by AS 89; beyond, the t distribution. */
const LARGEST_SERIES = 1290;

/** Up to here the distribution of S is counted out; beyond, it is a series. */
const LARGEST_EXACT = 9;

/**
 * Spearman's rank correlation and the test by S, the sum of squared differences of the ranks: by the distribution of S
 * up to 1290 pairs without ties, else by t.
 *
 * @param x finite numbers, three or more
 * @param y as many
 * @throws StatError `constant` when x or y has no spread
 * @see Spearman (1904), doi:10.2307/1412159; Best & Roberts (1975), doi:10.2307/2347111
 * @example spearman(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 1, 4, 3, 5), 'two-sided').estimate // => 0.8
 * @example spearman(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 1, 4, 3, 5), 'two-sided').pValue // => 0.13333333
 */
export function spearman(x: Float64Array, y: Float64Array, alternative: Alternative): RankCorrelation {
  const n = x.length;
  const [first, second] = [midranks(x), midranks(y)];
  const estimate = pearson(first.ranks, second.ranks);
  const middle = (n ** 3 - n) / 6;
  if (first.tieSum > 0 || second.tieSum > 0 || n > LARGEST_SERIES) {
    const { pValue } = correlationT(estimate, n, alternative);
    return { estimate, statistic: middle * (1 - estimate), pValue, by: 't' };
  }
  const statistic = Math.round(middle * (1 - estimate));
  return {
    estimate,
    statistic,
    pValue: pOfS(statistic, n, alternative),
    by: n <= LARGEST_EXACT ? 'exact' : 'series',
  };
}

/** A small S is a positive correlation. */
function pOfS(s: number, n: number, alternative: Alternative): number {
  const positive = () => spearmanS.cdf(s, n);
  const negative = () => spearmanS.survival(s - 1, n);
  if (alternative === 'greater') return positive();
  if (alternative === 'less') return negative();
  return Math.min(1, 2 * (s > (n ** 3 - n) / 6 ? negative() : positive()));
}
