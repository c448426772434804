import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { LindError } from '../../errors.js';

export type { Document, Element };

/** Namespaces of Office Open XML, in its transitional form. */
export const ns = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  relations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

/**
 * A part of a package as a tree.
 *
 * @throws LindError `bad-reference-doc` for what is not well formed, or defines entities
 */
export function parseXml(content: Uint8Array, name: string): Document {
  const text = strFromU8(content);
  if (/<!DOCTYPE/i.test(text)) throw badXml(name);
  try {
    return new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
  } catch {
    throw badXml(name);
  }
}

const stop = (level: string, message: string): void => {
  if (level !== 'warning') throw new Error(message);
};

const badXml = (name: string): LindError =>
  new LindError(
    'bad-reference-doc',
    `${name} cannot be read as a Word document: its XML is broken. Open it in Word and save it as .docx again.`,
  );

export const writeXml = (tree: Document): Uint8Array => strToU8(new XMLSerializer().serializeToString(tree));

/** Elements of WordprocessingML below another, in their order. */
export const within = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS(ns.w, name),
];

/** The `w:val` of an element, or of its first child of a name. */
export const wordValue = (parent: Element | undefined, child?: string): string | null => {
  const element = child === undefined ? parent : parent && within(parent, child)[0];
  return element?.getAttributeNS(ns.w, 'val') ?? null;
};

export const setWordValue = (element: Element, value: string): void =>
  element.setAttributeNS(ns.w, 'w:val', value);
