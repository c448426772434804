import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/report/document.js';
import { docxOf, type Element, elements, styled, xmlParts } from './docx-tools.js';
import { hostileReport } from './hostile-study.js';
import { smallReport, smallStudy } from './small-study.js';

const conclusion = `A <w:p/> & *b* \u0001.

1. first
2. second

7. seventh

- a
  - deeper

> said

    code()

| a | b |
|---|---|
| one | two |

[out](https://example.org) and [not](javascript:x)`;

describe('a report as a Word document', () => {
  let document: ReportDocument;
  let docx: Uint8Array;
  let parts: Map<string, Element>;
  let body: Element;

  beforeAll(async () => {
    document = await smallReport({ ...smallStudy, conclusion });
    docx = await docxOf(document);
    parts = xmlParts(docx);
    body = parts.get('word/document.xml')!;
  }, 60_000);

  const blocks = (kind: 'table' | 'figure') =>
    document.body.flatMap((block) => (block.kind === kind ? [block as { id: string; caption: string }] : []));

  test('has the headings of the report as headings, by their levels', () => {
    for (const [style, level] of [
      ['Heading1', 2],
      ['Heading2', 3],
      ['Heading3', 4],
    ] as const) {
      const expected = document.body.flatMap((block) =>
        block.kind === 'heading' && block.level === level ? [block.text] : [],
      );
      expect(styled(body, style)).toEqual([...(level === 2 ? ['Abstract'] : []), ...expected]);
    }
    expect(styled(body, 'Title')).toEqual(['A drug for blood pressure']);
  });

  test('has every table with its cells, a header that repeats, and a caption', () => {
    const tables = elements(body, 'w:tbl');
    const own = document.body.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    // What the author wrote stands in the abstract and in the discussion.
    expect(tables.length).toBe(own.length + 2);
    for (const table of tables) expect(elements(elements(table, 'w:tr')[0]!, 'w:tblHeader')).toHaveLength(1);
    const text = (words: string) => words.replace(/[\s\u2007\u2008]+/g, ' ').trim();
    const cells = new Set(elements(body, 'w:tc').map((cell) => text(cell.textContent ?? '')));
    for (const cell of own.flatMap(({ rows }) => rows.flat())) expect(cells).toContain(text(cell));
    const captions = styled(body, 'Caption');
    for (const { caption } of [...blocks('table'), ...blocks('figure')]) {
      expect(captions.filter((one) => one.endsWith(`. ${caption}`)).length).toBeGreaterThan(0);
    }
  });

  test('has every chart as a picture of high resolution with its words', () => {
    const pictures = elements(body, 'wp:docPr');
    expect(pictures.map((picture) => picture.getAttribute('descr'))).toEqual(
      document.body.flatMap((block) => (block.kind === 'figure' ? [block.alt] : [])),
    );
    for (const [path, png] of Object.entries(unzipSync(docx))) {
      if (!path.endsWith('.png')) continue;
      const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
      expect(width).toBeGreaterThan(1000);
    }
  });

  test('every relation leads to a part, every part has a type, and every id stands once', () => {
    const files = new Set(Object.keys(unzipSync(docx)));
    const relations = elements(parts.get('word/_rels/document.xml.rels')!, 'Relationship');
    const ids = relations.map((relation) => relation.getAttribute('Id')!);
    for (const relation of relations) {
      if (relation.getAttribute('TargetMode') === 'External') continue;
      expect(files).toContain(`word/${relation.getAttribute('Target')}`);
    }
    const used = [...strFromU8(unzipSync(docx)['word/document.xml']!).matchAll(/ r:(?:id|embed)="([^"]+)"/g)];
    for (const [, id] of used) expect(ids).toContain(id);
    const types = parts.get('[Content_Types].xml')!;
    const typed = new Set([
      ...elements(types, 'Override').map((one) => one.getAttribute('PartName')),
      ...elements(types, 'Default').map((one) => one.getAttribute('Extension')),
    ]);
    for (const file of files) {
      if (file !== '[Content_Types].xml') {
        expect(typed.has(`/${file}`) || typed.has(file.split('.').at(-1)!), file).toBe(true);
      }
    }
    for (const [name, attribute] of [
      ['w:bookmarkStart', 'w:id'],
      ['w:bookmarkStart', 'w:name'],
      ['wp:docPr', 'id'],
    ] as const) {
      const values = elements(body, name).map((element) => element.getAttribute(attribute));
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('every link within leads to a bookmark, and links go out to web pages only', () => {
    const names = elements(body, 'w:bookmarkStart').map((bookmark) => bookmark.getAttribute('w:name'));
    const anchors = elements(body, 'w:hyperlink').flatMap((link) => link.getAttribute('w:anchor') ?? []);
    expect(anchors.length).toBeGreaterThan(4);
    for (const anchor of anchors) expect(names).toContain(anchor);
    const out = elements(parts.get('word/_rels/document.xml.rels')!, 'Relationship')
      .filter((relation) => relation.getAttribute('TargetMode') === 'External')
      .map((relation) => relation.getAttribute('Target'));
    expect(out).toContain('https://example.org');
    for (const target of out) expect(target).toMatch(/^https?:/);
  });

  test('shows as text what would be markup, and leaves out what XML cannot hold', () => {
    expect(body.textContent).toContain('A <w:p/> & b .');
    expect(body.textContent).toContain('[not](javascript:x)');
  });

  test('lists begin again, at the number that they were given', () => {
    const numbering = parts.get('word/numbering.xml')!;
    const starts = elements(numbering, 'w:startOverride').map((start) => start.getAttribute('w:val'));
    expect(elements(body, 'w:numPr').length).toBeGreaterThan(5);
    expect(starts.length + elements(numbering, 'w:start').length).toBeGreaterThan(6);
  });

  test('says its title, authors and language', () => {
    const properties = parts.get('docProps/core.xml')!;
    expect(elements(properties, 'dc:title')[0]?.textContent).toBe('A drug for blood pressure');
    expect(elements(properties, 'dc:creator')[0]?.textContent).toBe('Ada Example; Ben Sample');
    expect(elements(parts.get('word/styles.xml')!, 'w:lang')[0]?.getAttribute('w:val')).toBe('en-GB');
  });

  test('is the same when it is made again', async () => {
    expect(Buffer.from(await docxOf(document)).equals(Buffer.from(docx))).toBe(true);
  });

  test('of a hostile study is well formed too', async () => {
    const hostile = xmlParts(await docxOf(await hostileReport())).get('word/document.xml')!;
    expect(hostile.textContent).toContain('<script>alert(1)</script>');
  });
});
