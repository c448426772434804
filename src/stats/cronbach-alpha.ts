import { fDistribution } from './distributions/index.js';
import type { Limits } from './t-test.js';

/** Cronbach's alpha of a scale, and what each item does to it. */
export interface ScaleReliability {
  /** Null when the sum of the items does not vary. */
  readonly alpha: number | null;
  readonly items: readonly ItemReliability[];
}

export interface ItemReliability {
  /** Null when only one item would be left, or the rest does not vary. */
  readonly alphaIfDropped: number | null;
  /** Correlation with the sum of the other items; null when the item or that sum does not vary. */
  readonly itemRestCorrelation: number | null;
}

/**
 * Cronbach's alpha from the covariances of the items (the raw one, no item turned round).
 *
 * @param items two or more columns of two or more rows, finite
 * @see Cronbach (1951), Psychometrika 16:297-334
 * @example scaleReliability([Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3)]).alpha // => 0.75
 * @example scaleReliability([Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3)]).items[0].itemRestCorrelation // => 0.6
 */
export function scaleReliability(items: readonly Float64Array[]): ScaleReliability {
  const covariances = covarianceMatrix(items);
  const variances = covariances.map((row, at) => row[at]!);
  const ofRows = covariances.map((row) => row.reduce((sum, value) => sum + value, 0));
  const ofSum = ofRows.reduce((sum, value) => sum + value, 0);
  const ofItems = variances.reduce((sum, value) => sum + value, 0);
  return {
    alpha: alphaOf({ items: items.length, ofItems, ofSum }),
    items: items.map((_, at) => {
      const own = variances[at]!;
      const ofRest = ofSum - 2 * ofRows[at]! + own;
      return {
        alphaIfDropped: alphaOf({ items: items.length - 1, ofItems: ofItems - own, ofSum: ofRest }),
        itemRestCorrelation:
          own > 0 && varies(ofRest, ofItems) ? (ofRows[at]! - own) / Math.sqrt(own * ofRest) : null,
      };
    }),
  };
}

interface Variances {
  readonly items: number;
  /** The variances of the items added up, and the variance of their sum. */
  readonly ofItems: number;
  readonly ofSum: number;
}

function alphaOf({ items, ofItems, ofSum }: Variances): number | null {
  if (items < 2 || !varies(ofSum, ofItems)) return null;
  return (items / (items - 1)) * (1 - ofItems / ofSum);
}

/** Whether a variance is more than what rounding leaves of larger ones. */
const varies = (variance: number, scale: number): boolean => variance > 1e-13 * scale;

function covarianceMatrix(items: readonly Float64Array[]): number[][] {
  const centred = items.map(distancesFromMean);
  const matrix = items.map(() => new Array<number>(items.length).fill(0));
  centred.forEach((x, i) => {
    for (let j = 0; j <= i; j++) {
      const covariance = dot(x, centred[j]!) / (x.length - 1);
      matrix[i]![j] = covariance;
      matrix[j]![i] = covariance;
    }
  });
  return matrix;
}

/** Of a column that is constant they are exactly 0, since the mean is reckoned from the first value on. */
function distancesFromMean(values: Float64Array): Float64Array {
  const first = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - first;
  const mean = sum / values.length;
  return values.map((value) => value - first - mean);
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < x.length; row++) sum += x[row]! * y[row]!;
  return sum;
}

/**
 * Feldt's confidence interval of alpha.
 *
 * @param alpha below or equal to 1
 * @param size rows and items of the scale, each 2 or more
 * @param level such as 0.95
 * @see Feldt (1965), Psychometrika 30:357-70
 * @example feldtLimits(0.8431427696, { rows: 30, items: 7 }, 0.95).low // => 0.7393756856
 * @example feldtLimits(0.8431427696, { rows: 30, items: 7 }, 0.95).high // => 0.9157730722
 */
export function feldtLimits(
  alpha: number,
  { rows, items }: { readonly rows: number; readonly items: number },
  level: number,
): Limits {
  const tail = (1 - level) / 2;
  const [df1, df2] = [rows - 1, (rows - 1) * (items - 1)];
  return {
    low: 1 - (1 - alpha) * fDistribution.upperQuantile(tail, df1, df2),
    high: 1 - (1 - alpha) * fDistribution.quantile(tail, df1, df2),
  };
}
