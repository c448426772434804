import { isInformative } from '../../stats/mantel-haenszel.js';
import { eventPhrase } from '../kit/cross-table.js';
import { pPhrase, ratio, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Estimate, estimateOf, testOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital, plural } from '../kit/wording.js';
import { distance, strataDiffer } from './checks.js';
import type { StratifiedTable } from './strata.js';

/** The pooled ratio beside the crude one, what its interval leaves open, whether strata agree, and what is not shown. */
export function stratifiedInWords(result: Labelled, table: StratifiedTable, confidence: number): string[] {
  return [
    finding(result, table, confidence),
    leftOpen(estimateOf(result, 'pooled-odds-ratio'), table),
    gap(result, table),
    agreement(result, table),
    `Comparing within ${table.stratifier} takes that one column into account; in whatever else the groups differ, they still do.`,
  ].filter((sentence) => sentence !== '');
}

function finding(result: Labelled, table: StratifiedTable, confidence: number): string {
  const { crude, strata, stratifier } = table;
  const pooled = estimateOf(result, 'pooled-odds-ratio');
  const written = writeEstimate(pooled, 'ratio');
  const interval = written.interval === '' ? '' : ` (${levelWords(confidence)} ${written.interval})`;
  return `${capital(eventPhrase(crude))}, ${crude.groupName} against ${crude.referenceName}: odds ratio ${written.estimate}${interval} within ${stratifier} (${pooledStrata(strata)}), ${writeEstimate(estimateOf(result, 'crude-odds-ratio'), 'ratio').estimate} without regard to it.`;
}

/** How many strata there are, and in how many of them there is something to compare. */
function pooledStrata(strata: StratifiedTable['strata']): string {
  const informing = strata.filter(isInformative).length;
  const all = plural(strata.length, 'stratum', 'strata');
  if (informing === strata.length) return `${all} pooled`;
  return `${informing} of ${all} ${informing === 1 ? 'informs' : 'inform'} it`;
}

/** What the distance between the crude and the pooled ratio is made of: it is not always confounding. */
function gap(result: Labelled, { crude, strata, stratifier }: StratifiedTable): string {
  const value = (term: string) => Number(estimateOf(result, term).estimate);
  const risks = `the risk ratio is ${ratio(value('crude-risk-ratio'))} crude and ${ratio(value('pooled-risk-ratio'))} within ${stratifier}`;
  const names = `${crude.groupName} and ${crude.referenceName}`;
  switch (distance(strata, value('crude-odds-ratio'), value('pooled-odds-ratio'))) {
    case 'collapsing':
      return `The gap between the two odds ratios is hardly that ${names} are spread differently over ${stratifier}: an odds ratio within strata lies further from 1 than one for everyone when the event is common; ${risks}.`;
    case 'make-up':
      return `The groups ${names} are spread differently over ${stratifier}, which the crude odds ratio mixes into the comparison; ${risks}.`;
    case 'both':
      return `Part of the gap between the two odds ratios is that ${names} are spread differently over ${stratifier}, part that an odds ratio within strata lies further from 1 than one for everyone; ${risks}.`;
    default:
      return '';
  }
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
  const read = strataDiffer(pValue)
    ? 'one ratio for all may hide that the strata differ, so read them one by one'
    : 'that does not show them to be alike, only that differences of this size come about by chance';
  return `By ${stratifier} the odds ratio runs from ${ratio(least)} to ${ratio(most)} (Breslow-Day ${pPhrase(pValue)}): ${read}.`;
}
