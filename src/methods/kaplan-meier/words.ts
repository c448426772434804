import { roundTicks } from '../../charts/round-ticks.js';
import { quantiles } from '../../stats/descriptive.js';
import { lastAtMost } from '../../stats/survival/time-ranks.js';
import { eventsOf, type NamedCurve, peopleOf, theEvent, timeText } from '../kit/follow-up.js';
import { percent, whole } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { Estimate } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { list } from '../kit/wording.js';
import {
  askedTimes,
  type CurveData,
  type CurveOptions,
  curveRow,
  isBeyond,
  limitChoice,
} from './estimates.js';

/** Medians; then people out of a hundred at one time; then what the curves do not show. */
export function curvesInWords(result: Labelled, data: CurveData, options: CurveOptions): string[] {
  return [
    medians(result, data, options),
    naturalFrequencies(data, options),
    `The curves take it that people last seen without the event had the same outlook as those followed on.${data.groups.length > 1 ? ' How far the groups differ is for log-rank and cox-regression to say, and why is a matter of how they were formed.' : ''}`,
  ];
}

function medians(result: Labelled, data: CurveData, { level }: CurveOptions): string {
  const rows = result.estimates.filter((row) => row.term === 'median');
  const unit = data.time.unit ? ` ${data.time.unit}` : '';
  const parts = data.groups.map((group, at) => {
    const where = group.level === null ? '' : ` in ${group.name}`;
    return sayMedian(rows[at]!, { group, where, unit, confidence: levelWords(level) });
  });
  return `Median time free of ${theEvent(data.event)}: ${parts.join('; ')}.`;
}

interface Saying {
  readonly group: NamedCurve;
  readonly where: string;
  readonly unit: string;
  readonly confidence: string;
}

function sayMedian(row: Estimate, { group, where, unit, confidence }: Saying): string {
  const { curve } = group;
  if (typeof row.estimate !== 'number') {
    const share = percent(curve.survival.at(-1)!, 0);
    return `not reached${where} (${eventsOf(curve)} events among ${peopleOf(curve)}; ${share} estimated free of it at the end, ${timeText(curve.times.at(-1)!)}${unit})`;
  }
  const { confLow, confHigh } = row;
  const limits = sayLimits(
    typeof confLow === 'number' ? timeText(confLow) : null,
    typeof confHigh === 'number' ? timeText(confHigh) + unit : null,
  );
  return `${timeText(row.estimate)}${unit}${where} (${confidence} ${limits})`;
}

function sayLimits(low: string | null, high: string | null): string {
  if (low === null) return high === null ? 'not given by so few events' : `up to ${high}`;
  return high === null ? `from ${low}, upper limit not reached` : `${low} to ${high}`;
}

/** Of every hundred people (or more, where that says nothing), how many are still free of the event at a time that all curves reach. */
function naturalFrequencies(data: CurveData, options: CurveOptions): string {
  const time = landmark(data, options);
  if (time === null) return '';
  const choice = limitChoice(options);
  const rows = data.groups.map(({ curve }) => curveRow(curve, lastAtMost(curve.times, time), choice));
  const base = peopleToCount(rows);
  const parts = data.groups.map(
    ({ level, name }, at) => sayPeople(rows[at]!, base) + (level === null ? '' : ` in ${name}`),
  );
  const unit = data.time.unit ? ` ${data.time.unit}` : '';
  const when = data.time.unit ? `${timeText(time)}${unit}` : `${data.time.label} ${timeText(time)}`;
  return `Of every ${whole(base)} people like these, about ${list(parts)} would be free of the event at ${when}; the ranges are what the data are compatible with.`;
}

type CurveRow = ReturnType<typeof curveRow>;

/** So many people that the narrowest interval still spans two of them. */
function peopleToCount(rows: readonly CurveRow[]): number {
  const widths = rows
    .map(({ confLow, confHigh }) => (confHigh ?? 1) - (confLow ?? 0))
    .filter((width) => width > 0);
  return [100, 1000, 10_000].find((base) => Math.min(...widths) * base >= 2) ?? 100_000;
}

function sayPeople({ survival, confLow, confHigh }: CurveRow, base: number): string {
  const people = (share: number) => whole(share * base);
  if (confLow === null || confHigh === null || confLow === confHigh) return people(survival);
  return `${people(survival)} (${people(confLow)} to ${people(confHigh)})`;
}
/** The last time asked for that all curves reach; else a round time near the middle of all follow-up times. */
function landmark(data: CurveData, options: CurveOptions): number | null {
  const isReached = (time: number) => data.groups.every(({ curve }) => !isBeyond(curve, time));
  const reached = askedTimes(options).filter(isReached);
  if (reached.length > 0) return reached.at(-1)!;
  const middle = quantiles(data.time.values, [0.5])[0]!;
  if (middle === 0) return null;
  const byDistance = roundTicks(2 * middle, 6)
    .filter((time) => time > 0 && isReached(time))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return byDistance[0] ?? null;
}
