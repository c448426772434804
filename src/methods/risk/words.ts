import type { Share } from '../../stats/proportion.js';
import { ratioCells } from '../../stats/two-by-two.js';
import { eventPhrase, type NamedTwoByTwo } from '../kit/cross-table.js';
import { percent, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { sayNaturalFrequency } from '../kit/natural-frequency.js';
import { estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';
import { sameForAll, smallestExpected } from './checks.js';

/** What the two risks say, as people of a hundred too, and what they do not say. */
export function riskWords(result: Labelled, table: NamedTwoByTwo, confidence: number): string[] {
  if (sameForAll(table) !== null) return [...onlyLimits(result, table, confidence), notShown];
  if (smallestExpected(table) < 5) return [...fewCounts(result, table, confidence), notShown];
  return [
    `${opening(result, table, confidence)}${ratioCells(table).corrected ? '' : timesAs(result)}.`,
    sayNaturalFrequency(estimateOf(result, 'risk-difference'), table),
    notShown,
  ];
}

/** Both groups with their counts: "38 of 55 (69%) in streptomycin and 17 of 52 (33%) in control". */
function arms(result: Labelled, { group, groupName, reference, referenceName }: NamedTwoByTwo): string {
  return `${arm(result, 'risk', group)} in ${groupName} and ${arm(result, 'risk-reference', reference)} in ${referenceName}`;
}

/** The share as the table writes it. */
function arm(result: Labelled, term: string, { events, total }: Share): string {
  const { estimate } = writeEstimate({ ...estimateOf(result, term), total }, 'proportion');
  return `${events} of ${total} (${estimate})`;
}

function opening(result: Labelled, table: NamedTwoByTwo, confidence: number): string {
  const difference = writeEstimate(estimateOf(result, 'risk-difference'), 'proportion-difference');
  return `${capital(eventPhrase(table))}: ${arms(result, table)}; risk difference ${points(difference.estimate)} percentage points (${levelWords(confidence)} ${points(difference.interval)})`;
}

function timesAs(result: Labelled): string {
  const times = writeEstimate(estimateOf(result, 'risk-ratio'), 'ratio');
  return `, risk ratio ${times.estimate} (${times.interval})`;
}

/** Counts so small that the approximations fail: what they are, how wide each risk is open, and what to use instead. */
function fewCounts(result: Labelled, table: NamedTwoByTwo, confidence: number): string[] {
  const { corrected } = ratioCells(table);
  const unreliable = corrected
    ? 'one of the four counts is 0, so the ratios come from 0.5 added to every cell, and neither they nor the chi-square P are to be relied on'
    : 'the risk difference, the ratios and the chi-square P are rough';
  return [
    `${opening(result, table, confidence)}${corrected ? '' : timesAs(result)}.`,
    `The counts are small: ${unreliable}. Use fisher-exact for the P and for exact limits of the odds ratio.`,
    `What so few people leave open is wide: a risk of ${openRisk(result, 'risk', table.group)} in ${table.groupName} and of ${openRisk(result, 'risk-reference', table.reference)} in ${table.referenceName} (${levelWords(confidence)}).`,
  ];
}

const openRisk = (result: Labelled, term: string, { total }: Share): string =>
  writeEstimate({ ...estimateOf(result, term), total }, 'proportion').interval;

/** No one, or everyone, had the event: there is nothing to compare, but the limits of each risk say how sure that is. */
function onlyLimits(result: Labelled, table: NamedTwoByTwo, confidence: number): string[] {
  const none = sameForAll(table) === 'none';
  const limit = (term: string) => {
    const { confLow, confHigh } = estimateOf(result, term);
    return percent(Number(none ? confHigh : confLow), 0);
  };
  return [
    `${capital(eventPhrase(table))}: ${none ? 'no events occurred' : 'everyone had it'}, ${arms(result, table)}; risk ratio and odds ratio cannot be estimated.`,
    `The data say only how ${none ? 'high' : 'low'} each risk may still be: ${none ? 'up' : 'down'} to ${limit('risk')} in ${table.groupName} and ${none ? 'up' : 'down'} to ${limit('risk-reference')} in ${table.referenceName} (limits of the ${levelWords(confidence)}).`,
  ];
}

const points = (text: string): string => text.replaceAll(' pp', '');

const notShown =
  'The comparison by itself does not say why the groups differ, nor whether they would differ as much in other people.';
