import { fixed, pPhrase, ratio } from '../../methods/kit/format.js';
import { capital, plural } from '../../methods/kit/wording.js';
import type { Certainty, DownReason } from '../appraising.js';
import { comparisonOf, leavesOpen } from '../claims/language/left-open.js';
import type { NamedAnalysis } from '../claims/result-numbers.js';
import { locate, numberOf } from '../claims/target.js';
import type { Plan } from '../study.js';
import { type Found, warning } from './found.js';

/** What the primary result says of reasons to rate the certainty. */
export const checkEvidence = (
  { 'smallest-effect': smallest }: Pick<Plan, 'smallest-effect'>,
  certainty: Certainty,
  primary: NamedAnalysis,
): readonly Found[] => [
  ...imprecision(smallest, certainty, primary),
  ...inconsistency(certainty, primary),
  ...smallStudies(certainty, primary),
  ...largeEffect(certainty, primary),
];

export const isDown = ({ down }: Certainty, reason: DownReason): boolean => (down?.[reason]?.by ?? 0) > 0;

export const missing = (reason: DownReason, why: string): Found =>
  warning(
    `${reason}-not-rated`,
    ['certainty'],
    `${why}; rate it down under "down: ${reason}", or say under "why" why it does not count.`,
  );

/** @see Guyatt et al. (2011), J Clin Epidemiol 64:1283-93, doi:10.1016/j.jclinepi.2011.01.012 */
function imprecision(
  smallest: Plan['smallest-effect'],
  certainty: Certainty,
  primary: NamedAnalysis,
): readonly Found[] {
  const comparison = comparisonOf(primary, smallest);
  if (!comparison || isDown(certainty, 'imprecision') || !leavesOpen(comparison, smallest)) return [];
  const { name, text, none, term } = comparison;
  const also =
    smallest?.term === term ? ` and an effect as large as the smallest that matters (${smallest.value})` : '';
  return [
    missing(
      'imprecision',
      `The interval of ${name}, ${text}, holds both no difference (${none})${also}, and the certainty is not rated down for imprecision`,
    ),
  ];
}

/** From here on heterogeneity may be substantial: Cochrane Handbook 6.5, 10.10.2. */
const substantial = 50;

function inconsistency(certainty: Certainty, primary: NamedAnalysis): readonly Found[] {
  const i2 = estimateOf(primary, 'i2');
  if (i2 === null || i2 < substantial || isDown(certainty, 'inconsistency')) return [];
  return [
    missing(
      'inconsistency',
      `Of the variation between the studies ${fixed(i2, 0)}% is beyond chance (I²), and the certainty is not rated down for inconsistency`,
    ),
  ];
}

/** With fewer studies a test for small-study effects says nothing: Sterne et al. (2011), BMJ 343:d4002. */
const enoughStudies = 10;

function smallStudies(certainty: Certainty, primary: NamedAnalysis): readonly Found[] {
  const studies = primary.result.tables.studies?.length ?? 0;
  const egger = primary.result.tests.find(({ test }) => test === 'egger');
  const p = numberOf(egger?.pValue);
  if (studies < enoughStudies || p === null || p >= 0.1 || isDown(certainty, 'publication-bias')) return [];
  return [
    missing(
      'publication-bias',
      `Small studies show other effects than large ones (Egger’s test, ${pPhrase(p)}), and the certainty is not rated down for publication bias`,
    ),
  ];
}

function estimateOf(primary: NamedAnalysis, term: string): number | null {
  return numberOf(primary.result.estimates.find((row) => row.term === term)?.estimate);
}

/**
 * A ratio above 2 or below 0.5 is large, above 5 or below 0.2 very large.
 *
 * @see Guyatt et al. (2011), J Clin Epidemiol 64:1311-6, doi:10.1016/j.jclinepi.2011.06.004
 */
function largeEffect(certainty: Certainty, primary: NamedAnalysis): readonly Found[] {
  const { by } = certainty.up?.['large-effect'] ?? { by: 0 };
  const found = firstRatio(primary);
  if (by === 0 || !found) return [];
  const size = Math.max(found.value, 1 / found.value);
  const needed = by === 2 ? 5 : 2;
  if (size > needed) return [];
  return [
    warning(
      'not-so-large',
      ['certainty', 'up', 'large-effect'],
      `${capital(found.name)} is ${ratio(found.value)}. To rate up by ${plural(by, 'level')} for size, GRADE asks for a ratio above ${needed} or below ${1 / needed}.`,
    ),
  ];
}

function firstRatio({ method, result }: NamedAnalysis): { name: string; value: number } | null {
  const found = result.estimates
    .filter(({ term }) => term !== 'intercept')
    .map((row) => locate(method, result, { term: row.term, where: row }))
    .find(({ kind, value }) => kind === 'ratio' && value !== null && value > 0);
  return found ? { name: found.name, value: found.value! } : null;
}
