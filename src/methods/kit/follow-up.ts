import type { DrawnCurve } from '../../charts/survival-steps.js';
import { type SurvivalCurve, survivalCurves } from '../../stats/survival/kaplan-meier.js';
import type { LimitChoice } from '../../stats/survival/survival-limits.js';
import { pointAt, survivalLimits } from '../../stats/survival/survival-limits.js';
import { type RankedTimes, rankTimes } from '../../stats/survival/time-ranks.js';
import { eventPhrase } from './cross-table.js';
import { significant, whole } from './format.js';
import { groupNames } from './level-names.js';
import { refuseSurvival } from './messages/survival.js';
import type { EventInput, Factor, NumberInput, Role } from './parameters.js';

/** The two columns that every survival method reads. */
export const followUpRoles = {
  time: {
    takes: 'number',
    title: 'Time',
    help: 'Name the column with the time from the start to the event, or to when the person was last seen.',
  },
  event: {
    takes: 'event',
    title: 'Event',
    help: 'Name the yes/no column that says whether the follow-up ended with the event.',
  },
} as const satisfies { readonly [name: string]: Role };

/** How long each person was followed, and whether to the event. */
export interface FollowUpInput {
  readonly time: NumberInput;
  readonly event: EventInput;
  readonly ranked: RankedTimes;
}

/**
 * Ranks the times.
 *
 * @throws LindError `negative-time`, naming the column
 */
export function readFollowUp(time: NumberInput, event: EventInput): FollowUpInput {
  const negative = time.values.find((value) => value < 0);
  if (negative !== undefined) throw refuseSurvival.negativeTime(time.name, negative);
  return { time, event, ranked: rankTimes(time.values) };
}

/** The curve of a group; with no grouping, of all. */
export interface NamedCurve {
  readonly level: string | null;
  /** As a person reads it: "6-MP", "sex 1", "all". */
  readonly name: string;
  readonly curve: SurvivalCurve;
}

/** A Kaplan-Meier curve for each level of the group, or one of all. */
export function namedCurves({ ranked, event }: FollowUpInput, group: Factor | null): NamedCurve[] {
  const grouping = group
    ? { codes: group.codes, count: group.levels.length }
    : { codes: new Int32Array(ranked.ranks.length), count: 1 };
  const curves = survivalCurves({ ranked, events: event.values }, grouping);
  const names = group ? groupNames(group) : ['all'];
  return curves.map((curve, code) => ({ level: group?.levels[code] ?? null, name: names[code]!, curve }));
}

/** What happens at the event, for a sentence: "relapse", "status: 2". */
export const eventName = (event: EventInput): string =>
  eventPhrase({ outcome: event.label, event: event.eventLabel });

/** The same with its article: "the event (status: 2)". */
export const theEvent = (event: EventInput): string => {
  const name = eventName(event);
  return name.toLowerCase() === 'event' ? 'the event' : `the event (${name})`;
};

/** How many of a curve had the event. */
export const eventsOf = ({ events }: SurvivalCurve): number => events.reduce((sum, count) => sum + count, 0);

/** How many there are at the start of a curve. */
export const peopleOf = ({ atRisk }: SurvivalCurve): number => atRisk[0] ?? 0;

/** Curves with their limits, as the chart draws them. */
export function drawnCurves(groups: readonly NamedCurve[], choice: LimitChoice): DrawnCurve[] {
  return groups.map(({ name, curve }) => {
    const limits = Array.from(curve.times, (_, at) => survivalLimits(pointAt(curve, at), choice));
    const { times, survival, atRisk, censored } = curve;
    const low = Float64Array.from(limits, (one) => one?.low ?? Number.NaN);
    const high = Float64Array.from(limits, (one) => one?.high ?? Number.NaN);
    return { name, times, survival, atRisk, censored, low, high };
  });
}

/**
 * A time for people: four digits, no trailing zeros.
 *
 * @example timeText(23) // => '23'
 * @example timeText(12.3456) // => '12.35'
 * @example timeText(1022.5) // => '1023'
 */
export const timeText = (time: number): string =>
  Math.abs(time) >= 1000
    ? whole(time)
    : significant(time)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
