import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assess } from '../../src/grade/assess/assess.js';
import { wordsOf } from '../../src/report/html/words.js';
import { sha256 } from '../../src/study/canonical.js';
import { journalLine, parseJournal } from '../../src/study/journal.js';
import { lind } from '../support/lind.js';
import { folderWith } from '../support/study-folder.js';
import { smallCourse } from './course.js';
import { handIn } from './students.js';

const { packages, rubric, recipe } = await smallCourse('trial-binary');
const [given] = packages;
const done = await handIn('right', given!);

const reported = ['report.html', '.lind/journal.jsonl'];

/** What a student hands in who wrote the report too. */
async function withReport(): Promise<Map<string, Uint8Array>> {
  const folder = await folderWith(Object.fromEntries(done));
  await lind(['report', folder]);
  const files = reported.map(
    async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const,
  );
  return new Map([...done, ...(await Promise.all(files))]);
}

/** A report that was changed, and a journal that was made to fit it. */
function forged(files: ReadonlyMap<string, Uint8Array>, change: (html: string) => string) {
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const html = change(text('report.html'));
  const journal = text('.lind/journal.jsonl');
  const {
    previous: _,
    hash: __,
    ...last
  } = Object.assign({ previous: '', hash: '' }, parseJournal(journal).events.at(-1)!);
  const line = journalLine(journal, { ...last, reportHash: sha256(html) });
  const encoder = new TextEncoder();
  return new Map([
    ...files,
    ['report.html', encoder.encode(html)],
    ['.lind/journal.jsonl', encoder.encode(journal + line)],
  ]);
}

async function said(files: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const { remarks } = await assess({ files, key: given!.key, rubric, recipe, student: 's1' });
  return remarks.filter(({ where }) => where === 'report.html').map(({ kind, text }) => `${kind}: ${text}`);
}

test('a report that is what the study gives is not remarked on', async () => {
  expect(await said(await withReport())).toEqual([]);
});

test('a number, a row of a table or a sentence that was made better in the report alone is asked about, though its journal was made to fit', async () => {
  const files = await withReport();
  const html = new TextDecoder().decode(files.get('report.html'));
  const number = /<td class="right">(\d+\.\d+)[^<]*<\/td>/.exec(html)![0];
  for (const change of [
    (text: string) => text.replace(number, '<td class="right">0.001</td>'),
    (text: string) => text.replaceAll('people outside this study may differ', 'this is proven'),
  ]) {
    expect(await said(forged(files, change))).toEqual([
      expect.stringMatching(/^question-for-grader: The report does not say what the study gives, such as "/),
    ]);
  }
});

test('a report that was only changed by hand is asked about by the journal', async () => {
  const files = await withReport();
  files.set('report.html', new TextEncoder().encode('<h1>Mine</h1>'));
  expect(await said(files)).toEqual([expect.stringMatching(/changed by hand/)]);
});

test('pages that are made to take long are read in one go', () => {
  const long = ['<script>', '<', '<svg', '&amp', '<title>x'].map((part) => part.repeat(200_000));
  for (const html of long) expect(wordsOf(html).join('').length).toBeLessThanOrEqual(html.length);
});
