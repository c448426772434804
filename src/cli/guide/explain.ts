import type { Effects } from '../../effects/effects.js';
import { findTerm } from '../../guide/glossary/find-term.js';
import type { Shown } from '../../guide/interview.js';
import { loadGlossary } from '../explain/load-glossary.js';

/** A term of the glossary, in a few paragraphs. */
export async function explainTerm(effects: Effects, term: string): Promise<readonly Shown[]> {
  const { entry } = findTerm(await loadGlossary(effects), term);
  if (entry === null) return [`The glossary has nothing on "${term}".`];
  return [
    `${entry.term}. ${entry.says}`,
    `Often misunderstood: ${entry.misunderstanding}`,
    `In numbers: ${entry.example}`,
  ];
}
