import { parse } from 'yaml';
import { LindError } from '../../errors.js';
import { quotedList } from '../../methods/kit/wording.js';

/** A term of the glossary. */
export interface GlossaryEntry {
  /** Its short name, by which others link to it. */
  readonly id: string;
  readonly term: string;
  readonly topic: string;
  /** Other words for it, and names of estimates and tests that it explains. */
  readonly synonyms: readonly string[];
  /** What it is, in two or three sentences. */
  readonly says: string;
  /** What it is often taken for. */
  readonly misunderstanding: string;
  /** One number worked out. */
  readonly example: string;
  /** Ids of other entries. */
  readonly see: readonly string[];
}

/** The entries of a glossary, each still as text, by id: reading all of it takes longer than most questions need. */
export type Glossary = ReadonlyMap<string, string>;

/**
 * A glossary split into its entries.
 *
 * @param text YAML, a block for each entry, its id as the key
 */
export function openGlossary(text: string): Glossary {
  const blocks = text.split(/^(?=[a-z0-9-]+:[ \t]*\r?$)/m).filter((block) => /^[a-z0-9-]+:/.test(block));
  return new Map(blocks.map((block) => [block.slice(0, block.indexOf(':')), block]));
}

/**
 * One entry of a glossary.
 *
 * @throws LindError `bad-glossary`, naming the entry and what it lacks
 */
export function entryOf(glossary: Glossary, id: string): GlossaryEntry {
  const given: unknown = parsed(glossary.get(id) ?? '', id)[id];
  const entry = { id, synonyms: [], see: [], ...(typeof given === 'object' ? given : {}) };
  const lacking = texts.filter((key) => typeof Reflect.get(entry, key) !== 'string');
  const unlisted = lists.filter((key) => !isListOfText(Reflect.get(entry, key)));
  if (lacking.length + unlisted.length === 0) return entry as unknown as GlossaryEntry;
  throw new LindError(
    'bad-glossary',
    `The entry "${id}" of the glossary needs ${quotedList([...lacking, ...unlisted])}: text, or a list of text for synonyms and see.`,
  );
}

/** All entries, in the order of the file. */
export const entriesOf = (glossary: Glossary): readonly GlossaryEntry[] =>
  [...glossary.keys()].map((id) => entryOf(glossary, id));

const texts = ['term', 'topic', 'says', 'misunderstanding', 'example'] as const;
const lists = ['synonyms', 'see'] as const;

const isListOfText = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function parsed(block: string, id: string): { readonly [id: string]: unknown } {
  try {
    return parse(block);
  } catch {
    throw new LindError(
      'bad-glossary',
      `The entry "${id}" of the glossary is not valid YAML; look at its quotation marks and indentation.`,
    );
  }
}
