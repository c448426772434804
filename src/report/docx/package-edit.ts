import { extname } from 'node:path';
import type { Parts } from './finish.js';
import type { Relation } from './reference-package.js';
import { type Document, ns, parseXml, writeXml } from './xml.js';

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordTypes = 'application/vnd.openxmlformats-officedocument';
const relationsPath = 'word/_rels/document.xml.rels';
const typesPath = '[Content_Types].xml';

/** A package of ours that parts are put into, with the relations and types that they need. */
export class PackageEdit {
  readonly #parts: { [path: string]: Uint8Array };
  readonly #relations: Document;
  readonly #types: Document;

  constructor(parts: Parts) {
    this.#parts = { ...parts };
    this.#relations = parseXml(parts[relationsPath]!, relationsPath);
    this.#types = parseXml(parts[typesPath]!, typesPath);
  }

  read(path: string): Document {
    return parseXml(this.#parts[path]!, path);
  }

  write(path: string, tree: Document): void {
    this.#parts[path] = writeXml(tree);
  }

  addTheme(content: Uint8Array): void {
    this.#parts['word/theme/theme1.xml'] = content;
    this.#override('word/theme/theme1.xml', `${wordTypes}.theme+xml`);
    this.#relate('rIdTheme', 'theme', 'theme/theme1.xml');
  }

  addPicture(path: string, content: Uint8Array, type: string): void {
    this.#parts[`word/${path}`] = content;
    const ending = extname(path).slice(1);
    if (this.#has(this.#types, 'Default', 'Extension', ending)) return;
    const element = this.#types.createElementNS(ns.types, 'Default');
    element.setAttribute('Extension', ending);
    element.setAttribute('ContentType', type);
    this.#types.documentElement!.insertBefore(element, this.#types.documentElement!.firstChild);
  }

  /**
   * Adds a header or footer.
   *
   * @returns the id of the relation to it
   */
  addRunningPart(kind: string, file: string, content: Uint8Array, relations: readonly Relation[]): string {
    const id = `rId-${file.replace(/\W/g, '-')}`;
    if (this.#parts[`word/${file}`] !== undefined) return id;
    this.#parts[`word/${file}`] = content;
    this.#override(`word/${file}`, `${wordTypes}.wordprocessingml.${kind}+xml`);
    this.#relate(id, kind, file);
    const own = emptyRelations();
    for (const relation of relations) relate(own, relation);
    this.#parts[`word/_rels/${file}.rels`] = writeXml(own);
    return id;
  }

  /** The package, without the footers that its text does not use any more. */
  parts(document: Document): Parts {
    const used = new Set(
      [...document.getElementsByTagName('*')].map((one) => one.getAttributeNS(ns.r, 'id')),
    );
    for (const relation of [...this.#relations.getElementsByTagNameNS(ns.relations, 'Relationship')]) {
      if (!relation.getAttribute('Type')?.endsWith('/footer') || used.has(relation.getAttribute('Id')))
        continue;
      const path = `word/${relation.getAttribute('Target')}`;
      delete this.#parts[path];
      delete this.#parts[path.replace('word/', 'word/_rels/').concat('.rels')];
      relation.parentNode?.removeChild(relation);
      this.#removeOverride(path);
    }
    this.write('word/document.xml', document);
    return {
      ...this.#parts,
      [relationsPath]: writeXml(this.#relations),
      [typesPath]: writeXml(this.#types),
    };
  }

  #relate(id: string, type: string, target: string): void {
    relate(this.#relations, { id, type, target, external: false });
  }

  #override(path: string, type: string): void {
    const element = this.#types.createElementNS(ns.types, 'Override');
    element.setAttribute('PartName', `/${path}`);
    element.setAttribute('ContentType', type);
    this.#types.documentElement!.appendChild(element);
  }

  #removeOverride(path: string): void {
    for (const one of [...this.#types.getElementsByTagNameNS(ns.types, 'Override')]) {
      if (one.getAttribute('PartName') === `/${path}`) one.parentNode?.removeChild(one);
    }
  }

  #has(tree: Document, name: string, attribute: string, value: string): boolean {
    const elements = [...tree.getElementsByTagNameNS(ns.types, name)];
    return elements.some((one) => one.getAttribute(attribute)?.toLowerCase() === value.toLowerCase());
  }
}

const emptyRelations = (): Document =>
  parseXml(new TextEncoder().encode(`<Relationships xmlns="${ns.relations}"/>`), 'relations');

function relate(tree: Document, { id, type, target, external }: Relation): void {
  const element = tree.createElementNS(ns.relations, 'Relationship');
  element.setAttribute('Id', id);
  element.setAttribute('Type', `${relationTypes}/${type}`);
  element.setAttribute('Target', target);
  if (external) element.setAttribute('TargetMode', 'External');
  tree.documentElement!.appendChild(element);
}
