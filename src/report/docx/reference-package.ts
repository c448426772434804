import { unzipSync } from 'fflate';
import { LindError } from '../../errors.js';
import type { Parts } from './finish.js';
import { type Document, ns, parseXml, within } from './xml.js';

/** A document that a report takes its look from. */
export interface ReferenceDocument {
  /** Its name, for messages. */
  readonly name: string;
  readonly parts: Parts;
  /** The path of its text, such as `word/document.xml`. */
  readonly main: string;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `header`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** More than any template unpacks to. */
const mostBytes = 100e6;

/**
 * Opens a Word document that is to give its look.
 *
 * @throws LindError `bad-reference-doc` when it is none
 */
export function readReference(bytes: Uint8Array, name: string): ReferenceDocument {
  const parts = unzipped(bytes, name);
  const root = parts['_rels/.rels'];
  const main =
    root && relationsIn(parseXml(root, name)).find(({ type }) => type === 'officeDocument')?.target;
  const path = main?.replace(/^\//, '');
  if (path === undefined || parts[path] === undefined) throw notWord(name);
  const reference = { name, parts, main: path };
  if (within(parseXml(parts[path], name), 'body').length === 0 || partOf(reference, 'styles') === null) {
    throw notWord(name);
  }
  return reference;
}

function unzipped(bytes: Uint8Array, name: string): Parts {
  let total = 0;
  const isWanted = ({ originalSize }: { originalSize: number }): boolean => {
    total += originalSize;
    return total <= mostBytes;
  };
  try {
    const parts = unzipSync(bytes, { filter: isWanted });
    if (total <= mostBytes) return parts;
  } catch {
    throw notWord(name);
  }
  throw new LindError(
    'bad-reference-doc',
    `${name} unpacks to more than 100 MB; save a document with the styles alone, and give that.`,
  );
}

const notWord = (name: string): LindError =>
  new LindError(
    'bad-reference-doc',
    `${name} is no Word document (.docx). Save it in Word or LibreOffice as .docx, and give that.`,
  );

/** The relations that a `.rels` part lists. */
export const relationsIn = (tree: Document): Relation[] =>
  [...tree.getElementsByTagNameNS(ns.relations, 'Relationship')].map((element) => ({
    id: element.getAttribute('Id') ?? '',
    type: (element.getAttribute('Type') ?? '').split('/').at(-1)!,
    target: element.getAttribute('Target') ?? '',
    external: element.getAttribute('TargetMode') === 'External',
  }));

/** The relations of a part of a reference document; none when it has none. */
export function relationsOf({ parts, name }: ReferenceDocument, path: string): Relation[] {
  const listed = parts[path.replace(/[^/]*$/, (file) => `_rels/${file}.rels`)];
  return listed === undefined ? [] : relationsIn(parseXml(listed, name));
}

/** The path of what a relation of a part leads to. */
export function targetPath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return new URL(target, `file:///${from}`).pathname.slice(1);
}

/** The first part that the text of a reference document has of a type, with its path. */
export function partOf(reference: ReferenceDocument, type: string): Uint8Array | null {
  const relation = relationsOf(reference, reference.main).find((one) => one.type === type && !one.external);
  return (relation && reference.parts[targetPath(reference.main, relation.target)]) ?? null;
}
