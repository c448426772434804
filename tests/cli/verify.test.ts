import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Verification } from '../../src/grade/verify/part.js';
import { sha256 } from '../../src/study/canonical.js';
import { hostileHandIns } from '../grade/hostile.js';
import { lind } from '../support/lind.js';
import { edit, folderWith, trialData, trialStudy } from '../support/study-folder.js';

const paths = [
  ...['study.yaml', 'data/trial.csv', 'results.json', 'report.html', '.lind/journal.jsonl', 'hand-in.zip'],
];

/** A study that was locked, run, reported and packed. */
let files: { [path: string]: Uint8Array } = {};

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lind-test-'));
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'study.yaml'), trialStudy);
  await writeFile(join(folder, 'data', 'trial.csv'), trialData);
  await lind(['lock', folder]);
  await lind(['submit', folder]);
  files = Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const),
    ),
  );
  await rm(folder, { recursive: true });
});

const handedIn = (): Promise<string> => folderWith(files);

async function verified(...args: readonly string[]) {
  const { status, stdout } = await lind(['verify', ...args, '--json']);
  const found: Verification = JSON.parse(stdout);
  const states = Object.fromEntries(found.parts.map(({ part, state }) => [part, state]));
  const details = found.parts.flatMap((part) => part.details);
  return { status, found, states, details };
}

const allHold = { journal: 'holds', data: 'holds', plan: 'holds', results: 'holds', report: 'holds' };
/** A folder or a zip that `lind submit` packed, as it was then, and one that was changed since. */
const packed = { 'hand-in': 'holds', ...allHold };
const changed = { 'hand-in': 'note', ...allHold };

const journalOf = ({ parts }: Verification) => parts.find(({ part }) => part === 'journal');

describe('what was handed in as it is holds', () => {
  test.each([
    ['as a folder', '', packed],
    ['as a zip', 'hand-in.zip', packed],
    ['as a report with its data beside it', 'report.html', allHold],
  ])('%s', async (_, name, expected) => {
    const { status, states, found } = await verified(join(await handedIn(), name));
    expect(states).toEqual(expected);
    expect(found).toMatchObject({ holds: true, lind: found.madeWith });
    expect(status).toBe(0);
  });

  test('as a report whose data are elsewhere', async () => {
    const report = await folderWith({ 'report.html': files['report.html']! });
    const data = join(await handedIn(), 'data', 'trial.csv');
    expect((await verified(join(report, 'report.html'), '--data', data)).states).toEqual(allHold);
    expect(await lind(['verify', join(report, 'report.html')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /data\/trial\.csv, do not lie\s+beside it; say where they are with --data/,
      ),
    });
  });
});

test('the hash on the receipt is told again', async () => {
  const folder = await handedIn();
  const receipt = JSON.parse((await lind(['submit', folder, '--json'])).stdout);
  const { found } = await verified(join(folder, 'hand-in.zip'));
  expect(found.parts[0]).toMatchObject({ part: 'hand-in', state: 'holds' });
  expect(found.parts[0]!.says).toContain(receipt.contentHash);
});

