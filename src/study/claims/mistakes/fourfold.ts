import { fixed } from '../../../methods/kit/format.js';
import type { Result } from '../../../methods/kit/result.js';
import risk from '../../../methods/risk.js';
import type { Asked } from '../mistake.js';
import { numberOf } from '../target.js';

/** A group of a comparison: its name, how many had the event, how many there were. */
export interface Arm {
  readonly name: string;
  readonly events: number;
  readonly total: number;
}

/** The two groups behind a comparison of risks. */
export interface Fourfold {
  readonly group: Arm;
  readonly reference: Arm;
}

/** The counts behind a number that compares two groups on an event; null when there are none. */
export function fourfoldOf(asked: Asked): Fourfold | null {
  const result = asked.result.method === risk.name ? asked.result : asked.by(risk);
  const [group, reference] = result ? arms(result) : [];
  return group && reference ? { group, reference } : null;
}

const arms = (result: Result): Arm[] =>
  (result.tables.cells ?? []).map((row) => ({
    name: String(row.group),
    events: numberOf(row.events) ?? 0,
    total: numberOf(row.total) ?? 0,
  }));

/** "38 of 55". */
export const ofTotal = ({ events, total }: Arm): string => `${events} of ${total}`;

/** "38 with the event against 17 without it". */
export const oddsOf = ({ events, total }: Arm): string => `${events} to ${total - events}`;

/** The share of all people who had the event, in words. */
export function overall({ group, reference }: Fourfold): string {
  const share = (100 * (group.events + reference.events)) / (group.total + reference.total);
  return `${fixed(share, share < 10 ? 1 : 0)}%`;
}

/** The columns of an analysis as its user knows them. */
export function columnsOf({ result: { input } }: Asked): string {
  const names = [
    'outcome',
    'event',
    'before',
    'test',
    'rater1',
    'x',
    'group',
    'after',
    'condition',
    'rater2',
    'y',
  ]
    .flatMap((role) => input.roles[role] ?? [])
    .map((name) => `"${name}"`);
  return names.length === 0 ? 'the counts given' : names.join(' and ');
}
