import { eventPhrase } from '../kit/cross-table.js';
import { fixed, percent, ratio, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import type { PredictionData } from './data.js';
import { percentOf } from './present.js';

interface Options {
  readonly level: number;
}

/** Order, size and use of the predictions, a sentence each, and what they do not show. */
export function predictionWords(result: Labelled, data: PredictionData, { level }: Options): string[] {
  return [
    orderWords(result, data, level),
    sizeWords(result, data),
    ...slopeWords(result, level),
    useWords(result),
    'Performance belongs to the people in whom it was measured: in others, with other risks and care, it can differ.',
  ];
}

function orderWords(result: Labelled, { outcome }: PredictionData, level: number): string {
  const row = estimateOf(result, 'c-statistic');
  const written = writeEstimate(row, 'number');
  const event = eventPhrase({ outcome: outcome.label, event: outcome.eventLabel });
  const interval = written.interval === '' ? '' : `, ${levelWords(level)} ${written.interval}`;
  const open = Number(row.confLow ?? 0) <= 0.5 && Number(row.confHigh ?? 1) >= 0.5;
  return `Of a person with ${event} and one without, the first had the higher prediction in about ${fixed(Number(row.estimate) * 100, 0)} of 100 pairs, ties counted as half (c-statistic ${written.estimate}${interval})${open ? '; the data do not settle whether the predictions order people better than a coin’s toss' : ''}.`;
}

function sizeWords(result: Labelled, { predictions }: PredictionData): string {
  const { probabilities, outcomes } = predictions;
  const share = (values: Float64Array | Uint8Array) => {
    let sum = 0;
    for (const value of values) sum += value;
    return percent(sum / values.length, 1);
  };
  const quotient = Number(estimateOf(result, 'observed-expected').estimate);
  return `On average ${share(probabilities)} was predicted and ${share(outcomes)} had the event (observed over expected ${ratio(quotient)}).`;
}

function slopeWords(result: Labelled, level: number): string[] {
  const row = estimateOf(result, 'calibration-slope');
  if (typeof row.estimate !== 'number') return [];
  const written = writeEstimate(row, 'number');
  return [
    `The calibration slope was ${written.estimate} (${levelWords(level)} ${written.interval}): ${slopeReading(Number(row.confLow), Number(row.confHigh))}.`,
  ];
}

function slopeReading(low: number, high: number): string {
  if (high < 1) return 'below 1, so high predictions were too high and low ones too low';
  if (low > 1) return 'above 1, so the predictions differed less between people than they should';
  return 'the data are compatible with 1, where predictions are spread as they should be, and with the other values of the interval';
}

/** The threshold with the largest gain over acting on everyone or on no one. */
function useWords(result: Labelled): string {
  const rows = result.tables['decision-curve']!.map(({ threshold, netBenefit, treatAll }) => ({
    threshold: Number(threshold),
    netBenefit: Number(netBenefit),
    otherwise: Math.max(Number(treatAll), 0),
  }));
  const gain = (row: (typeof rows)[number]) => row.netBenefit - row.otherwise;
  const best = rows.reduce((most, row) => (gain(row) > gain(most) ? row : most));
  if (!(gain(best) > 0))
    return 'At none of the thresholds did acting on the model gain more than acting on everyone or on no one.';
  return `Acting on the model gained most at a threshold of ${percentOf(best.threshold)}: a net ${fixed(best.netBenefit * 1000, 0)} true positives in 1,000 people, against ${fixed(best.otherwise * 1000, 0)} for the better of acting on everyone and on no one; which threshold is right is a matter of what a missed event and a needless treatment weigh.`;
}
