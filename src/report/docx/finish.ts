import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The files of a package by their paths. */
export type Parts = { readonly [path: string]: Uint8Array };

/** The first moment that a zip can hold. */
const epoch = new Date(1980, 0, 1);

/**
 * What the maker made, without the clock and the chance that it puts into it: the same whenever it is made.
 *
 * @param date of the study, `YYYY-MM-DD`; null when it has none
 */
export function steadyParts(made: ArrayBuffer, date: string | null): Parts {
  const names = new Map<string, string>();
  const steady = (path: string, xml: string): string => {
    if (path === 'docProps/core.xml') return dated(xml, date);
    if (path === 'word/_rels/document.xml.rels') return namedLinks(xml, names);
    if (path === 'word/styles.xml') return withDefaults(xml);
    return path === 'word/document.xml' ? numbered(withNames(xml, names)) : xml;
  };
  // The names of links come first in this order, and then their use.
  const files = Object.entries(unzipSync(new Uint8Array(made))).filter(([path]) => !path.endsWith('/'));
  const parts = files.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    parts.map(([path, content]) => [
      path,
      /\.(xml|rels)$/.test(path) ? strToU8(steady(path, strFromU8(content))) : content,
    ]),
  );
}

function dated(xml: string, date: string | null): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(date ?? '')?.[0] ?? '1980-01-01';
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}

/** Links have names by chance; here they are counted. */
function namedLinks(xml: string, names: Map<string, string>): string {
  return xml.replace(/ Id="(rId[a-z0-9_-]{21})"/g, (_, name: string) => {
    names.set(name, `rIdLink${names.size + 1}`);
    return ` Id="${names.get(name)}"`;
  });
}

const withNames = (xml: string, names: ReadonlyMap<string, string>): string =>
  xml.replace(/ r:id="(rId[^"]+)"/g, (whole, name: string) =>
    names.has(name) ? ` r:id="${names.get(name)}"` : whole,
  );

/** Bookmarks and pictures by their order; a bookmark ends before the next begins. */
function numbered(xml: string): string {
  let bookmarks = 0;
  let pictures = 0;
  return xml
    .replace(/(<w:bookmarkStart [^>]*w:id=)"\d+"/g, (_, start: string) => `${start}"${++bookmarks}"`)
    .replace(/(<w:bookmarkStart [^>]*w:id="(\d+)"[\s\S]*?<w:bookmarkEnd w:id=)"\d+"/g, '$1"$2"')
    .replace(/(<wp:docPr id=)"\d+"/g, (_, start: string) => `${start}"${++pictures}"`);
}

/** The styles that all others rest on; the maker cannot say that they are. */
const withDefaults = (xml: string): string =>
  xml.replace(/<w:style (?=[^>]*w:styleId="(?:Normal|DefaultParagraphFont)")/g, '$&w:default="1" ');

/** A package as a file, its list of content types first, as the format asks for. */
export function zipped(parts: Parts): Uint8Array {
  const types = '[Content_Types].xml';
  const { [types]: first, ...others } = parts;
  const files: Zippable = { [types]: first!, ...others };
  return zipSync(files, { level: 6, mtime: epoch });
}
