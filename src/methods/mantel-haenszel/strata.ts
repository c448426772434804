import type { TwoByTwo } from '../../stats/two-by-two.js';
import { crossTabulate, type NamedTwoByTwo } from '../kit/cross-table.js';
import type { EventInput, Factor } from '../kit/parameters.js';

/** A 2x2 table for each level of the stratifying column, and all of them together. */
export interface StratifiedTable {
  readonly crude: NamedTwoByTwo;
  /** What the strata are of: "Department". */
  readonly stratifier: string;
  readonly strata: readonly Stratum[];
}

export interface Stratum extends TwoByTwo {
  readonly name: string;
  readonly label: string;
}

interface Columns {
  readonly outcome: EventInput;
  readonly group: Factor;
  readonly strata: Factor;
}

/** Counts the events of each group within each stratum. */
export function stratify({ outcome, group, strata }: Columns): StratifiedTable {
  const totals = [0, 1].map(() => new Float64Array(strata.levels.length));
  const events = [0, 1].map(() => new Float64Array(strata.levels.length));
  strata.codes.forEach((stratum, row) => {
    const code = group.codes[row]!;
    totals[code]![stratum]! += 1;
    events[code]![stratum]! += outcome.values[row]!;
  });
  const share = (code: number, at: number) => ({ events: events[code]![at]!, total: totals[code]![at]! });
  return {
    crude: crossTabulate(outcome, group),
    stratifier: strata.label,
    strata: strata.levels.map((name, at) => ({
      name,
      label: strata.levelLabels[at]!,
      group: share(1, at),
      reference: share(0, at),
    })),
  };
}

/** Odds ratio and risk ratio of a single stratum as the counts give them; null where they are 0/0. */
export function ratiosOf({ group, reference }: TwoByTwo): {
  oddsRatio: number | null;
  riskRatio: number | null;
} {
  const [a, c] = [group.events, reference.events];
  const [b, d] = [group.total - a, reference.total - c];
  return {
    oddsRatio: defined((a * d) / (b * c)),
    riskRatio: defined((a * reference.total) / (c * group.total)),
  };
}

/** A number, or null where it does not exist. */
export const defined = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Which empty cells leave a stratum without an odds ratio, or with one that has no limits. */
export function whyNoRatio({ group, reference }: TwoByTwo): string {
  if (group.total === 0 || reference.total === 0) return 'one group only';
  const events = [group, reference].map((one) => one.events);
  const others = [group, reference].map((one) => one.total - one.events);
  if (events.every((count) => count === 0)) return 'no events';
  if (others.every((count) => count === 0)) return 'events only';
  return [...events, ...others].filter((count) => count === 0).length > 1
    ? 'two empty cells'
    : 'an empty cell';
}
