import type { Study } from '../../study/study.js';
import { type Block, heading, text } from '../document.js';

/** The strings of the search, as they were given to each database. */
export function searchSection({ search }: Study): readonly Block[] {
  const strings = [
    ['PubMed', search?.pubmed],
    ['CENTRAL (Cochrane Library)', search?.central],
  ] as const;
  const entries = strings.flatMap(([term, words]) =>
    words === undefined ? [] : [{ term, content: [text({ code: words })] }],
  );
  return entries.length === 0 ? [] : [heading(3, 'search', 'Search'), { kind: 'definitions', entries }];
}
