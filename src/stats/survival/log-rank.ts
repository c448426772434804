import { cholesky, quadraticForm } from '../linear-algebra/cholesky.js';
import type { SymmetricMatrix } from '../linear-algebra/covariance.js';
import type { FollowUp, Grouping } from './kaplan-meier.js';
import { latestFirst } from './latest-first.js';

/** The log-rank comparison of groups, a value for each; sums over strata where there are any. */
export interface LogRank {
  readonly n: Float64Array;
  readonly observed: Float64Array;
  /** Events expected if all groups had one hazard (in each stratum). */
  readonly expected: Float64Array;
  /** Hypergeometric covariance of observed minus expected. */
  readonly covariance: SymmetricMatrix;
  readonly statistic: number;
  /** How many comparisons the data allow: groups minus 1, unless some never met others at risk. */
  readonly comparable: number;
}

/**
 * The log-rank test of two or more groups, stratified when strata are given.
 *
 * @param groups the groups compared
 * @param strata the strata within which they are compared; one of all unless given
 * @see Mantel (1966), Cancer Chemother Rep 50:163-70; Peto & Peto (1972), doi:10.2307/2344317
 * @example logRank({ ranked: { times: Float64Array.of(3, 5), ranks: Int32Array.of(0, 1), order: Int32Array.of(0, 1) }, events: Uint8Array.of(1, 1) }, { codes: Int32Array.of(0, 1), count: 2 }).expected // => [0.5, 1.5]
 */
export function logRank(followUp: FollowUp, groups: Grouping, strata?: Grouping): LogRank {
  const size = groups.count;
  const sums: Sums = {
    n: new Float64Array(size),
    observed: new Float64Array(size),
    expected: new Float64Array(size),
    covariance: { size, values: new Float64Array(size * size) },
  };
  for (const rows of latestFirst(followUp, strata)) addStratum(rows, { followUp, groups, sums });
  const difference = sums.observed.map((count, at) => count - sums.expected[at]!);
  const factor = cholesky(sums.covariance);
  return {
    ...sums,
    statistic: quadraticForm(factor, difference),
    comparable: size - factor.dependent.length,
  };
}

type Sums = Pick<LogRank, 'n' | 'observed' | 'expected' | 'covariance'>;

interface Stratum {
  readonly followUp: FollowUp;
  readonly groups: Grouping;
  readonly sums: Sums;
}

/** Walks from the last time to the first, so that those at risk add up as it goes. */
function addStratum(rows: Int32Array, { followUp, groups, sums }: Stratum): void {
  const { ranks } = followUp.ranked;
  const atRisk = new Float64Array(groups.count);
  let events = 0;
  rows.forEach((row, position) => {
    const code = groups.codes[row]!;
    atRisk[code]! += 1;
    sums.n[code]! += 1;
    if (followUp.events[row] === 1) {
      sums.observed[code]! += 1;
      events += 1;
    }
    const next = rows[position + 1];
    if (events > 0 && (next === undefined || ranks[next] !== ranks[row])) {
      addEventTime(sums, { atRisk, total: position + 1, events });
      events = 0;
    }
  });
}

interface EventTime {
  readonly atRisk: Float64Array;
  readonly total: number;
  readonly events: number;
}

/** Mean and covariance of the events' groups, drawn without replacement from those at risk. */
function addEventTime({ expected, covariance }: Sums, { atRisk, total, events }: EventTime): void {
  const { size, values } = covariance;
  const spread = total > 1 ? (events * (total - events)) / (total - 1) : 0;
  for (let i = 0; i < size; i++) {
    const share = atRisk[i]! / total;
    expected[i]! += events * share;
    for (let j = 0; j < size; j++) {
      values[i * size + j]! += spread * share * ((i === j ? 1 : 0) - atRisk[j]! / total);
    }
  }
}
