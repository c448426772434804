import { eventPhrase, type NamedTwoByTwo } from '../kit/cross-table.js';
import { fixed, share, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';

/** What the two risks say, as people of a hundred too, and what they do not say. */
export function riskWords(result: Labelled, table: NamedTwoByTwo, confidence: number): string[] {
  return [finding(result, table, confidence), naturalFrequency(result, table), notShown];
}

function finding(result: Labelled, table: NamedTwoByTwo, confidence: number): string {
  const difference = writeEstimate(estimateOf(result, 'risk-difference'), 'proportion-difference');
  const times = writeEstimate(estimateOf(result, 'risk-ratio'), 'ratio');
  const arm = (name: string, { events, total }: { events: number; total: number }) =>
    `${events} of ${total} (${share(events, total)}) in ${name}`;
  return `${capital(eventPhrase(table))}: ${arm(table.groupName, table.group)} and ${arm(table.referenceName, table.reference)}; risk difference ${points(difference.estimate)} percentage points (${levelWords(confidence)} ${points(difference.interval)}), risk ratio ${times.estimate} (${times.interval}).`;
}

const points = (text: string): string => text.replaceAll(' pp', '');

/** The difference as people of a hundred (or of more, where it is small), and what the interval leaves open. */
function naturalFrequency(result: Labelled, table: NamedTwoByTwo): string {
  const { estimate, confLow, confHigh } = estimateOf(result, 'risk-difference');
  const [middle, low, high] = [Number(estimate), Number(confLow), Number(confHigh)];
  const base =
    [100, 1000, 10_000, 100_000, 1_000_000].find(
      (size) => Math.max(Math.abs(low), Math.abs(high)) * size >= 5,
    ) ?? 1_000_000;
  const people = (value: number) => `${fixed(Math.abs(value) * base, 0)} ${value < 0 ? 'fewer' : 'more'}`;
  const opening = `Of every ${fixed(base, 0)} people like these, about ${people(middle)} had the event in ${table.groupName} than in ${table.referenceName}`;
  if (low > 0 || high < 0) {
    const [near, far] = low > 0 ? [low, high] : [high, low];
    return `${opening}; the data are compatible with as few as ${people(near)} and as many as ${people(far)}.`;
  }
  return `${opening}; the data are compatible with anything from ${people(low)} to ${people(high)}, so they do not settle which group has the higher risk.`;
}

const notShown =
  'The comparison by itself does not say why the groups differ, nor whether they would differ as much in other people.';