describe('what was tampered with is named', () => {
  test('a number of the results', async () => {
    const folder = await handedIn();
    await edit(join(folder, 'results.json'), (text) =>
      text.replace(/("term": "risk-ratio"[^}]*"confLow": )[\d.]+/, '$11.0001'),
    );
    const { status, states, details } = await verified(folder);
    expect(status).toBe(3);
    expect(states).toEqual({ ...changed, results: 'fails' });
    expect(details).toEqual([
      expect.stringMatching(
        /^improvement, estimates\.risk-ratio\.confLow: 1\.0001 there, \d\.\d+ when run again\.$/,
      ),
    ]);
  });

  test('an analysis that is said to be planned, one that is not there, and results that are none', async () => {
    const folder = await handedIn();
    await edit(join(folder, 'results.json'), (text) => text.replace('"planned": true', '"planned": false'));
    expect((await verified(folder)).details).toEqual(['"at-start" is planned, and is said to be not.']);
    await edit(join(folder, 'results.json'), (text) => {
      const results = JSON.parse(text);
      return JSON.stringify({ ...results, analyses: results.analyses.slice(0, 2) });
    });
    expect((await verified(folder)).details).toContainEqual(
      expect.stringMatching(/^pressure, analysis: "not there"/),
    );
    await edit(join(folder, 'results.json'), () => '[]');
    expect((await verified(folder)).states).toMatchObject({ results: 'fails' });
  });

  test('the report', async () => {
    const folder = await handedIn();
    await edit(join(folder, 'report.html'), (text) => text.replace('</h1>', ' indeed</h1>'));
    const { states, details } = await verified(folder);
    expect(states).toEqual({ ...changed, report: 'fails' });
    expect(details.join('\n')).toMatch(/It says: “[^”]*indeed[^”]*”\nThe study gives: “A small trial/);
    const alone = await verified(join(folder, 'report.html'));
    expect(alone.status).toBe(3);
    expect(alone.states).toMatchObject({ report: 'fails' });
  });

  test('a report whose text is packed, without its bytes', async () => {
    const folder = await handedIn();
    await lind(['report', folder, '--format', 'docx']);
    await rm(join(folder, 'report.html'));
    await edit(join(folder, 'study.yaml'), (text) => text.replace('A small trial', 'A large trial'));
    const { states, details } = await verified(folder);
    expect(states).toMatchObject({ report: 'fails' });
    expect(details).toContain('Its text is packed, so where it differs is not shown.');
  });

  test('the look of the report', async () => {
    const folder = await handedIn();
    await edit(join(folder, 'report.html'), (text) => text.replace('<style>', '<style>p { color: red }'));
    expect((await verified(folder)).details).toEqual([
      expect.stringMatching(/What can be read in it is the same/),
    ]);
  });

  test('what a report carries', async () => {
    const folder = await handedIn();
    const report = join(folder, 'report.html');
    await edit(report, (text) => text.replace(/("resultsHash":")[0-9a-f]{4}/, '$10000'));
    expect((await verified(report)).states).toMatchObject({ results: 'fails', report: 'fails' });
    await edit(report, (text) => text.replace('"lind":', '"lint":'));
    expect(await lind(['verify', report])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cannot be read/),
    });
    await writeFile(report, '<h1>My own page</h1>');
    expect(await lind(['verify', report])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/carries no study/),
    });
  });

  test('the journal', async () => {
    const folder = await handedIn();
    await edit(join(folder, '.lind/journal.jsonl'), (text) =>
      text.replace('"event":"locked","at":"20', '"event":"locked","at":"19'),
    );
    const { states, found } = await verified(folder);
    expect(states).toMatchObject({ journal: 'fails', plan: 'note' });
    expect(journalOf(found)?.says).toMatch(/line 1 is not as it was written/);
    await edit(join(folder, '.lind/journal.jsonl'), () => '');
    expect(journalOf((await verified(folder)).found)).toMatchObject({
      state: 'fails',
      says: expect.stringMatching(/taken away/),
    });
  });

  test('the data, since the lock and the run', async () => {
    const folder = await handedIn();
    await edit(join(folder, 'data/trial.csv'), (text) => text.replace('P101,placebo', 'P101,drug'));
    const { states, details } = await verified(folder);
    expect(states).toMatchObject({ data: 'fails', results: 'fails', report: 'fails' });
    expect(details.slice(0, 2)).toEqual([
      expect.stringMatching(
        /^data\/trial\.csv is not the file that the plan was locked with on \d{4}-\d\d-\d\d\.$/,
      ),
      'data/trial.csv is not the file that the results were made from.',
    ]);
    expect((await verified(join(folder, 'report.html'))).states).toMatchObject({
      data: 'fails',
      results: 'fails',
    });
  });

  test('the data, since they were given out', async () => {
    const record = { student: 's1', assignment: 'a', data: 'data/trial.csv', dataHash: sha256('others') };
    const folder = await folderWith({ ...files, 'assignment.json': JSON.stringify(record) });
    expect((await verified(folder)).details).toEqual([
      'data/trial.csv is not the file that was given out, as assignment.json has it.',
    ]);
    await edit(join(folder, 'assignment.json'), (text) => text.replace(sha256('others'), sha256(trialData)));
    expect((await verified(folder)).states).toEqual(changed);
  });

  test('the plan', async () => {
    const folder = await handedIn();
    await edit(join(folder, 'study.yaml'), (text) => text.replace('reference: placebo', 'reference: drug'));
    const { states, details } = await verified(folder);
    expect(states).toMatchObject({ plan: 'note', results: 'fails', report: 'fails' });
    expect(details).toContain('Analysis "improvement" was changed after the plan was locked (reference).');
    expect(details).toContain('They were made before the plan changed.');
  });
});

