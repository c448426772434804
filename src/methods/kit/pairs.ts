import { refuse } from './messages/common.js';
import type { NumberInput } from './parameters.js';

/** Two measurements of the same people, and their differences. */
export interface PairedData {
  readonly before: NumberInput;
  readonly after: NumberInput;
  /** After minus before. */
  readonly differences: Float64Array;
}

/**
 * The differences of two columns, row by row.
 *
 * @throws LindError `one-pair` when there are fewer than two pairs
 */
export function preparePair(before: NumberInput, after: NumberInput): PairedData {
  if (before.values.length < 2) throw refuse.onePair(before.name, after.name);
  return { before, after, differences: after.values.map((value, row) => value - before.values[row]!) };
}
