import { ascendingOrder } from '../ascending-order.js';
import type { CoxModel } from './cox.js';

/**
 * Harrell's concordance of a Cox model: of the pairs within a stratum of which one is known to have had the event
 * earlier, the share in which that one has the higher predicted hazard; equal predictions count half. Pairs with
 * events at one time are left out.
 *
 * @returns from 0 to 1; NaN when there is no such pair
 * @see Harrell et al. (1982), doi:10.1001/jama.1982.03320430047030
 */
export function coxConcordance(model: Pick<CoxModel, 'sets' | 'standardised'>): number {
  const { events, blocks } = model.sets;
  const { places, count } = predictionPlaces(model);
  const tally = { right: 0, tied: 0, pairs: 0 };
  let later = new PlaceCounts(count);
  let from = 0;
  blocks.ends.forEach((end, block) => {
    if (blocks.opens[block] === 1) later = new PlaceCounts(count);
    const rows = { from, end };
    forEachRow(rows, (row) => events[row] === 0 && later.add(places[row]!));
    forEachRow(rows, (row) => events[row] === 1 && compare(tally, later, places[row]!));
    forEachRow(rows, (row) => events[row] === 1 && later.add(places[row]!));
    from = end;
  });
  return (tally.right + tally.tied / 2) / tally.pairs;
}

function forEachRow({ from, end }: { from: number; end: number }, visit: (row: number) => void): void {
  for (let row = from; row < end; row++) visit(row);
}

interface Tally {
  right: number;
  tied: number;
  pairs: number;
}

/** One event against everyone who was followed for longer. */
function compare(tally: Tally, later: PlaceCounts, place: number): void {
  const below = later.upTo(place - 1);
  tally.right += below;
  tally.tied += later.upTo(place) - below;
  tally.pairs += later.total;
}

/** Predictions of people alike differ by no more than this, whatever the order in which they were added up. */
const rounding = 1e-10;

/** The place of each row's prediction among the distinct ones, in the order of the walk. */
function predictionPlaces({ sets, standardised }: Pick<CoxModel, 'sets' | 'standardised'>) {
  const { design, size, events } = sets;
  const predictions = new Float64Array(events.length);
  for (let row = 0; row < predictions.length; row++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += standardised[j]! * design[row * size + j]!;
    predictions[row] = sum;
  }
  const places = new Int32Array(predictions.length);
  let place = -1;
  let before = Number.NEGATIVE_INFINITY;
  for (const row of ascendingOrder(predictions)) {
    if (predictions[row]! - before > rounding) place += 1;
    before = predictions[row]!;
    places[row] = place;
  }
  return { places, count: place + 1 };
}

/** Counts at places 0 to size - 1 with running totals (Fenwick 1994, doi:10.1002/spe.4380240306). */
class PlaceCounts {
  readonly #tree: Int32Array;
  total = 0;

  constructor(size: number) {
    this.#tree = new Int32Array(size + 1);
  }

  add(place: number): void {
    this.total += 1;
    for (let at = place + 1; at < this.#tree.length; at += at & -at) this.#tree[at]! += 1;
  }

  /** How many at this place and below. */
  upTo(place: number): number {
    let sum = 0;
    for (let at = place + 1; at > 0; at -= at & -at) sum += this.#tree[at]!;
    return sum;
  }
}
