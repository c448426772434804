import type { FollowUp, Grouping } from './kaplan-meier.js';
import { rowsByKey } from './time-ranks.js';

/**
 * The rows of each stratum with the latest times first, so that those at risk add up along a walk through them.
 *
 * @param strata one of all rows unless given
 * @example latestFirst({ ranked: { order: Int32Array.of(2, 0, 1) } }) // => [[1, 0, 2]]
 */
export function latestFirst({ ranked }: Pick<FollowUp, 'ranked'>, strata?: Grouping): Int32Array[] {
  const rows = ranked.order.slice().reverse();
  return strata === undefined ? [rows] : rowsByKey(rows, strata.codes, strata.count);
}
