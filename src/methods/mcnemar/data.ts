import type { PairCounts } from '../../stats/matched-pairs.js';
import type { Contingency } from '../kit/contingency.js';
import type { CountNames } from '../kit/count-names.js';
import { isEventWord } from '../kit/event.js';
import { refuseDiagnosis } from '../kit/messages/diagnosis.js';
import type { EventInput } from '../kit/parameters.js';

/** Pairs with their names. */
export interface NamedPairs extends PairCounts {
  readonly beforeName: string;
  readonly afterName: string;
  /** The event in a sentence: "the event", "died". */
  readonly event: string;
}

export function countPairs(before: EventInput, after: EventInput): NamedPairs {
  const counts = [0, 0, 0, 0];
  before.values.forEach((value, row) => {
    counts[2 * value + after.values[row]!]! += 1;
  });
  return named([counts[3]!, counts[2]!, counts[1]!, counts[0]!], {
    beforeName: before.label,
    afterName: after.label,
    event: isEventWord(before.event) ? 'the event' : before.eventLabel,
  });
}

/** Rows are the levels before and columns those after; here the names of the groups are the two occasions. */
export const pairsOfCounts = (
  counts: readonly (readonly number[])[],
  { groups, outcomes }: CountNames,
): NamedPairs =>
  named(counts.flat(), {
    beforeName: groups?.[0] ?? 'before',
    afterName: groups?.[1] ?? 'after',
    event: outcomes?.[0] ?? 'the event',
  });

function named(
  cells: readonly number[],
  names: Pick<NamedPairs, 'beforeName' | 'afterName' | 'event'>,
): NamedPairs {
  const [both, beforeOnly, afterOnly, neither] = cells as [number, number, number, number];
  if (beforeOnly + afterOnly === 0)
    throw refuseDiagnosis.noDiscordantPairs(names.beforeName, names.afterName);
  return { both, beforeOnly, afterOnly, neither, ...names };
}

export const pairsIn = ({ both, beforeOnly, afterOnly, neither }: PairCounts): number =>
  both + beforeOnly + afterOnly + neither;

/** Before in rows, after in columns. */
export function pairTable(pairs: NamedPairs): Contingency {
  const levels = ['event', 'no event'];
  const labels = pairs.event === 'the event' ? levels : [pairs.event, `not ${pairs.event}`];
  return {
    outcome: pairs.afterName,
    group: pairs.beforeName,
    groups: levels,
    groupLabels: labels.map((label) => `${pairs.beforeName}: ${label}`),
    levels,
    levelLabels: labels.map((label) => `${pairs.afterName}: ${label}`),
    ordered: false,
    counts: [
      [pairs.both, pairs.beforeOnly],
      [pairs.afterOnly, pairs.neither],
    ],
  };
}
