import { fixed, pPhrase, share, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Check, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital, list } from '../kit/wording.js';
import type { TrendData } from './data.js';

export function trendWords(
  result: Labelled,
  data: TrendData,
  asked: { level: number; scores: unknown },
): string[] {
  return [
    finding(result, data, asked),
    ...leftOpen(result, data, asked.scores),
    'The test looks along the order of the groups only; it does not say that the change is even, nor why the groups differ.',
  ];
}

const stepOf = ({ groupLabel }: TrendData, scores: unknown): string =>
  scores === null
    ? `from one level of ${groupLabel} to the next`
    : `for each unit of the scores of ${groupLabel}`;

function finding(
  result: Labelled,
  data: TrendData,
  { level, scores }: { level: number; scores: unknown },
): string {
  const row = estimateOf(result, 'slope');
  const written = writeEstimate(row, 'proportion-difference');
  const points = (text: string) => text.replaceAll(' pp', '');
  const slope = Number(row.estimate);
  const end = (at: number) => {
    const { events, total } = data.shares[at]!;
    return `${share(events, total)} (${whole(events)} of ${whole(total)}) in ${groupName(data, at)}`;
  };
  const ends = `${end(data.scores.indexOf(Math.min(...data.scores)))} and ${end(data.scores.indexOf(Math.max(...data.scores)))}`;
  const change =
    slope === 0
      ? 'the fitted proportion is level'
      : `the fitted proportion ${slope > 0 ? 'rises' : 'falls'} by ${points(written.estimate).replace('\u2212', '')} percentage points ${stepOf(data, scores)}`;
  const interval =
    written.interval === '' ? '' : ` (change ${levelWords(level)} ${points(written.interval)})`;
  return `${capital(data.counted)}: ${ends}; ${change}${interval}.`;
}

/** "clinic 4" where the level is a bare number. */
function groupName({ groupLabel, groupNames }: TrendData, at: number): string {
  const name = groupNames[at]!;
  return Number.isFinite(Number(name)) ? `${groupLabel} ${name}` : name;
}

function leftOpen(result: Labelled, data: TrendData, scores: unknown): string[] {
  const { confLow, confHigh } = estimateOf(result, 'slope');
  if (confLow === null || confHigh === null) return [];
  const [low, high] = [Number(confLow), Number(confHigh)];
  const base =
    [100, 1000, 10_000, 100_000].find((size) => Math.max(Math.abs(low), Math.abs(high)) * size >= 5) ??
    1_000_000;
  const people = (value: number) => `${fixed(Math.abs(value) * base, 0)} ${value < 0 ? 'fewer' : 'more'}`;
  const opening = `Of every ${whole(base)} people, the data are compatible with`;
  const step = scores === null ? `with each step along ${data.groupLabel}` : 'for each unit of the scores';
  if (low <= 0 && high >= 0) {
    return [
      `${opening} anything from ${people(low)} to ${people(high)} having it ${step}, so they do not settle whether the proportion rises or falls.`,
    ];
  }
  const [near, far] = low > 0 ? [low, high] : [high, low];
  return [`${opening} as few as ${people(near)} and as many as ${people(far)} having it ${step}.`];
}

export function trendChecks(
  data: TrendData,
  departure: { statistic: number; df: number; pValue: number } | null,
): Check[] {
  return [orderCheck(data), ...(departure === null ? [] : [lineCheck(departure)]), sizeCheck(data)];
}

function orderCheck({ groups, scores, orderKnown }: TrendData): Check {
  const shown = groups.slice(0, 12).map((name, at) => `${name} (score ${scores[at]})`);
  return {
    check: 'order',
    status: orderKnown ? 'holds' : 'fails',
    lookedAt: 'The order of the groups and their scores.',
    found: `They are ${list(groups.length > 12 ? [...shown, `${groups.length - 12} more`] : shown)}${orderKnown ? '' : ', which is only the order of the alphabet'}.`,
    advice: orderKnown ? '' : 'Give the levels their order in the codebook, or give --scores.',
  };
}

/** Armitage (1955): Pearson's chi-square less that of the line. */
function lineCheck({ statistic, df, pValue }: { statistic: number; df: number; pValue: number }): Check {
  const bent = pValue < 0.05;
  return {
    check: 'line',
    status: bent ? 'look' : 'holds',
    lookedAt: 'How far the proportions lie from a straight line in the scores.',
    found: `Chi-square ${fixed(statistic, 1)} on ${df} degree${df === 1 ? '' : 's'} of freedom, ${pPhrase(pValue)}.`,
    advice: bent
      ? 'A line does not describe the proportions well; look at the chart, and compare the groups (chi-square).'
      : '',
  };
}

/** As for any chi-square test of proportions (Cochran 1954), for the groups taken together. */
function sizeCheck({ shares }: TrendData): Check {
  const events = shares.reduce((sum, one) => sum + one.events, 0);
  const others = shares.reduce((sum, one) => sum + one.total - one.events, 0);
  const few = Math.min(events, others);
  return {
    check: 'size',
    status: few < 10 ? 'look' : 'holds',
    lookedAt: 'How many people in all have the event, and how many do not.',
    found: `${whole(events)} have it and ${whole(others)} do not.`,
    advice: few < 10 ? 'With so few the chi-square distribution is a rough guide to the p-value.' : '',
  };
}
