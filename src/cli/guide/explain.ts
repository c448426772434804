import type { Effects } from '../../effects/effects.js';
import { findTerm } from '../../guide/glossary/find-term.js';
import type { Shown } from '../../guide/interview.js';
import { quotedList } from '../../methods/kit/wording.js';
import { loadGlossary } from '../explain/load-glossary.js';

/** A term of the glossary, in a few paragraphs. */
export async function explainTerm(effects: Effects, term: string): Promise<readonly Shown[]> {
  if (term === '') return ['Name a term, as in ":explain p-value".'];
  const { entry, near } = findTerm(await loadGlossary(effects), term);
  if (entry === null)
    return [
      unknown(
        term,
        near.slice(0, mostNear).map((one) => one.term),
      ),
    ];
  return [
    `${entry.term}. ${entry.says}`,
    `Often misunderstood: ${entry.misunderstanding}`,
    `In numbers: ${entry.example}`,
  ];
}

/** The most terms that are offered in place of an unknown one. */
const mostNear = 8;

const unknown = (term: string, near: readonly string[]): string =>
  near.length === 0
    ? `The glossary has nothing on "${term}".`
    : `The glossary has no entry "${term}". Did you mean ${quotedList(near, 'or')}?`;
