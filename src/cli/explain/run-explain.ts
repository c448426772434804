import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { findTerm } from '../../guide/glossary/find-term.js';
import { entriesOf, type GlossaryEntry } from '../../guide/glossary/glossary.js';
import { quotedList } from '../../methods/kit/wording.js';
import { loadGlossary } from './load-glossary.js';
import { glossaryText, termText } from './term-text.js';

interface Asked {
  /** All terms are listed when there is none. */
  readonly term: string | null;
  readonly by: 'topic' | 'letter';
  readonly json: boolean;
}

/**
 * `lind explain [term]`
 *
 * @throws LindError `unknown-term` with what may have been meant
 */
export async function runExplain({ term, by, json }: Asked, effects: Effects): Promise<void> {
  const glossary = await loadGlossary(effects);
  if (term === null) {
    const entries = entriesOf(glossary);
    return effects.print(json ? asJson(entries) : glossaryText(entries, by, effects.terminal));
  }
  const { entry, near } = findTerm(glossary, term);
  if (entry === null) throw unknownTerm(term, near);
  effects.print(json ? asJson(entry) : termText(entry, effects.terminal));
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function unknownTerm(asked: string, near: readonly GlossaryEntry[]): LindError {
  const meant =
    near.length === 0
      ? '"lind explain" lists all terms.'
      : `Did you mean ${quotedList(
          near.slice(0, 8).map(({ term }) => term),
          'or',
        )}?`;
  return new LindError('unknown-term', `The glossary has no entry "${asked}". ${meant}`);
}
