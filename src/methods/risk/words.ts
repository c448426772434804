import { eventPhrase, type NamedTwoByTwo } from '../kit/cross-table.js';
import { share, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { sayNaturalFrequency } from '../kit/natural-frequency.js';
import { estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';

/** What the two risks say, as people of a hundred too, and what they do not say. */
export function riskWords(result: Labelled, table: NamedTwoByTwo, confidence: number): string[] {
  return [
    finding(result, table, confidence),
    sayNaturalFrequency(estimateOf(result, 'risk-difference'), table),
    notShown,
  ];
}

function finding(result: Labelled, table: NamedTwoByTwo, confidence: number): string {
  const difference = writeEstimate(estimateOf(result, 'risk-difference'), 'proportion-difference');
  const times = writeEstimate(estimateOf(result, 'risk-ratio'), 'ratio');
  const arm = (name: string, { events, total }: { events: number; total: number }) =>
    `${events} of ${total} (${share(events, total)}) in ${name}`;
  return `${capital(eventPhrase(table))}: ${arm(table.groupName, table.group)} and ${arm(table.referenceName, table.reference)}; risk difference ${points(difference.estimate)} percentage points (${levelWords(confidence)} ${points(difference.interval)}), risk ratio ${times.estimate} (${times.interval}).`;
}

const points = (text: string): string => text.replaceAll(' pp', '');

const notShown =
  'The comparison by itself does not say why the groups differ, nor whether they would differ as much in other people.';