test('a study without lock, results, report and journal is run all the same, and holds', async () => {
  const folder = await folderWith({ 'study.yaml': trialStudy, 'data/trial.csv': trialData });
  const { status, states } = await verified(folder);
  expect(status).toBe(0);
  expect(states).toEqual({ journal: 'note', data: 'holds', plan: 'note', results: 'note', report: 'note' });
});

test('results of another version of Lind are compared, and a report of it is not expected to be the same', async () => {
  const folder = await handedIn();
  await edit(join(folder, 'results.json'), (text) => text.replace(/"lind": "[^"]*"/, '"lind": "0.0.1"'));
  await edit(join(folder, 'report.html'), (text) => text.replace('</h1>', '!</h1>'));
  const { status, states, found } = await verified(folder);
  expect([status, found.madeWith]).toEqual([0, '0.0.1']);
  expect(states).toEqual({ ...changed, report: 'note' });
});

test('a study that cannot be run, or read, does not hold', async () => {
  const folder = await handedIn();
  await edit(join(folder, 'study.yaml'), (text) =>
    text.replace('file: data/trial.csv', 'file: data/other.csv'),
  );
  expect(await verified(folder)).toMatchObject({ status: 3, states: { study: 'fails' } });
  await edit(join(folder, 'study.yaml'), (text) => text.replace('title: ', 'title: "'));
  expect((await verified(folder)).details[0]).toMatch(/^study\.yaml, line/);
});

test('what a person is told, at 60 columns', async () => {
  const folder = await handedIn();
  await edit(join(folder, 'results.json'), (text) => text.replaceAll(/"estimate": [\d.]+/g, '"estimate": 1'));
  const { status, stdout } = await lind(['verify', folder], {
    terminal: { interactive: false, columns: 60, color: false },
  });
  expect(status).toBe(3);
  const told = stdout.slice(0, stdout.indexOf('\n\n'));
  const hidden = told
    .replaceAll(/\d{4}-\d\d-\d\d/g, 'day')
    .replaceAll(/\b[0-9a-f]{64}|\b[0-9a-f]{12}(?=\))/g, 'hash');
  expect(hidden).toMatchSnapshot();
});

describe('what cannot be verified is one sentence', () => {
  test.each([
    ['nothing', 'no/such/folder', /There is no study\.yaml/],
    ['no such zip', 'no.zip', /There is no file no\.zip/],
    ['no such report', 'no.html', /There is no file no\.html/],
  ])('%s', async (_, what, says) => {
    expect(await lind(['verify', what])).toMatchObject({ status: 2, stderr: expect.stringMatching(says) });
  });

  test('data named for a folder', async () => {
    expect(await lind(['verify', '.', '--data', 'x.csv'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/Leave it out/),
    });
  });

  test('hostile zips', async () => {
    const folder = await handedIn();
    const study = new Map(paths.slice(0, 5).map((path) => [path, files[path]!]));
    const hostile = hostileHandIns(study);
    for (const name of [
      'zip-slip',
      'escape-name',
      'bomb-that-lies',
      'twice',
      'cut-off',
      'aliases',
      'proto-key',
    ]) {
      const { raw } = hostile.get(name)!;
      const path = join(folder, 'hostile.zip');
      await writeFile(path, raw.get('study.zip')!);
      const { status, stderr, stdout } = await lind(['verify', path]);
      expect([2, 3], name).toContain(status);
      expect(`${stderr}${stdout}`, name).not.toMatch(/fault of Lind/);
      expect(`${stderr}${stdout}`, name).not.toContain('\u001b');
    }
  });
});
