import { type Share, wilsonLimits } from '../../stats/proportion.js';

/** A share with Wilson's limits, as fields of an estimate; all null where there is nobody to take a share of. */
export function shareRow(share: Share, level: number) {
  if (share.total === 0) return { estimate: null, confLow: null, confHigh: null };
  const { low, high } = wilsonLimits(share, level);
  return { estimate: share.events / share.total, confLow: low, confHigh: high };
}
