import type { Parts } from './finish.js';
import { PackageEdit } from './package-edit.js';
import { mergeLists } from './reference-lists.js';
import { partOf, type ReferenceDocument } from './reference-package.js';
import { takePages } from './reference-pages.js';
import { mergeStyles } from './reference-styles.js';
import { type Document, parseXml, setWordValue, within, wordValue } from './xml.js';

const stylesPath = 'word/styles.xml';
const listsPath = 'word/numbering.xml';

/**
 * Gives a report the look of another document: its styles, fonts and colours, the numbering of its headings, its pages
 * with their headers and footers. Nothing else of that document is taken: no text, no macro, no link to a file elsewhere.
 *
 * @param language of the report, which its text keeps
 * @throws LindError `bad-reference-doc` when a part of it cannot be read
 */
export function withReference(parts: Parts, reference: ReferenceDocument, language: string): Parts {
  const edit = new PackageEdit(parts);
  const document = edit.read('word/document.xml');

  const theirStyles = parseXml(partOf(reference, 'styles')!, reference.name);
  const ids = mergeStyles(theirStyles, edit.read(stylesPath), language);
  edit.write(stylesPath, theirStyles);
  for (const name of ['pStyle', 'rStyle']) rename(document, name, ids);

  const lists = partOf(reference, 'numbering');
  if (lists !== null) {
    const theirLists = parseXml(lists, reference.name);
    const added = mergeLists(theirLists, edit.read(listsPath));
    edit.write(listsPath, theirLists);
    for (const number of within(document, 'numId'))
      setWordValue(number, `${Number(wordValue(number)) + added}`);
  }

  const theme = partOf(reference, 'theme');
  if (theme !== null) {
    parseXml(theme, reference.name);
    edit.addTheme(theme);
  }
  takePages(document, reference, edit);
  return edit.parts(document);
}

function rename(document: Document, name: string, ids: ReadonlyMap<string, string>): void {
  for (const element of within(document, name))
    setWordValue(element, ids.get(wordValue(element)!) ?? wordValue(element)!);
}
