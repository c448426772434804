import { expect, test } from 'vitest';
import { escapeMarkdown, tableCell } from '../../src/report/markdown/escape.js';
import { markdownReport } from '../../src/report/markdown/report.js';
import type { Study } from '../../src/study/study.js';
import { smallReport, smallStudy, strictDraw } from './small-study.js';

const made = async (study: Study = smallStudy) =>
  markdownReport(await smallReport(study), { draw: strictDraw, figureFolder: 'report-figures' });

test('the report in Markdown', async () => {
  await expect((await made()).text).toMatchFileSnapshot('small-study.md');
});

test('each figure is a file, and the text links to it', async () => {
  const { text, figures } = await made();
  expect([...figures.keys()]).toEqual([
    'report-figures/figure-1.svg',
    'report-figures/figure-2.svg',
    'report-figures/figure-3.svg',
  ]);
  for (const [file, svg] of figures) {
    expect(text).toContain(`](${file})`);
    expect(svg).toMatch(/^<svg /);
  }
});

test('it is the same when it is made again', async () => {
  expect(await made()).toEqual(await made());
});

test('every row of every table has as many cells as its heading, whatever the labels hold', async () => {
  const { text } = await made({ ...smallStudy, title: 'a | b' });
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.map((row) => row.replaceAll('\\|', '').split('|').length);
  const blocks = text.split('\n\n').filter((block) => block.startsWith('| '));
  expect(cells.length).toBeGreaterThan(8);
  for (const block of blocks) {
    const counts = block.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
    expect(new Set(counts).size).toBe(1);
  }
});

test('plain words stay plain words', () => {
  expect(escapeMarkdown('# a_b* [c](d) <e> `f`')).toBe('\\# a\\_b\\* \\[c\\](d) \\<e\\> \\`f\\`');
  expect(tableCell('a\nb|c')).toBe('a b\\|c');
});

test('prose carries no HTML, no picture and no link that acts', async () => {
  const conclusion =
    '<script>a()</script> <img src=x onerror=a()> [x](javascript:a()) ![y](https://e.example/p.png)';
  const { text } = await made({ ...smallStudy, conclusion });
  expect(text).toContain(
    '&lt;script>a()&lt;/script> &lt;img src=x onerror=a()> [x]\\(javascript:a()) \\![y](https://e.example/p.png)',
  );
});
