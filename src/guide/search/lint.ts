import type { Search, SearchConcept, SearchPart } from '../../study/study.js';
import { searchParts } from '../../study/study.js';

/** Why a word cannot stand in a search; null when it can. */
export function wordFault(word: string): string | null {
  if (/["“”[\]()]/.test(word)) {
    return `Write "${word.replace(/["“”]/g, '')}" without quotation marks, brackets and tags; they are added for you.`;
  }
  if (/\b(AND|OR|NOT)\b/.test(word)) {
    return `"${word}" holds more than one idea; write each word or phrase by itself, with a comma between them.`;
  }
  if (/\*(?!$)/.test(word)) return `In "${word}" the * must be the last character; it stands for any ending.`;
  if (/(^|\s)\S{0,3}\*$/.test(word)) {
    return `"${word}" would find far too much; write at least four letters before the *.`;
  }
  return null;
}

/** Why a text can be no heading of MeSH; null when it could be one. Whether it is one, only the MeSH browser knows. */
export function headingFault(heading: string): string | null {
  if (heading.includes('*'))
    return `A heading such as "${heading}" takes no *; MeSH already finds what lies below it.`;
  if (!/^[\p{Lu}\d]/u.test(heading)) {
    return `Headings of MeSH begin with a capital letter; look "${heading}" up in the MeSH browser.`;
  }
  return wordFault(heading);
}

/**
 * What a colleague would say of a search: its elements after PRESS.
 *
 * @see McGowan et al. (2016), PRESS 2015 guideline statement, doi:10.1016/j.jclinepi.2016.01.021
 */
export function lintSearch(search: Search): readonly string[] {
  const concepts = searchParts.flatMap((part) => (search[part] ? [[part, search[part]] as const] : []));
  return [...concepts.flatMap(lintConcept), ...repeated(concepts), ...tooMany(concepts)];
}

type Named = readonly [SearchPart, SearchConcept];

function lintConcept([part, { words = [], mesh = [] }]: Named): string[] {
  const name = part === 'index-test' ? 'test' : part;
  return [
    ...(mesh.length === 0
      ? [`Subject headings: the ${name} has none. Papers that use other words than yours will be missed.`]
      : []),
    ...(words.length === 0
      ? [`Text words: the ${name} has none. New papers have no headings yet and will be missed.`]
      : []),
    ...(words.length === 1 ? [`Text words: the ${name} has one only. What else do authors call it?`] : []),
    ...words.flatMap((word) => otherSpelling(word, words)),
  ];
}

const spellings = [
  [/our(?=\b|s\b|ed\b)/, 'or'],
  [/aem/, 'em'],
  [/oedema/, 'edema'],
  [/paed/, 'ped'],
  [/isation/, 'ization'],
  [/oesoph/, 'esoph'],
  [/diarrhoea/, 'diarrhea'],
] as const;

function otherSpelling(word: string, words: readonly string[]): string[] {
  const american = spellings.reduce((text, [british, other]) => text.replace(british, other), word);
  if (american === word || words.includes(american)) return [];
  return [`Spelling: "${word}" is "${american}" in American papers; add it.`];
}

function repeated(concepts: readonly Named[]): string[] {
  const all = concepts.flatMap(([, { words = [] }]) => words.map((word) => word.toLowerCase()));
  const twice = all.filter((word, at) => all.indexOf(word) < at);
  return [...new Set(twice)].map(
    (word) => `Boolean operators: "${word}" stands in two concepts; joined by AND, one of them is enough.`,
  );
}

function tooMany(concepts: readonly Named[]): string[] {
  if (concepts.length > 0) return [];
  return ['Translation of the question: no concept is there yet.'];
}
