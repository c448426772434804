import type { CheckedClaim } from '../claims/checked-claim.js';
import type { StudyDocument } from '../document.js';
import type { Problem } from '../problem.js';
import { type Analysed, analysesOf } from './analyses-of.js';
import { type Found, located, warning } from './found.js';
import {
  claimsIn,
  oneLine,
  overstatementsIn,
  type Prose,
  type ProseContext,
  proseOf,
  remarkText,
} from './prose.js';

/** What a study's prose is held against. */
export interface ProseInput extends Analysed {
  readonly document: StudyDocument;
}

/** Numbers in the prose that no result has, and words that say more than the study can. */
export function checkProse(input: ProseInput): readonly Problem[] {
  const { study, document } = input;
  const context: ProseContext = { study, analyses: analysesOf(input) };
  return proseOf(study).flatMap((prose) => [
    ...(context.analyses.length > 0 ? wrongNumbers(prose, context, document) : []),
    ...overstatementsIn(prose, context).map((remark) =>
      problemAt(document, warning(remark.code, prose.path, remarkText(remark)), remark.words),
    ),
  ]);
}

function wrongNumbers(prose: Prose, context: ProseContext, document: StudyDocument): Problem[] {
  return claimsIn(prose, context).flatMap((checked) => {
    const said = saidOf(checked);
    return said
      ? [problemAt(document, warning(said.code, prose.path, said.message), checked.claim.text)]
      : [];
  });
}

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

/** The line on which the words stand; a folded text may break between any two of them. */
export function problemAt(document: StudyDocument, found: Found, words: string): Problem {
  const problem = located(document, found);
  const { line } = document.placeOf(found.path);
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
