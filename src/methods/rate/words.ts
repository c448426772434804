import { fixed, ratio, significant, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { Check, Estimate } from '../kit/result.js';
import { estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';
import type { RateData } from './data.js';

/** So much person-time that the larger rate is a handful of events. */
export function baseOf(rates: readonly number[]): number {
  const largest = Math.max(...rates);
  return [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].find((size) => largest * size >= 1) ?? 10_000_000;
}

/** "per 1,000 person-years" for a known unit; else "per 1,000 units of person-time". */
export function perTime(base: number, unit: string | null): string {
  const many = unit ?? 'units of person-time';
  if (base > 1) return `per ${whole(base)} ${many}`;
  return `per ${unit === null ? 'unit of person-time' : unit.replace(/s$/, '')}`;
}

/** A rate with its interval in events per so much person-time. */
export function writeRate(row: Estimate, base: number) {
  const [estimate, confLow, confHigh] = [row.estimate, row.confLow, row.confHigh].map(
    (value) => Number(value) * base,
  ) as [number, number, number];
  return writeEstimate({ estimate, confLow, confHigh }, 'number');
}

export function rateWords(result: Labelled, data: RateData, level: number): string[] {
  return [finding(result, data, level), leftOpen(result, data), caution(data)];
}

/** Houses, or what else is not a time, have no early or late. */
const caution = ({ unit }: RateData): string =>
  unit === null || unit.startsWith('person-')
    ? 'A rate takes every stretch of person-time to be alike, early or late; the comparison by itself does not say why the groups differ.'
    : `A rate takes all ${unit} to be alike, and events to come one by one; the comparison by itself does not say why the groups differ.`;

function finding(result: Labelled, data: RateData, level: number): string {
  const [ours, theirs] = ['rate', 'rate-reference'].map((term) => estimateOf(result, term)) as [
    Estimate,
    Estimate,
  ];
  const base = baseOf([Number(ours.estimate), Number(theirs.estimate)]);
  const part = (row: Estimate, name: string, { events, time }: RateData['group']) =>
    `${writeRate(row, base).estimate} in ${name} (${whole(events)} in ${significant(time)})`;
  const times = writeEstimate(estimateOf(result, 'rate-ratio'), 'ratio');
  return `${capital(data.what)} ${perTime(base, data.unit)}: ${part(ours, data.groupName, data.group)} and ${part(theirs, data.referenceName, data.reference)}; rate ratio ${times.estimate} (${levelWords(level)} ${times.interval}).`;
}

function leftOpen(result: Labelled, { groupName, referenceName, unit, what }: RateData): string {
  const row = estimateOf(result, 'rate-ratio');
  const difference = estimateOf(result, 'rate-difference');
  const [low, high] = [Number(row.confLow), Number(row.confHigh)];
  const base = baseOf([difference.confLow, difference.confHigh].map((value) => Math.abs(Number(value))));
  const events = (value: number) => fixed(Math.abs(value) * base, 1);
  const [middle, least, most] = [difference.estimate, difference.confLow, difference.confHigh].map(
    Number,
  ) as [number, number, number];
  const side = (value: number) => `${events(value)} ${value < 0 ? 'fewer' : 'more'}`;
  const size = `In ${perTime(base, unit).replace('per ', '')} there were about ${side(middle)} ${what} in ${groupName} than in ${referenceName} (from ${side(least)} to ${side(most)})`;
  if (low > 1 || high < 1)
    return `${size}; the data are compatible with a rate from ${ratio(low)} to ${ratio(high)} times that of ${referenceName}.`;
  return `${size}; the data are compatible with a rate from ${ratio(low)} to ${ratio(high)} times that of ${referenceName}, so they do not settle which group has the higher rate.`;
}

/** The limits of the difference are those of a normal distribution; the others are exact. */
export function sizeCheck({ group, reference }: RateData): Check {
  const fewest = Math.min(group.events, reference.events);
  return {
    check: 'events',
    status: fewest < 10 ? 'look' : 'holds',
    lookedAt: 'How many events each group has.',
    found: `The group with fewer has ${whole(fewest)}.`,
    advice:
      fewest < 10
        ? 'The limits of the rate difference are rough with fewer than 10 events in a group; read the exact ones of the ratio.'
        : '',
  };
}
