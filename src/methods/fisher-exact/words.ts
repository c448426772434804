import { margins } from '../../stats/chi-square.js';
import { eventPhrase, type NamedTwoByTwo } from '../kit/cross-table.js';
import { furthestCell } from '../kit/cross-table-view.js';
import { pText, ratio, share, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Estimate, estimateOf, testOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';
import type { FisherTable } from './table.js';

/** What the test found: sizes first, what the interval leaves open, and what it does not show. */
export function fisherInWords(result: Labelled, table: FisherTable, confidence: number): string[] {
  const p = Number(testOf(result, 'fisher').pValue);
  if (table.pair === null) return [wholeTable(table, p), furthestCell(table), noSize];
  const found = estimateOf(result, 'odds-ratio');
  return [finding(table.pair, found, confidence), leftOpen(table.pair, found), meaningOfP(p)];
}

function finding(pair: NamedTwoByTwo, found: Estimate, confidence: number): string {
  const arm = (name: string, { events, total }: { events: number; total: number }) =>
    `${events} of ${total} (${share(events, total)}) in ${name}`;
  const written = writeEstimate(found, 'ratio');
  return `${capital(eventPhrase(pair))}: ${arm(pair.groupName, pair.group)} and ${arm(pair.referenceName, pair.reference)}; odds ratio ${written.estimate} (${levelWords(confidence)} ${written.interval}).`;
}

/** The range of the odds ratio in everyday words; an odds ratio of 1 is the same odds. */
function leftOpen({ groupName, referenceName }: NamedTwoByTwo, { confLow, confHigh }: Estimate): string {
  const [low, high] = [Number(confLow), Number(confHigh)];
  const than = `in ${groupName} as in ${referenceName}`;
  const upTo = Number.isFinite(high) ? `${ratio(high)} times` : 'any number of times';
  const settled = low > 1 || high < 1 ? '.' : ', so they do not settle in which group the odds are higher.';
  return `Odds are those with the event over those without. The data are compatible with odds from ${ratio(low)} times to ${upTo} as high ${than}${settled}`;
}

const meaningOfP = (p: number): string =>
  `If the odds were the same in both groups, tables no likelier than this one would have a probability of ${inWords(p)}; why the groups differ, or do not, the test does not say.`;

function wholeTable(table: FisherTable, p: number): string {
  const { total } = margins(table.counts);
  return `${capital(table.outcome)} by ${table.group} in ${total} people: if the shares were the same in every group, tables no likelier than this one would have a probability of ${inWords(p)}.`;
}

const noSize =
  'The test gives no size, since a table of this form has no single one: read the shares themselves. It does not say why they differ, or do not.';

const inWords = (p: number): string => pText(p).replace('<', 'less than ').replace('>', 'more than ');
