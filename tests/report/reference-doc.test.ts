import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readReference } from '../../src/report/docx/reference-package.js';
import { docxOf, type Element, elements, styled, xmlParts } from './docx-tools.js';
import { smallReport } from './small-study.js';
import { thesis } from './thesis.js';

describe('a Word report in the look of a thesis', () => {
  let docx: Uint8Array;
  let parts: Map<string, Element>;
  let body: Element;

  beforeAll(async () => {
    docx = await docxOf(await smallReport(), { reference: readReference(thesis(), 'thesis.docx') });
    parts = xmlParts(docx);
    body = parts.get('word/document.xml')!;
  }, 60_000);

  test('uses its styles where it has them, and brings those that it lacks', () => {
    expect(styled(body, 'berschrift1')).toContain('Results');
    expect(styled(body, 'Heading1')).toEqual([]);
    expect(styled(body, 'Beschriftung').length).toBeGreaterThan(3);
    const defined = elements(parts.get('word/styles.xml')!, 'w:style').map((style) =>
      style.getAttribute('w:styleId'),
    );
    const used = ['w:pStyle', 'w:rStyle', 'w:basedOn'].flatMap((name) =>
      [body, parts.get('word/styles.xml')!].flatMap((tree) =>
        elements(tree, name).map((style) => style.getAttribute('w:val')),
      ),
    );
    for (const id of used) expect(defined).toContain(id);
    expect(new Set(defined).size).toBe(defined.length);
    // Theirs is a style of another kind and name under an id of ours.
    expect(styled(body, 'LindDefinition').length).toBeGreaterThan(3);
  });

  test('keeps the language of the report', () => {
    const language = elements(parts.get('word/styles.xml')!, 'w:lang');
    expect(language.map((one) => one.getAttribute('w:val'))).toEqual(['en-GB']);
  });

  test('keeps the numbering of its headings, and its own lists', () => {
    const numbering = parts.get('word/numbering.xml')!;
    const lists = elements(numbering, 'w:num').map((list) => list.getAttribute('w:numId'));
    expect(lists[0]).toBe('4');
    expect(new Set(lists).size).toBe(lists.length);
    const shapes = elements(numbering, 'w:abstractNum').map((shape) => shape.getAttribute('w:abstractNumId'));
    expect(new Set(shapes).size).toBe(shapes.length);
    const used = elements(body, 'w:numId').map((list) => list.getAttribute('w:val'));
    expect(used.length).toBeGreaterThan(1);
    for (const list of used) expect(lists.slice(1)).toContain(list);
  });

  test('has its page, header and footer, without what would ask the network', () => {
    const section = elements(body, 'w:sectPr').at(-1)!;
    expect(elements(section, 'w:pgSz')[0]?.getAttribute('w:w')).toBe('12240');
    expect(elements(section, 'w:headerReference')).toHaveLength(1);
    expect(parts.get('word/reference-header1.xml')?.textContent).toBe('University of Example');
    expect(parts.get('word/reference-footer1.xml')?.textContent).toBe('Faculty of Medicine');
    const files = unzipSync(docx);
    expect(Object.keys(files)).toContain('word/media/reference-crest.png');
    expect(Object.keys(files).filter((path) => /vba|header2|footer1\.xml(\.rels)?$/.test(path))).toEqual([
      'word/reference-footer1.xml',
      'word/_rels/reference-footer1.xml.rels',
    ]);
    for (const [path, content] of Object.entries(files)) {
      if (/\.(xml|rels)$/.test(path)) expect(strFromU8(content)).not.toContain('elsewhere.example');
    }
  });

  test('takes no text of it', () => {
    expect(body.textContent).not.toContain('Text of the thesis');
  });

  test('every relation leads to a part, and every part has a type', () => {
    const files = Object.keys(unzipSync(docx));
    const lists = [...parts].filter(([path]) => path.startsWith('word/_rels/')).map(([, tree]) => tree);
    const targets = lists
      .flatMap((tree) => elements(tree, 'Relationship'))
      .filter((relation) => relation.getAttribute('TargetMode') !== 'External')
      .map((relation) => relation.getAttribute('Target'));
    for (const target of targets) expect(files).toContain(`word/${target}`);
    const types = elements(parts.get('[Content_Types].xml')!, 'Override').map((one) =>
      one.getAttribute('PartName'),
    );
    for (const type of types) expect(files).toContain(type!.slice(1));
    for (const path of ['header1', 'footer1']) expect(types).toContain(`/word/reference-${path}.xml`);
  });
});

describe('what is no reference document is said in a sentence', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    try {
      await docxOf(await smallReport(), { reference: readReference(bytes, 'thesis.docx') });
      return 'was taken';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const noWord =
    'thesis.docx is no Word document (.docx). Save it in Word or LibreOffice as .docx, and give that.';
  const broken =
    'thesis.docx cannot be read as a Word document: its XML is broken. Open it in Word and save it as .docx again.';

  test.each([
    ['no zip', strToU8('Lorem ipsum'), noWord],
    ['nothing', new Uint8Array(), noWord],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('a') }), noWord],
    ['without styles', thesis({ 'word/_rels/arbeit.xml.rels': null }), noWord],
    ['broken styles', thesis({ 'word/styles.xml': '<w:styles><w:style>' }), broken],
    ['broken header', thesis({ 'word/header1.xml': 'x' }), broken],
    ['entities', thesis({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), broken],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toBe(message);
  });

  test('a bomb', async () => {
    const bomb = zipSync({ 'word/styles.xml': new Uint8Array(101e6) });
    expect(await refusal(bomb)).toContain('unpacks to more than 100 MB');
  });
});
