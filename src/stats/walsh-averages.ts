import { StatError } from '../errors.js';

/**
 * How many Walsh averages n values have: the mean of every pair, each value paired with itself too.
 *
 * @example walshCount(4) // => 10
 */
export const walshCount = (n: number): number => (n * (n + 1)) / 2;

/**
 * The Walsh average at a place in ascending order, without making them all: memory n, time n a step of a search that
 * takes a dozen steps or two.
 *
 * @param sorted finite values, ascending
 * @param place from 1 to n(n + 1)/2
 * @throws StatError `place` outside that range
 * @see Hodges & Lehmann (1963), doi:10.1214/aoms/1177704172
 * @example walshAverage(Float64Array.of(1, 2, 6), 5) // => 4
 */
export function walshAverage(sorted: Float64Array, place: number): number {
  const count = walshCount(sorted.length);
  if (!(place >= 1 && place <= count)) {
    throw new StatError('place', `There is no Walsh average at place ${place}.`);
  }
  const low: End = { sum: 2 * sorted[0]!, excess: 0.5 - place, moved: false };
  const high: End = { sum: 2 * sorted.at(-1)!, excess: count + 0.5 - place, moved: false };
  for (let step = 1; low.sum < high.sum; step++) {
    const found = sumsAround(sorted, pointBetween(low, high, step));
    const excess = found.count + 0.5 - place;
    if (excess > 0) moveEnd(high, low, { sum: found.last, excess });
    else moveEnd(low, high, { sum: found.next, excess });
  }
  return low.sum / 2;
}

/** An end of the range in which the sum is looked for. */
interface End {
  sum: number;
  /** How many more sums lie up to there than are wanted. */
  excess: number;
  /** Whether it was this end that moved last. */
  moved: boolean;
}

/** By interpolation of the counts; every fifth step in the middle, whatever the counts look like. */
function pointBetween(low: End, high: End, step: number): number {
  const share = step % 5 === 0 ? 0.5 : -low.excess / (high.excess - low.excess);
  const point = low.sum + share * (high.sum - low.sum);
  return point >= low.sum && point < high.sum ? point : low.sum;
}

/** When one end moves twice in a row, the other counts for half, so that it is not crept up on (Illinois method). */
function moveEnd(end: End, other: End, to: Pick<End, 'sum' | 'excess'>): void {
  if (end.moved) other.excess /= 2;
  end.sum = to.sum;
  end.excess = to.excess;
  end.moved = true;
  other.moved = false;
}

/**
 * The median of the Walsh averages: the Hodges-Lehmann estimate of where a symmetric distribution is centred.
 *
 * @param sorted finite values, ascending; at least one
 * @example walshMedian(Float64Array.of(1, 2, 6)) // => 2.75
 */
export function walshMedian(sorted: Float64Array): number {
  const count = walshCount(sorted.length);
  const lower = walshAverage(sorted, Math.floor((count + 1) / 2));
  return count % 2 === 1 ? lower : (lower + walshAverage(sorted, count / 2 + 1)) / 2;
}

interface SumsAround {
  /** Pairs, each once, whose sum is at most the bound. */
  readonly count: number;
  /** The largest sum that is at most the bound. */
  readonly last: number;
  /** The smallest sum beyond it. */
  readonly next: number;
}

/** As the first of a pair grows, the furthest second that keeps the sum within the bound can only fall back. */
function sumsAround(sorted: Float64Array, bound: number): SumsAround {
  const n = sorted.length;
  let ordered = 0;
  let doubled = 0;
  let last = Number.NEGATIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  let reach = n;
  for (let i = 0; i < n; i++) {
    const value = sorted[i]!;
    while (reach > 0 && value + sorted[reach - 1]! > bound) reach--;
    if (reach > 0) last = Math.max(last, value + sorted[reach - 1]!);
    if (reach < n) next = Math.min(next, value + sorted[reach]!);
    ordered += reach;
    if (2 * value <= bound) doubled++;
  }
  return { count: (ordered + doubled) / 2, last, next };
}
