import { eventPhrase } from '../kit/cross-table.js';
import { pPhrase, ratio, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Estimate, estimateOf, testOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital, plural } from '../kit/wording.js';
import type { StratifiedTable } from './strata.js';

/** The pooled ratio beside the crude one, what its interval leaves open, whether strata agree, and what is not shown. */
export function stratifiedInWords(result: Labelled, table: StratifiedTable, confidence: number): string[] {
  return [
    finding(result, table, confidence),
    leftOpen(estimateOf(result, 'pooled-odds-ratio'), table),
    agreement(result, table),
    `Comparing within ${table.stratifier} takes that one column into account; in whatever else the groups differ, they still do.`,
  ].filter((sentence) => sentence !== '');
}

function finding(result: Labelled, table: StratifiedTable, confidence: number): string {
  const { crude, strata, stratifier } = table;
  const pooled = estimateOf(result, 'pooled-odds-ratio');
  const written = writeEstimate(pooled, 'ratio');
  const interval = written.interval === '' ? '' : ` (${levelWords(confidence)} ${written.interval})`;
  return `${capital(eventPhrase(crude))}, ${crude.groupName} against ${crude.referenceName}: odds ratio ${written.estimate}${interval} within ${stratifier} (${plural(strata.length, 'stratum', 'strata')} pooled), ${writeEstimate(estimateOf(result, 'crude-odds-ratio'), 'ratio').estimate} without regard to it.`;
}

function leftOpen({ confLow, confHigh }: Estimate, { crude, stratifier }: StratifiedTable): string {
  if (typeof confLow !== 'number' || typeof confHigh !== 'number') return '';
  const open =
    confLow <= 1 && confHigh >= 1 ? ', so they do not settle in which group the odds are higher' : '';
  return `Among people of the same ${stratifier}, the data are compatible with odds from ${ratio(confLow)} to ${ratio(confHigh)} times as high in ${crude.groupName} as in ${crude.referenceName}${open}.`;
}

function agreement(result: Labelled, { stratifier }: StratifiedTable): string {
  const { pValue } = testOf(result, 'breslow-day');
  const found = result.tables
    .strata!.map((row) => row.oddsRatio)
    .filter((value) => typeof value === 'number');
  if (typeof pValue !== 'number' || found.length < 2) return '';
  const [least, most] = [Math.min(...found), Math.max(...found)];
  const read =
    pValue < 0.1
      ? 'one ratio for all may hide that the strata differ'
      : 'that does not show them to be alike, only that differences of this size come about by chance';
  return `By ${stratifier} the odds ratio runs from ${ratio(least)} to ${ratio(most)} (Breslow-Day ${pPhrase(pValue)}): ${read}.`;
}
