import type { PairCounts } from '../../stats/matched-pairs.js';
import { share, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { sayNaturalFrequency } from '../kit/natural-frequency.js';
import { type Check, type Estimate, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { capital } from '../kit/wording.js';
import { type NamedPairs, pairsIn } from './data.js';

export function pairWords(result: Labelled, pairs: NamedPairs, level: number): string[] {
  const { beforeName, afterName } = pairs;
  const difference = estimateOf(result, 'risk-difference');
  return [
    finding(pairs, difference, level),
    sayNaturalFrequency(difference, { groupName: afterName, referenceName: beforeName }),
    onlyThoseThatDiffer(result, pairs),
    'The comparison by itself does not say why the two differ; with time between them, other things than the one in question will have changed too.',
  ];
}

function finding(pairs: NamedPairs, difference: Estimate, level: number): string {
  const { both, beforeOnly, afterOnly, beforeName, afterName, event } = pairs;
  const total = pairsIn(pairs);
  const at = (count: number) => `${whole(count)} of ${whole(total)} (${share(count, total)})`;
  const written = writeEstimate(difference, 'proportion-difference');
  const points = (text: string) => text.replaceAll(' pp', '');
  return `${capital(event)}: ${at(both + afterOnly)} in ${afterName} and ${at(both + beforeOnly)} in ${beforeName}; difference ${points(written.estimate)} percentage points (${levelWords(level)} ${points(written.interval)}).`;
}

function onlyThoseThatDiffer(
  result: Labelled,
  { beforeOnly, afterOnly, afterName, beforeName }: NamedPairs,
): string {
  const odds = writeEstimate(estimateOf(result, 'odds-ratio'), 'ratio');
  return `Of the ${whole(beforeOnly + afterOnly)} pairs that differ, ${whole(afterOnly)} had it in ${afterName} only and ${whole(beforeOnly)} in ${beforeName} only: odds ratio ${odds.estimate} (${odds.interval}).`;
}

/** With 25 pairs that differ the chi-square distribution is near enough (Fleiss, Levin & Paik 2003, section 13.1). */
export function discordantCheck({ beforeOnly, afterOnly }: PairCounts): Check {
  const differing = beforeOnly + afterOnly;
  return {
    check: 'discordant-pairs',
    status: differing < 25 ? 'look' : 'holds',
    lookedAt: 'How many pairs differ; only these speak in the test.',
    found: `${whole(differing)} do.`,
    advice: differing < 25 ? 'With fewer than 25, read the exact test.' : '',
  };
}
