import type { Search, SearchConcept } from '../../study/study.js';
import { searchParts } from '../../study/study.js';

/**
 * The Cochrane Highly Sensitive Search Strategy for randomised trials, sensitivity-maximising version (2008), in the
 * form of PubMed.
 *
 * @see Cochrane Handbook, version 6.5, technical supplement to chapter 4, box 4.4.a
 */
export const trialsFilter =
  '((randomized controlled trial[pt]) OR (controlled clinical trial[pt]) OR (randomized[tiab]) OR (placebo[tiab]) OR (drug therapy[sh]) OR (randomly[tiab]) OR (trial[tiab]) OR (groups[tiab])) NOT (animals[mh] NOT humans[mh])';

interface Dialect {
  word(word: string): string;
  heading(heading: string): string;
}

/** A tag follows the term; quotation marks and tags keep PubMed from putting other words in their place. */
const pubmed: Dialect = {
  word: (word) => `"${word}"[tiab]`,
  heading: (heading) => `"${heading}"[mh]`,
};

/** In the Cochrane Library quotation marks switch `*` off, so the words of a phrase with it are joined by NEXT. */
const cochrane: Dialect = {
  word(word) {
    if (!word.includes('*')) return `"${word}":ti,ab,kw`;
    const words = word.split(/\s+/);
    return words.length === 1 ? `${word}:ti,ab,kw` : `(${words.join(' NEXT ')}):ti,ab,kw`;
  },
  heading: (heading) => `[mh "${heading}"]`,
};

const block = ({ words = [], mesh = [] }: SearchConcept, { word, heading }: Dialect): string =>
  `(${[...mesh.map(heading), ...words.map(word)].join(' OR ')})`;

const isFilled = ({ words = [], mesh = [] }: SearchConcept): boolean => words.length + mesh.length > 0;

function blocks(search: Search, dialect: Dialect): string[] {
  const concepts = searchParts.flatMap((part) => search[part] ?? []);
  return concepts.filter(isFilled).map((concept) => block(concept, dialect));
}

/**
 * The search as one string for PubMed: one bracket a concept, synonyms joined by OR, concepts by AND, the filter last.
 *
 * @example pubmedString({ population: { words: ['gout'] }, intervention: { words: ['colchicine'], mesh: ['Colchicine'] } }) // => '("gout"[tiab]) AND ("Colchicine"[mh] OR "colchicine"[tiab])'
 */
export function pubmedString(search: Search): string {
  const filter = search.filter === 'randomised-trials' ? [`(${trialsFilter})`] : [];
  return [...blocks(search, pubmed), ...filter].join(' AND ');
}

/**
 * The same for CENTRAL, which holds trials only and needs no filter.
 *
 * @example centralString({ population: { words: ['gout', 'gouty arthrit*'] } }) // => '("gout":ti,ab,kw OR (gouty NEXT arthrit*):ti,ab,kw)'
 */
export const centralString = (search: Search): string => blocks(search, cochrane).join(' AND ');

/** The same in numbered lines, as a search is entered and reported; the last line joins the others. */
export function numberedLines(search: Search): readonly string[] {
  const filter = search.filter === 'randomised-trials' ? [trialsFilter] : [];
  const parts = [...blocks(search, pubmed), ...filter];
  const last = parts.length > 1 ? [parts.map((_, at) => `#${at + 1}`).join(' AND ')] : [];
  return [...parts, ...last].map((line, at) => `#${at + 1} ${line}`);
}
