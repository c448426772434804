import { eventPhrase } from '../kit/cross-table.js';
import { fixed, pPhrase, significant, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { EventInput } from '../kit/parameters.js';
import { type Check, estimateOf, testOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { plural } from '../kit/wording.js';
import type { RocData, ScoreCurve } from './data.js';

interface Options {
  readonly direction: 'higher' | 'lower';
  readonly level: number;
}

/** What the area says of pairs of people, what the chosen threshold gives, and what neither shows. */
export function rocWords(result: Labelled, data: RocData, options: Options): string[] {
  return [
    areaWords(result, data, options),
    ...thresholdWords(result, data, options),
    ...(data.compare ? [compareWords(result, data, options.level)] : []),
    'The area speaks of order alone: it does not say which threshold serves patients best, nor how the score does in people unlike these.',
  ];
}

function areaWords(result: Labelled, { condition, main }: RocData, { direction, level }: Options): string {
  const row = estimateOf(result, 'auc');
  const written = writeEstimate(row, 'number');
  const event = eventPhrase({ outcome: condition.label, event: condition.eventLabel });
  const interval = written.interval === '' ? '' : `, ${levelWords(level)} ${written.interval}`;
  const finding = `Of a person with ${event} and one without, the first has the ${direction} ${main.score.label} in about ${fixed(Number(row.estimate) * 100, 0)} of 100 pairs, ties counted as half (AUC ${written.estimate}${interval})`;
  const open = Number(row.confLow ?? 0) <= 0.5 && Number(row.confHigh ?? 1) >= 0.5;
  return `${finding}${open ? '; the data do not settle whether the score does better than a coin’s toss' : ''}.`;
}

function thresholdWords(result: Labelled, { condition }: RocData, { direction }: Options): string[] {
  const best = estimateOf(result, 'youden-threshold');
  if (!Number.isFinite(best.estimate)) return [];
  const of100 = (share: unknown) => fixed(Number(share) * 100, 0);
  const event = eventPhrase({ outcome: condition.label, event: condition.eventLabel });
  return [
    `Called positive ${direction === 'higher' ? 'above' : 'below'} ${significant(Number(best.estimate))}, the score finds ${of100(best.sensitivity)} of 100 people with ${event} and clears ${of100(best.specificity)} of 100 without; the threshold was picked to look best in these data, so in others it will look less good.`,
  ];
}

function compareWords(result: Labelled, { main, compare }: RocData, level: number): string {
  const row = estimateOf(result, 'auc-difference');
  const names = `The areas of ${main.score.label} and ${compare!.score.label}`;
  const { pValue } = testOf(result, 'delong');
  if (typeof pValue !== 'number') return `${names} cannot be compared by a test.`;
  const written = writeEstimate(row, 'number');
  const open = Number(row.confLow) <= 0 && Number(row.confHigh) >= 0;
  return `${names} differ by ${written.estimate} (first minus second, ${levelWords(level)} ${written.interval}, ${pPhrase(pValue)})${open ? '; the data do not settle which score does better' : ''}.`;
}

/** Few people on one side make a rough curve, and an area below one half has the scores point the other way. */
export function rocChecks(
  { eventLabel, otherLabel, values }: EventInput,
  { area, score }: ScoreCurve,
): Check[] {
  const events = area.ofEvents.length;
  const others = values.length - events;
  const few = Math.min(events, others) < 30;
  const turned = area.area < 0.5;
  return [
    {
      check: 'size',
      status: few ? 'look' : 'holds',
      lookedAt: 'The number of people on each side.',
      found: `${plural(events, 'row')} with ${eventLabel}, ${others} with ${otherLabel}.`,
      advice: few ? 'With fewer than 30 on a side DeLong’s interval is rough.' : '',
    },
    {
      check: 'direction',
      status: turned ? 'look' : 'holds',
      lookedAt: 'Whether the scores point the way that was said.',
      found: turned ? `They do not: the area of ${score.label} is below 0.5.` : 'They do.',
      advice: turned
        ? 'Say --direction lower (or higher) if that was known beforehand; turning it after seeing the data flatters the score.'
        : '',
    },
  ];
}
