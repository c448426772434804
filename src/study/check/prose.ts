import { checkClaims } from '../claims/check-claims.js';
import type { CheckedClaim } from '../claims/checked-claim.js';
import { findClaims } from '../claims/find-claims.js';
import { checkLanguage, type Remark } from '../claims/language/check-language.js';
import type { LanguageContext } from '../claims/language/rule.js';
import type { NamedAnalysis } from '../claims/result-numbers.js';
import { fillText, type Nameable } from '../named/fill-text.js';
import type { KeyPath } from '../problem.js';
import type { Study } from '../study.js';

/** A text of the study, and the analysis that it is about; null when it is about all. */
export interface Prose {
  readonly path: KeyPath;
  readonly text: string;
  readonly analysis: string | null;
}

/** What a study says of its results, text by text. */
export function proseOf({
  findings = [],
  conclusion,
  limitations = [],
  certainty,
  application,
}: Study): readonly Prose[] {
  const all = [
    ...findings.map(({ says, analysis }, at) => ({ path: ['findings', at, 'says'], text: says, analysis })),
    { path: ['conclusion'], text: conclusion, analysis: null },
    ...limitations.map((text, at) => ({ path: ['limitations', at], text, analysis: null })),
    { path: ['certainty', 'why'], text: certainty?.why, analysis: null },
    { path: ['application'], text: application, analysis: null },
  ];
  return all.flatMap(({ path, text, analysis }) => (text === undefined ? [] : [{ path, text, analysis }]));
}

/** A study's plan, and its analyses that have results, the primary one first. */
export interface ProseContext {
  readonly study: Study;
  readonly analyses: readonly NamedAnalysis[];
}

/** The analyses as a text may call them. */
export function nameable({ study, analyses }: ProseContext): readonly Nameable[] {
  const primary = study.plan.analyses.find(({ purpose }) => purpose === 'primary')?.id;
  return analyses.map((one) => ({ ...one, isPrimary: one.id === primary }));
}

/** The numbers that a text claims, held against the results; those of the analysis it is about come first. */
export function claimsIn(
  { text, analysis }: Prose,
  { study, analyses }: ProseContext,
): readonly CheckedClaim[] {
  const own = analyses.filter(({ id }) => id === analysis);
  const others = analyses.filter(({ id }) => id !== analysis);
  const written = fillText(text, nameable({ study, analyses })).text;
  return checkClaims(findClaims(written), [...own, ...others], { known: numbersOfPlan(study) });
}

/** Numbers that the plan sets: the smallest effect that matters, a prevalence, the level of intervals. */
function numbersOfPlan({ plan }: Study): readonly number[] {
  const effect = plan['smallest-effect'];
  const options = plan.analyses.flatMap(({ counts: _counts, ...entry }) => Object.values(entry).flat());
  const set = options.filter((value) => typeof value === 'number');
  return [usualLevel, ...set, ...(effect ? [effect.value] : [])];
}

const usualLevel = 0.95;

/** Words of a text that say more than the study can. */
export const overstatementsIn = (prose: Prose, context: ProseContext): readonly Remark[] =>
  checkLanguage(fillText(prose.text, nameable(context)).text, languageContext(prose, context));

/** A finding is about its own analysis, the rest about the primary one first. */
function languageContext({ analysis, path }: Prose, { study, analyses }: ProseContext): LanguageContext {
  const results = analysis === null ? analyses : analyses.filter(({ id }) => id === analysis);
  const primary = study.plan.analyses.find(({ purpose }) => purpose === 'primary');
  const effect = study.plan['smallest-effect'];
  return {
    design: study.design,
    ...(results.length > 0 && { results }),
    ...(effect && results[0]?.id === primary?.id && { smallestEffect: effect }),
    ...(path[0] === 'conclusion' && study.certainty && { certainty: study.certainty.level }),
  };
}

/** A remark in a sentence or two. */
export const remarkText = ({ words, why, better }: Remark): string => `"${oneLine(words)}": ${why} ${better}`;

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
