import type { Asked } from '../mistake.js';
import { numberOf } from '../target.js';

/** The same field of another estimate of the result. */
export function sibling({ result, field }: Asked, term: string): number | null {
  const row = result.estimates.find((one) => one.term === term);
  return row ? numberOf(row[field]) : null;
}
