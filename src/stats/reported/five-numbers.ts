import { normal } from '../distributions/index.js';

/** A median with what was reported beside it; NaN for what was not. All in the outcome's own unit. */
export interface FiveNumbers {
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/**
 * The sample mean behind a median with range, quartiles or both, weighted by the size of the sample.
 *
 * @see Luo et al. (2018), Stat Methods Med Res 27:1785-805, doi:10.1177/0962280216669183
 * @example meanOfFiveNumbers({ n: 40, min: Number.NaN, q1: 10, median: 14, q3: 22, max: Number.NaN }) // => 15.4195
 */
export function meanOfFiveNumbers({ n, min, q1, median, q3, max }: FiveNumbers): number {
  const midrange = (min + max) / 2;
  const midhinge = (q1 + q3) / 2;
  if (Number.isNaN(midhinge)) {
    const weight = 4 / (4 + n ** 0.75);
    return weight * midrange + (1 - weight) * median;
  }
  if (Number.isNaN(midrange)) {
    const weight = 0.7 + 0.39 / n;
    return weight * midhinge + (1 - weight) * median;
  }
  const ofRange = 2.2 / (2.2 + n ** 0.75);
  const ofQuartiles = 0.7 - 0.72 / n ** 0.55;
  return ofRange * midrange + ofQuartiles * midhinge + (1 - ofRange - ofQuartiles) * median;
}

/**
 * The sample standard deviation behind a range, quartiles or both, for values that are about normal.
 *
 * @see Wan et al. (2014), BMC Med Res Methodol 14:135, doi:10.1186/1471-2288-14-135
 * @example sdOfFiveNumbers({ n: 40, min: Number.NaN, q1: 10, median: 14, q3: 22, max: Number.NaN }) // => 9.227159
 */
export function sdOfFiveNumbers({ n, min, q1, q3, max }: FiveNumbers): number {
  const ofRange = (max - min) / (2 * normal.upperQuantile(1 - (n - 0.375) / (n + 0.25)));
  const ofQuartiles = (q3 - q1) / (2 * normal.upperQuantile(1 - (0.75 * n - 0.125) / (n + 0.25)));
  if (Number.isNaN(ofQuartiles)) return ofRange;
  return Number.isNaN(ofRange) ? ofQuartiles : (ofRange + ofQuartiles) / 2;
}
