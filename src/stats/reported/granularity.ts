/** Numbers that a rounded one may stand for. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/** People whose score is the mean of so many whole-number items. */
export interface WholeScores {
  readonly n: number;
  /** 1 for a count, an age in years, or a single question. */
  readonly items: number;
}

/** Rounding error of products, which must accuse nobody. */
const slack = 1e-9;

const firstWhole = (value: number): number => Math.ceil(value - slack * Math.max(1, Math.abs(value)));
const lastWhole = (value: number): number => Math.floor(value + slack * Math.max(1, Math.abs(value)));

/** The whole totals of all people and items that a mean allows, first and last. */
const totals = ({ low, high }: Between, { n, items }: WholeScores): Between => ({
  low: firstWhole(low * n * items),
  high: lastWhole(high * n * items),
});

/**
 * Whether whole numbers can have a mean that rounds so: the GRIM test.
 *
 * @param mean what the reported mean may have been before it was rounded
 * @see Brown & Heathers (2017), Soc Psychol Personal Sci 8:363-9, doi:10.1177/1948550616673876
 * @example isPossibleMean({ low: 5.185, high: 5.195 }, { n: 28, items: 1 }) // => false
 * @example isPossibleMean({ low: 5.175, high: 5.185 }, { n: 28, items: 1 }) // => true
 */
export function isPossibleMean(mean: Between, scores: WholeScores): boolean {
  const { low, high } = totals(mean, scores);
  return low <= high;
}

/** What each person's score may be, where that is known. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Whether whole numbers with such a mean can have a standard deviation that rounds so: the idea of GRIMMER. The sum
 * of squares is whole too, odd or even as the sum is, and no less and no more than values as close together, or as
 * far apart, as they can be would give.
 *
 * @param sd what the reported sample standard deviation may have been before it was rounded
 * @param bounds NaN where they are not known
 * @see Anaya (2016), PeerJ Preprints 4:e2400v1; Allard (2018), Analytic-GRIMMER
 * @example isPossibleSd({ mean: { low: 3.435, high: 3.445 }, sd: { low: 2.465, high: 2.475 } }, { n: 18, items: 1 }) // => false
 * @example isPossibleSd({ mean: { low: 2.5, high: 2.5 }, sd: { low: 0.1, high: 0.2 } }, { n: 10, items: 1 }) // => false
 */
export function isPossibleSd(
  { mean, sd }: { readonly mean: Between; readonly sd: Between },
  scores: WholeScores,
  { min, max }: Bounds = { min: Number.NaN, max: Number.NaN },
): boolean {
  const { n, items } = scores;
  const { low, high } = totals(mean, scores);
  const bounds = { min: min * items, max: max * items };
  for (let total = low; total <= high; total++) {
    const squares = (spread: number) => (n - 1) * (spread * items) ** 2 + total ** 2 / n;
    const least = Math.max(firstWhole(squares(Math.max(0, sd.low))), leastSquares(total, n));
    const most = Math.min(lastWhole(squares(sd.high)), mostSquares(total, n, bounds));
    if (
      Number.isNaN(most)
        ? hasParity(least, lastWhole(squares(sd.high)), total)
        : hasParity(least, most, total)
    )
      return true;
  }
  return false;
}

/** Whether there is a whole number from low to high that is odd or even as the total is. */
function hasParity(low: number, high: number, total: number): boolean {
  const first = (low - total) % 2 === 0 ? low : low + 1;
  return first <= high;
}

/** The least sum of squares of so many whole numbers with that total: all as alike as can be. */
function leastSquares(total: number, n: number): number {
  const base = Math.floor(total / n);
  const above = total - n * base;
  return above * (base + 1) ** 2 + (n - above) * base ** 2;
}

/** The largest: as many at the ends as can be, and one between; NaN where the ends are not known. */
function mostSquares(total: number, n: number, { min, max }: Bounds): number {
  if (!(max > min)) return Number.NaN;
  const atMax = Math.floor((total - n * min) / (max - min) + slack);
  if (atMax >= n) return n * max ** 2;
  const between = total - atMax * max - (n - atMax - 1) * min;
  return lastWhole(atMax * max ** 2 + between ** 2 + (n - atMax - 1) * min ** 2);
}

/**
 * The largest sample standard deviation of so many values between two ends with that mean.
 *
 * @see Bhatia & Davis (2000), Am Math Mon 107:353-7, doi:10.1080/00029890.2000.12005203
 * @example largestSd(5, 2, { min: 0, max: 10 }) // => 4.472136
 */
export const largestSd = (n: number, mean: number, { min, max }: Bounds): number =>
  Math.sqrt(((max - mean) * (mean - min) * n) / (n - 1));

/**
 * Whether so many people can have a share that rounds so, in percent.
 *
 * @example isPossiblePercent({ low: 33.5, high: 34.5 }, 20) // => false
 * @example isPossiblePercent({ low: 34.5, high: 35.5 }, 20) // => true
 */
export const isPossiblePercent = ({ low, high }: Between, n: number): boolean =>
  isPossibleMean({ low: Math.max(0, low) / 100, high: Math.min(100, high) / 100 }, { n, items: 1 });
