import { closest, distance } from 'fastest-levenshtein';
import { entriesOf, entryOf, type Glossary, type GlossaryEntry } from './glossary.js';

/** What a glossary has on a word: the entry that is meant, or those that may be. */
export interface FoundTerm {
  readonly entry: GlossaryEntry | null;
  /** The likeliest first; empty when an entry was found. */
  readonly near: readonly GlossaryEntry[];
}

/**
 * Looks a word up: by its name or a synonym, else by words in the names, else by a slip of the keys, else by words in
 * the text. Case, hyphens, accents and a plural s do not matter.
 */
export function findTerm(glossary: Glossary, asked: string): FoundTerm {
  const wanted = plain(asked);
  if (wanted === '') return { entry: null, near: [] };
  const exact = named(mentioning(glossary, asked), wanted) ?? named(entriesOf(glossary), wanted);
  if (exact) return { entry: exact, near: [] };
  const near = firstNotEmpty([
    () => entriesOf(glossary).filter((entry) => namesOf(entry).some((name) => name.includes(wanted))),
    () => mistyped(entriesOf(glossary), wanted),
    () => entriesOf(glossary).filter(({ says }) => plain(says).includes(wanted)),
  ]);
  return near.length === 1 ? { entry: near[0]!, near: [] } : { entry: null, near };
}

/** Entries whose names hold the word as typed: mostly enough, and quicker than reading them all. */
function mentioning(glossary: Glossary, asked: string): GlossaryEntry[] {
  const typed = asked.trim().toLowerCase();
  const ids = [...glossary]
    .filter(([, text]) => headOf(text).toLowerCase().includes(typed))
    .map(([id]) => id);
  return ids.map((id) => entryOf(glossary, id));
}

/** The names come before what is said. */
const headOf = (text: string): string => text.split(/^ +says:/m, 1)[0]!;

/** An id or term goes before a synonym of another entry. */
const named = (entries: readonly GlossaryEntry[], wanted: string): GlossaryEntry | undefined =>
  entries.find(({ id, term }) => same(id, wanted) || same(term, wanted)) ??
  entries.find(({ synonyms }) => synonyms.some((synonym) => same(synonym, wanted)));

const same = (name: string, wanted: string): boolean => singular(plain(name)) === singular(wanted);

const singular = (name: string): string => name.replace(/(?<=[a-z]{3})s$/, '');

const namesOf = ({ id, term, synonyms }: GlossaryEntry): string[] => [id, term, ...synonyms].map(plain);

/** Letters, digits and the superscript two only. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Up to three entries with a name that is a few letters off. */
function mistyped(entries: readonly GlossaryEntry[], wanted: string): GlossaryEntry[] {
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return entries
    .map((entry) => ({ entry, off: distance(wanted, closest(wanted, namesOf(entry))) }))
    .filter(({ off }) => off <= allowed)
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ entry }) => entry);
}

function firstNotEmpty<T>(searches: readonly (() => readonly T[])[]): readonly T[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}
