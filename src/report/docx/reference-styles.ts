import { styles } from './styles.js';
import { type Document, type Element, setWordValue, within, wordValue } from './xml.js';

/**
 * Puts into the styles of a reference document those of ours that it lacks. What it has under the same name, in any
 * language of Word, is taken as it is.
 *
 * @param theirs is changed
 * @returns the ids of our styles in it, by our own
 */
export function mergeStyles(theirs: Document, ours: Document, language: string): ReadonlyMap<string, string> {
  const known = new Map(stylesIn(theirs).map((style) => [nameOf(style), idOf(style)]));
  const taken = new Set(known.values());
  const ids = new Map<string, string>();
  const missing: Element[] = [];
  for (const style of stylesIn(ours)) {
    const id = known.get(nameOf(style));
    ids.set(idOf(style), id ?? (taken.has(idOf(style)) ? `Lind${idOf(style)}` : idOf(style)));
    if (id === undefined) missing.push(style);
  }
  for (const style of missing)
    theirs.documentElement!.appendChild(adapted(theirs.importNode(style, true), ids));
  for (const element of within(theirs, 'docDefaults').flatMap((defaults) => within(defaults, 'lang'))) {
    setWordValue(element, language);
  }
  return ids;
}

const stylesIn = (tree: Document): Element[] => within(tree, 'style');
const idOf = (style: Element): string => style.getAttributeNS(style.namespaceURI, 'styleId') ?? '';

/** The type and the name: a paragraph and a character style may share the latter. */
const nameOf = (style: Element): string =>
  `${style.getAttributeNS(style.namespaceURI, 'type')} ${wordValue(style, 'name')?.toLowerCase()}`;

const codeStyles: readonly string[] = [styles.code, styles.codeRun];

/** A style of ours among those of others: under its id there, based on theirs, and in their font, unless it is for code. */
function adapted(style: Element, ids: ReadonlyMap<string, string>): Element {
  const own = idOf(style);
  style.setAttributeNS(style.namespaceURI, 'w:styleId', ids.get(own) ?? own);
  for (const name of ['basedOn', 'next', 'link']) {
    for (const element of within(style, name))
      setWordValue(element, ids.get(wordValue(element)!) ?? wordValue(element)!);
  }
  if (!codeStyles.includes(own)) {
    for (const fonts of within(style, 'rFonts')) fonts.parentNode?.removeChild(fonts);
  }
  return style;
}
