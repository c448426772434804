/** What a pass over implicit values finds for a bound. */
export interface ValuesAround {
  /** How many values are at most the bound. */
  readonly count: number;
  /** The largest value that is at most the bound. */
  readonly last: number;
  /** The smallest value beyond it. */
  readonly next: number;
}

/** A multiset of numbers that is too large to be made, but whose values up to a bound can be counted. */
interface Search {
  /** The smallest and the largest value. */
  readonly low: number;
  readonly high: number;
  /** How many values there are. */
  readonly count: number;
  /** The place wanted in ascending order, from 1. */
  readonly place: number;
  around(bound: number): ValuesAround;
}

/** An end of the range in which the value is looked for. */
interface End {
  value: number;
  /** How many more values lie up to there than are wanted. */
  excess: number;
  /** Whether it was this end that moved last. */
  moved: boolean;
}

/**
 * The value at a place in ascending order, by a search that takes a dozen counts or two: regula falsi on the counts
 * (Illinois method), with ends that are always values themselves, so that it ends at the exact one.
 *
 * @example valueAtPlace({ low: 1, high: 3, count: 3, place: 2, around: (bound) => ({ count: Math.floor(bound), last: Math.floor(bound), next: Math.floor(bound) + 1 }) }) // => 2
 */
export function valueAtPlace({ low: least, high: greatest, count, place, around }: Search): number {
  const low: End = { value: least, excess: 0.5 - place, moved: false };
  const high: End = { value: greatest, excess: count + 0.5 - place, moved: false };
  for (let step = 1; low.value < high.value; step++) {
    const found = around(pointBetween(low, high, step));
    const excess = found.count + 0.5 - place;
    if (excess > 0) moveEnd(high, low, { value: found.last, excess });
    else moveEnd(low, high, { value: found.next, excess });
  }
  return low.value;
}

/** By interpolation of the counts; every fifth step in the middle, whatever the counts look like. */
function pointBetween(low: End, high: End, step: number): number {
  const share = step % 5 === 0 ? 0.5 : -low.excess / (high.excess - low.excess);
  const point = low.value + share * (high.value - low.value);
  return point >= low.value && point < high.value ? point : low.value;
}

/** When one end moves twice in a row, the other counts for half, so that it is not crept up on (Illinois method). */
function moveEnd(end: End, other: End, to: Pick<End, 'value' | 'excess'>): void {
  if (end.moved) other.excess /= 2;
  end.value = to.value;
  end.excess = to.excess;
  end.moved = true;
  other.moved = false;
}
