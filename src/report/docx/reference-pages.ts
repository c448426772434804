import { basename, extname } from 'node:path';
import type { PackageEdit } from './package-edit.js';
import { type ReferenceDocument, type Relation, relationsOf, targetPath } from './reference-package.js';
import { type Document, type Element, ns, parseXml, within } from './xml.js';

/**
 * Gives a report the pages of a reference document: size, margins, columns, headers and footers. Our page numbers stay
 * where it has neither header nor footer.
 *
 * @param document the text of the report, which is changed
 */
export function takePages(document: Document, reference: ReferenceDocument, edit: PackageEdit): void {
  const theirs = lastSection(parseXml(reference.parts[reference.main]!, reference.name));
  const ours = lastSection(document);
  if (theirs === undefined || ours === undefined) return;
  const section = document.importNode(theirs, true);
  for (const change of within(section, 'sectPrChange')) change.parentNode?.removeChild(change);
  const relations = relationsOf(reference, reference.main);
  for (const link of linksOf(section)) {
    const relation = relations.find(({ id }) => id === link.getAttributeNS(ns.r, 'id'));
    const id = relation === undefined ? null : takeRunningPart(relation, reference, edit);
    if (id === null) section.removeChild(link);
    else link.setAttributeNS(ns.r, 'r:id', id);
  }
  if (linksOf(section).length === 0) {
    for (const link of linksOf(ours).reverse()) section.insertBefore(link, section.firstChild);
  }
  ours.parentNode?.replaceChild(section, ours);
}

const lastSection = (tree: Document): Element | undefined => within(tree, 'sectPr').at(-1);

const linksOf = (section: Element): Element[] => [
  ...within(section, 'headerReference'),
  ...within(section, 'footerReference'),
];

/**
 * Copies a header or footer with its pictures.
 *
 * @returns the id of the relation to it; null when it holds what a report may not carry, such as a link to a file elsewhere
 */
function takeRunningPart(relation: Relation, reference: ReferenceDocument, edit: PackageEdit): string | null {
  const path = targetPath(reference.main, relation.target);
  const content = reference.parts[path];
  const relations = relationsOf(reference, path);
  if (content === undefined || relation.external || !relations.every(isHarmless)) return null;
  parseXml(content, reference.name);
  const pictures = relations.filter(({ type }) => type === 'image');
  const copied = pictures.map((picture) => {
    const from = targetPath(path, picture.target);
    const picturePath = `media/reference-${basename(from)}`;
    const bytes = reference.parts[from];
    if (bytes !== undefined) edit.addPicture(picturePath, bytes, contentType(reference, from));
    return { ...picture, target: picturePath };
  });
  const links = relations.filter(({ type }) => type === 'hyperlink');
  return edit.addRunningPart(relation.type, `reference-${basename(path)}`, content, [...copied, ...links]);
}

const isHarmless = ({ type, target, external }: Relation): boolean =>
  external ? type === 'hyperlink' && /^(https?:|mailto:)/i.test(target) : type === 'image';

/** What a reference document says that files of such an ending are. */
function contentType({ parts, name }: ReferenceDocument, path: string): string {
  const ending = extname(path).slice(1).toLowerCase();
  const types = parts['[Content_Types].xml'];
  const listed =
    types === undefined ? [] : [...parseXml(types, name).getElementsByTagNameNS(ns.types, 'Default')];
  const found = listed.find((one) => one.getAttribute('Extension')?.toLowerCase() === ending);
  return found?.getAttribute('ContentType') ?? `image/${ending}`;
}
