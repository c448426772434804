import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/report/document.js';
import { withStandIns } from '../../src/report/pdf/stand-ins.js';
import { hostileReport } from '../report/hostile-study.js';
import { pdfOf } from '../report/pdf-tools.js';
import { smallReport, smallStudy } from '../report/small-study.js';
import { pdfInfo, pdfObjects, pdfText } from './poppler.js';

const attempts = '#read("/etc/passwd") $x$ *b* = h @y <z> `c` // k https://a.example \\';

const deep = `${'> '.repeat(40)}far in\n\n${Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- ${at}`).join('\n')}`;

describe('a report as PDF', () => {
  let document: ReportDocument;
  let pdf: Uint8Array;
  let text = '';

  beforeAll(async () => {
    const conclusion = `${attempts}\n\n${deep}\n\n| a | b |\n|---|---|\n| one | two |\n\n1. first\n\n---\n\n    code()`;
    document = await smallReport({ ...smallStudy, conclusion });
    ({ pdf } = await pdfOf(document));
    text = pdfText(pdf);
  }, 60_000);

  test('holds every heading, and every cell of every table', () => {
    const spaced = (words: string) => words.replace(/[\s\u2007\u2008]+/g, ' ').trim();
    const expected = document.body.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      return block.kind === 'table' ? block.table.rows.flat() : [];
    });
    const plain = spaced(text);
    for (const words of expected) expect(plain).toContain(spaced(withStandIns(words)));
  });

  test('shows as text what would be markup', () => {
    expect(text).toContain(attempts.replace('*b*', 'b').replace('`c`', 'c'));
    expect(text).toContain('far in');
  });

  test('is tagged, in a language, with a title, headings, tables with headers and charts with their words', () => {
    expect(pdfInfo(pdf)).toMatch(/Title: +A drug for blood pressure[\s\S]*Tagged: +yes/);
    const structure = pdfInfo(pdf, '-struct');
    for (const element of ['H1', 'H2', 'H3', 'Table', 'THead', 'TH', 'Caption', 'Figure', 'LI', 'Link']) {
      expect(structure).toMatch(new RegExp(`^ *${element}\\b`, 'm'));
    }
    const objects = pdfObjects(pdf);
    expect(objects).toContain('/Lang (en-GB)');
    const alternatives = objects.match(/\/Alt\s*\([^)]*/g);
    expect(new Set(alternatives).size).toBe(3);
    expect(objects).toContain('/Outlines');
  });

  test('brings its fonts, and is the same when it is made again', async () => {
    expect(pdfObjects(pdf)).toMatch(/\/FontFile[23]/);
    expect(Buffer.from((await pdfOf(document)).pdf).equals(pdf)).toBe(true);
    expect(pdfInfo(pdf)).toMatch(/CreationDate: +Thu Jan 15 00:00:00 2026/);
  });

  test('of a hostile study is set too', async () => {
    const hostile = await pdfOf(await hostileReport());
    expect(pdfText(hostile.pdf)).toContain('<script>alert(1)</script>');
  });
});
