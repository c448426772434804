import type { TwoByTwo } from '../../stats/two-by-two.js';
import type { CountNames } from './count-names.js';
import { refuse } from './messages/common.js';
import type { EventInput, Factor } from './parameters.js';

/** A 2x2 table with its names: the group compared, then the reference. */
export interface NamedTwoByTwo extends TwoByTwo {
  /** "improved" */
  readonly outcome: string;
  /** The level that is the event, as a person reads it: "yes". */
  readonly event: string;
  readonly other: string;
  readonly groupName: string;
  readonly referenceName: string;
}

/** Counts the events in each of the two levels of a group, whose first level is the reference. */
export function crossTabulate(outcome: EventInput, group: Factor): NamedTwoByTwo {
  const total = [0, 0];
  const events = [0, 0];
  group.codes.forEach((code, row) => {
    total[code]! += 1;
    events[code]! += outcome.values[row]!;
  });
  return {
    outcome: outcome.label,
    event: outcome.eventLabel,
    other: outcome.otherLabel,
    groupName: group.levelLabels[1]!,
    referenceName: group.levelLabels[0]!,
    group: { events: events[1]!, total: total[1]! },
    reference: { events: events[0]!, total: total[0]! },
  };
}

/** The same from given counts: the first row is the group, the last the reference; the first column is the event. */
export function crossTableOfCounts(
  counts: readonly (readonly number[])[],
  { groups, outcomes }: CountNames,
): NamedTwoByTwo {
  const [group, reference] = counts.map((row) => ({ events: row[0]!, total: row[0]! + row[1]! }));
  const empty = [group, reference].findIndex((one) => one!.total === 0);
  if (empty >= 0) throw refuse.emptyCountsRow(empty + 1);
  return {
    outcome: outcomes?.[0] ?? 'the event',
    event: 'event',
    other: outcomes?.[1] ?? 'no event',
    groupName: groups?.[0] ?? 'the first group',
    referenceName: groups?.[1] ?? 'the reference group',
    group: group!,
    reference: reference!,
  };
}

/** What the event is called in a sentence: `improved` for yes/no columns, else `vital status: died`. */
export function eventPhrase({ outcome, event }: Pick<NamedTwoByTwo, 'outcome' | 'event'>): string {
  return /^(1|yes|true|y|present|positive|event)$/i.test(event) ? outcome : `${outcome}: ${event}`;
}
