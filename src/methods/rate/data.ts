import type { EventsInTime } from '../../stats/rates.js';
import type { CountNames } from '../kit/count-names.js';
import { refuse } from '../kit/messages/common.js';
import { refuseDiagnosis } from '../kit/messages/diagnosis.js';
import { refuseModel } from '../kit/messages/model.js';
import type { Factor, NumberInput } from '../kit/parameters.js';
import { splitByGroup } from '../kit/split.js';

/** Events and person-time of the two groups, with their names. */
export interface RateData {
  readonly group: EventsInTime;
  readonly reference: EventsInTime;
  readonly groupName: string;
  readonly referenceName: string;
  /** What is counted, for a sentence: "deaths", "events". */
  readonly what: string;
  /** What the events are set against: "person-years", "houses"; null when it is not known. */
  readonly unit: string | null;
}

export const countsForm = 'events,time;events,time';

export function sumRates(events: NumberInput, time: NumberInput, group: Factor): RateData {
  const broken = events.values.find((value) => !(Number.isInteger(value) && value >= 0));
  if (broken !== undefined) throw refuseDiagnosis.notANumberOfEvents(events.name, broken);
  const early = time.values.find((value) => !(value > 0));
  if (early !== undefined) throw refuseModel.notATime(time.name, early);
  const cases = splitByGroup(events.values, group).map(sum);
  const times = splitByGroup(time.values, group).map(sum);
  if (cases[0]! + cases[1]! === 0) throw refuseDiagnosis.noEventInEither(events.name);
  return {
    group: { events: cases[1]!, time: times[1]! },
    reference: { events: cases[0]!, time: times[0]! },
    groupName: group.levelLabels[1]!,
    referenceName: group.levelLabels[0]!,
    what: events.label,
    unit: time.unit === null ? null : `person-${time.unit.replace(/s$/, '')}s`,
  };
}

/** Sums a group with a running correction (Neumaier 1974), so that a million short times lose no digits. */
function sum(values: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

export function ratesOfCounts(
  counts: readonly (readonly number[])[],
  { groups, outcomes }: CountNames,
): RateData {
  const [group, reference] = counts.map(([events, time]) => ({ events: events!, time: time! }));
  const given = counts.map((row) => row.join(',')).join(';');
  if (!(group!.time > 0 && reference!.time > 0))
    throw refuse.badCounts(given, countsForm, 'person-time must be above 0');
  if (group!.events + reference!.events === 0) throw refuseDiagnosis.noEventInEither('events');
  return {
    group: group!,
    reference: reference!,
    groupName: groups?.[0] ?? 'the first group',
    referenceName: groups?.[1] ?? 'the reference group',
    what: outcomes?.[0] ?? 'events',
    unit: outcomes?.[1] ?? null,
  };
}
