import { type Document, type Element, ns, setWordValue, within, wordValue } from './xml.js';

/**
 * Puts our lists into the list definitions of a reference document, under numbers that are free there: its headings may
 * be numbered by them.
 *
 * @param theirs is changed
 * @returns what is added to the number of each of our lists
 */
export function mergeLists(theirs: Document, ours: Document): number {
  const shapes = highest(within(theirs, 'abstractNum'), 'abstractNumId') + 1;
  const lists = highest(within(theirs, 'num'), 'numId') + 1;
  const root = theirs.documentElement!;
  // All shapes stand before all lists.
  const firstList = within(theirs, 'num')[0] ?? null;
  for (const shape of within(ours, 'abstractNum')) {
    const copy = theirs.importNode(shape, true);
    shift(copy, 'abstractNumId', shapes);
    root.insertBefore(copy, firstList);
  }
  for (const list of within(ours, 'num')) {
    const copy = theirs.importNode(list, true);
    shift(copy, 'numId', lists);
    for (const shape of within(copy, 'abstractNumId'))
      setWordValue(shape, `${Number(wordValue(shape)) + shapes}`);
    root.insertBefore(copy, lastList(theirs)?.nextSibling ?? null);
  }
  return lists;
}

const lastList = (tree: Document): Element | undefined => within(tree, 'num').at(-1);

const highest = (elements: readonly Element[], attribute: string): number =>
  Math.max(0, ...elements.map((element) => Number(element.getAttributeNS(ns.w, attribute))));

const shift = (element: Element, attribute: string, by: number): void =>
  element.setAttributeNS(ns.w, `w:${attribute}`, `${Number(element.getAttributeNS(ns.w, attribute)) + by}`);
