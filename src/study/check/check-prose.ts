import { checkClaims } from '../claims/check-claims.js';
import type { CheckedClaim } from '../claims/checked-claim.js';
import { findClaims } from '../claims/find-claims.js';
import { checkLanguage, type Remark } from '../claims/language/check-language.js';
import type { LanguageContext } from '../claims/language/rule.js';
import type { NamedAnalysis } from '../claims/result-numbers.js';
import type { StudyDocument } from '../document.js';
import type { KeyPath, Problem } from '../problem.js';
import type { Study } from '../study.js';
import { type Analysed, analysesOf } from './analyses-of.js';
import { located, warning } from './found.js';

/** What a study's prose is held against. */
export interface ProseInput extends Analysed {
  readonly document: StudyDocument;
}

/** A text of the study, and the analysis that it is about; null when it is about all. */
interface Prose {
  readonly path: KeyPath;
  readonly text: string;
  readonly analysis: string | null;
}

/** Numbers in the prose that no result has, and words that say more than the study can. */
export function checkProse(input: ProseInput): readonly Problem[] {
  const analyses = analysesOf(input);
  return proseOf(input.study).flatMap((prose) => [
    ...(analyses.length > 0 ? wrongNumbers(prose, analyses, input) : []),
    ...overstatements(prose, analyses, input),
  ]);
}

function proseOf({ findings = [], conclusion, limitations = [], application }: Study): readonly Prose[] {
  const all = [
    ...findings.map(({ says, analysis }, at) => ({ path: ['findings', at, 'says'], text: says, analysis })),
    { path: ['conclusion'], text: conclusion, analysis: null },
    ...limitations.map((text, at) => ({ path: ['limitations', at], text, analysis: null })),
    { path: ['application'], text: application, analysis: null },
  ];
  return all.flatMap(({ path, text, analysis }) => (text === undefined ? [] : [{ path, text, analysis }]));
}

/** The analysis that a text is about comes first. */
function inOrder(analyses: readonly NamedAnalysis[], { analysis }: Prose): readonly NamedAnalysis[] {
  return [...analyses.filter(({ id }) => id === analysis), ...analyses.filter(({ id }) => id !== analysis)];
}

function wrongNumbers(prose: Prose, analyses: readonly NamedAnalysis[], input: ProseInput): Problem[] {
  const known = numbersOfPlan(input.study);
  return checkClaims(findClaims(prose.text), inOrder(analyses, prose), { known }).flatMap((checked) => {
    const said = saidOf(checked);
    return said ? [problemAt(input.document, prose, { ...said, words: checked.claim.text })] : [];
  });
}

/** Numbers that the plan sets: the smallest effect that matters, a prevalence, the level of intervals. */
function numbersOfPlan({ plan }: Study): readonly number[] {
  const effect = plan['smallest-effect'];
  const options = plan.analyses.flatMap(({ counts: _counts, ...entry }) => Object.values(entry).flat());
  const set = options.filter((value) => typeof value === 'number');
  return [usualLevel, ...set, ...(effect ? [effect.value] : [])];
}

const usualLevel = 0.95;

function saidOf(checked: CheckedClaim): { readonly code: string; readonly message: string } | null {
  const words = oneLine(checked.claim.text);
  if (checked.status === 'contradicted')
    return { code: 'number-contradicted', message: `In "${words}": ${checked.sentence}` };
  if (checked.status !== 'unmatched') return null;
  return {
    code: 'number-without-result',
    message: `No result has the number in "${words}"; correct it, or say where it comes from.`,
  };
}

function overstatements(prose: Prose, analyses: readonly NamedAnalysis[], input: ProseInput): Problem[] {
  return checkLanguage(prose.text, contextOf(prose, analyses, input)).map((remark) =>
    problemAt(input.document, prose, { code: remark.code, message: remarkText(remark), words: remark.words }),
  );
}

/** A remark in a sentence or two. */
const remarkText = ({ words, why, better }: Remark): string => `"${oneLine(words)}": ${why} ${better}`;

/** A finding is about its own analysis, the rest about the primary one first. */
function contextOf(prose: Prose, analyses: readonly NamedAnalysis[], { study }: ProseInput): LanguageContext {
  const results = prose.analysis === null ? analyses : analyses.filter(({ id }) => id === prose.analysis);
  const primary = study.plan.analyses.find(({ purpose }) => purpose === 'primary');
  const effect = study.plan['smallest-effect'];
  return {
    design: study.design,
    ...(results.length > 0 && { results }),
    ...(effect && results[0]?.id === primary?.id && { smallestEffect: effect }),
  };
}

interface Said {
  readonly code: string;
  readonly message: string;
  readonly words: string;
}

/** The line on which the words stand; a folded text may break between any two of them. */
function problemAt(document: StudyDocument, { path }: Prose, { code, message, words }: Said): Problem {
  const problem = located(document, warning(code, path, message));
  const { line } = document.placeOf(path);
  const rest = document.text.slice(offsetOfLine(document.text, line));
  const tokens = words.trim().split(/\s+/).slice(0, 12).map(escaped);
  const at = rest.search(new RegExp(tokens.join('\\s+')));
  if (at < 0) return problem;
  const before = rest.slice(0, at).split('\n');
  return { ...problem, line: line + before.length - 1, column: before.at(-1)!.length + 1 };
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
