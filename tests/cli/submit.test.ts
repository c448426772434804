import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHandIn } from '../../src/grade/intake/open-hand-in.js';
import { rerunStudy } from '../../src/grade/rerun/rerun.js';
import { sha256 } from '../../src/study/canonical.js';
import { contentHash } from '../../src/study/content-hash.js';
import { parseJournal } from '../../src/study/journal.js';
import { filesReader } from '../../src/study/load/files-reader.js';
import { writeResults } from '../../src/study/results-file.js';
import { lind } from '../support/lind.js';
import { edit, readText, studyFolder, temporaryFolder } from '../support/study-folder.js';

const unpacked = async (path: string) =>
  openHandIn(new Map([['hand-in.zip', new Uint8Array(await readFile(path))]]));

const submitted = async (folder: string) => JSON.parse((await lind(['submit', folder, '--json'])).stdout);

test('what is packed runs again to what was handed in, and the receipt fits it', async () => {
  const folder = await studyFolder();
  await lind(['lock', folder]);
  const receipt = await submitted(folder);
  const files = await unpacked(join(folder, 'hand-in.zip'));
  expect([...files.keys()]).toEqual(receipt.packed);
  expect(receipt.packed).toEqual([
    '.lind/journal.jsonl',
    'data/trial.csv',
    'report.html',
    'results.json',
    'study.yaml',
  ]);
  const { again, check } = await rerunStudy(filesReader(files, 'here'));
  expect(new TextDecoder().decode(files.get('results.json'))).toBe(writeResults(again!.results));
  expect(check.read!.journal.events.at(-1)).toMatchObject({
    event: 'submitted',
    contentHash: receipt.contentHash,
  });
  expect(receipt.sha256).toBe(sha256(await readFile(join(folder, 'hand-in.zip'))));
  const journal = '.lind/journal.jsonl';
  expect(contentHash(new Map([...files].filter(([path]) => path !== journal)))).toBe(receipt.contentHash);
});

test('packing again gives the same bytes, and nothing new in the journal', async () => {
  const folder = await studyFolder();
  const first = await submitted(folder);
  const journal = await readText(folder, '.lind/journal.jsonl');
  expect((await submitted(folder)).sha256).toBe(first.sha256);
  expect(await readText(folder, '.lind/journal.jsonl')).toBe(journal);
});

test('what a person is told', async () => {
  const folder = await studyFolder({ 'notes.txt': 'mine', 'exercise.md': 'given' });
  const { status, stdout } = await lind(['submit', folder]);
  expect(status).toBe(0);
  // How the path wraps depends on where the folder lies.
  const hidden = stdout
    .slice(0, stdout.indexOf('Hand in '))
    .replaceAll(folder, 'my-study')
    .replaceAll(/[0-9a-f]{32}/g, 'hash')
    .replace(/0\.\d+ MB/, '0.1 MB');
  expect(hidden).toMatchSnapshot();
});

test('results and report that are out of date are made again, and it is said', async () => {
  const folder = await studyFolder();
  await submitted(folder);
  await edit(join(folder, 'study.yaml'), (text) => text.replace('reference: placebo', 'reference: drug'));
  expect(await submitted(folder)).toMatchObject({
    results: 'The results were not those of the study as it is, so the analyses were run again.',
    reports: ['report.html was not that of the study as it is, so it was written again.'],
  });
  await edit(join(folder, 'results.json'), () => '{');
  expect((await submitted(folder)).results).toMatch(/could not be read, so the analyses were run again/);
});

test('a report that a person has edited is handed in as it is', async () => {
  const folder = await studyFolder();
  await submitted(folder);
  await edit(join(folder, 'report.html'), (text) => text.replace('</h1>', '!</h1>'));
  expect((await submitted(folder)).reports).toEqual([
    'report.html is not as Lind wrote it; it is handed in as it is.',
  ]);
  const files = await unpacked(join(folder, 'hand-in.zip'));
  expect(new TextDecoder().decode(files.get('report.html'))).toContain('!</h1>');
});

test.each([
  [
    'that does not hold',
    (text: string) => text.replace('outcome: improved', 'outcome: improvd'),
    /1 thing does not hold yet/,
  ],
  [
    'that cannot be read',
    (text: string) => text.replace('title: ', 'title: "'),
    /analyses cannot be run: study\.yaml, line/,
  ],
  [
    'whose data are elsewhere',
    (text: string) => text.replace('data/trial.csv', '../trial.csv'),
    /does not lie in the folder/,
  ],
] as const)('a study %s is packed all the same, and it is said', async (_, change, says) => {
  const folder = await studyFolder();
  await edit(join(folder, 'study.yaml'), change);
  const { status, stdout } = await lind(['submit', folder]);
  expect(status).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(says);
  expect(stdout).toMatch(/packed all the same/);
  expect([...(await unpacked(join(folder, 'hand-in.zip'))).keys()]).toContain('study.yaml');
});

test('the hand-in of an assignment is named by it', async () => {
  const record = JSON.stringify({ assignment: 'trial one', student: '../s1' });
  const folder = await studyFolder({ 'assignment.json': record });
  expect((await submitted(folder)).file).toBe(join(folder, 'hand-in-trial-one-..-s1.zip'));
});

test('the plan is not run unlocked against the will of a person', async () => {
  const folder = await studyFolder();
  const terminal = { interactive: true, columns: 80, color: false };
  await lind(['submit', folder], { terminal, ask: async () => 'stop' });
  expect(parseJournal(await readText(folder, '.lind/journal.jsonl').catch(() => '')).events).toEqual([]);
  await lind(['submit', folder], { terminal, ask: async () => 'lock' });
  const { events } = parseJournal(await readText(folder, '.lind/journal.jsonl'));
  expect(events.map(({ event }) => event)).toEqual(['locked', 'ran', 'reported', 'submitted']);
});

test('what cannot be packed is one sentence', async () => {
  const empty = await temporaryFolder();
  expect(await lind(['submit', empty])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/There is no study.yaml/),
  });
  const folder = await studyFolder();
  expect(await lind(['submit', folder, '--out', join(folder, 'no', 'x.zip')])).toMatchObject({ status: 2 });
  await writeFile(join(folder, 'data', 'large.csv'), Buffer.alloc(65_000_000));
  expect(await lind(['submit', folder])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /a hand-in may have\s+2000 and 64 MB; the largest file is data\/large\.csv/,
    ),
  });
});

test('a link that leads out of the study is not packed', async () => {
  const folder = await studyFolder();
  await symlink('/etc/hostname', join(folder, 'data', 'host.txt'));
  expect(await lind(['submit', folder])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/"data\/host\.txt" does not lie in\s+the folder/),
  });
});
