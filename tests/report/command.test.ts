import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lind as runLind } from '../support/lind.js';
import { standInScript } from './page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

let home = '';
let study = '';

/** A package with the real templates and a demo study of two analyses. */
let packageRoot = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lind-report-'));
  packageRoot = join(home, 'package');
  mkdirSync(join(packageRoot, 'dist'), { recursive: true });
  writeFileSync(join(packageRoot, 'dist/report-runtime.js'), standInScript);
  writeFileSync(join(packageRoot, 'dist/report-fonts.css'), '');
  symlinkSync(join(root, 'templates'), join(packageRoot, 'templates'), 'junction');
  const exercise = join(packageRoot, 'datasets/streptomycin');
  cpSync(join(root, 'datasets/streptomycin'), exercise, { recursive: true });
  writeFileSync(join(exercise, 'study.yaml'), shortStudy);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const shortStudy = `lind: 1
title: Streptomycin for pulmonary tuberculosis
date: 2026-01-15
question:
  type: therapy
  population: Young adults with pulmonary tuberculosis
  intervention: Streptomycin and bed rest
  comparison: Bed rest alone
  outcome: Improvement on X-ray
design: randomised-trial
data:
  file: data/trial.csv
plan:
  analyses:
    - id: improvement
      purpose: primary
      method: risk
      outcome: improved
      group: arm
      reference: control
`;

const now = () => new Date('2026-02-01T12:00:00Z');
const lind = (...args: string[]) => runLind(args, { packageRoot, workingFolder: home, now });
const inStudy = (file: string): string => join(study, file);
const read = (file: string): string => readFileSync(inStudy(file), 'utf8');

let count = 0;

beforeEach(() => {
  study = join(home, `study-${++count}`);
  cpSync(join(packageRoot, 'datasets/streptomycin'), study, { recursive: true });
});

test('a report is one HTML file', async () => {
  await lind('run', study);
  const { status, stdout, stderr } = await lind('report', study);
  expect(stderr).toBe('');
  expect(stdout).toBe(`Wrote ${inStudy('report.html')}\n`);
  expect(status).toBe(0);
  expect(read('report.html')).toContain('38 of 55 (69%)');
});

test('a second report has the same bytes', async () => {
  await lind('run', study);
  await lind('report', study, '--format', 'html,md');
  const first = [read('report.html'), read('report.md'), read('report-figures/figure-1.svg')];
  await lind('report', study, '--format', 'md,html');
  expect([read('report.html'), read('report.md'), read('report-figures/figure-1.svg')]).toEqual(first);
});

test('the ending of the file to write says the format', async () => {
  await lind('run', study);
  const { stdout } = await lind('report', study, '--out', inStudy('hand-in.md'));
  expect(stdout).toBe(`Wrote ${inStudy('hand-in.md')}\n`);
  expect(read('hand-in.md')).toContain('](hand-in-figures/figure-1.svg)');
});

test('results come first, and must be those of the study as it is', async () => {
  const message = async () => {
    const { status, stderr } = await lind('report', study);
    expect(status).toBe(2);
    return stderr;
  };
  expect(await message()).toBe(
    'lind: There are no results yet. Make them with "lind run", then report them.\n',
  );
  await lind('run', study);
  writeFileSync(inStudy('study.yaml'), shortStudy.replace('improved', 'died'));
  expect(await message()).toBe(
    'lind: The plan changed since the results were made. Make them again with "lind run", then report them.\n',
  );
  writeFileSync(inStudy('study.yaml'), shortStudy);
  writeFileSync(inStudy('results.json'), read('results.json').replace('"events": 38', '"events": 39'));
  expect(await message()).toBe(
    'lind: results.json does not hold what the study gives. Make them again with "lind run", then report them.\n',
  );
});

test('a template may be a file or a folder', async () => {
  await lind('run', study);
  const course = join(home, 'course');
  mkdirSync(course, { recursive: true });
  writeFileSync(join(course, 'report.liquid'), '<p>{{ report.title }}</p>');
  for (const template of [course, join(course, 'report.liquid')]) {
    await lind('report', study, '--template', template);
    expect(read('report.html')).toBe('<p>Streptomycin for pulmonary tuberculosis</p>');
  }
});

test('a template that is not there, or wrong, is said in a sentence', async () => {
  await lind('run', study);
  const message = async (template: string) => (await lind('report', study, '--template', template)).stderr;
  const notThere = join(home, 'not-there.liquid');
  expect(await message(notThere)).toBe(
    `lind: There is no file ${notThere}. Check the name and the folder.\n`,
  );
  expect(await message(join(study, 'data'))).toContain('holds no template; it may hold any of');
  writeFileSync(inStudy('wrong.liquid'), '{{ report.tilte }}');
  expect(await message(inStudy('wrong.liquid'))).toContain(
    'line 1, column 4: undefined variable: report.tilte',
  );
});

test('an unknown format is named, with those there are', async () => {
  const { status, stderr } = await lind('report', study, '--format', 'odt');
  expect(stderr).toBe('lind: There is no report format "odt"; there are html, docx, pdf and md.\n');
  expect(status).toBe(2);
  const { stderr: byEnding } = await lind('report', study, '--out', inStudy('hand-in.doc'));
  expect(byEnding).toBe('lind: There is no report format "doc"; there are html, docx, pdf and md.\n');
});

test('line ends that a system has changed make no stale results', async () => {
  await lind('run', study);
  writeFileSync(inStudy('results.json'), read('results.json').replaceAll('\n', '\r\n'));
  expect((await lind('report', study)).stderr).toBe('');
});

test('the demo goes from question to report, and again', async () => {
  const folder = join(home, 'demo');
  const first = await lind('demo', folder);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('Population: Young adults with pulmonary tuberculosis');
  expect(first.stdout).toContain('38 of 55 (69%)');
  expect(first.stdout).toContain(join(folder, 'report.html'));
  const report = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(report).toContain(
    'The plan was locked on 1 February 2026, before Lind had shown any outcome by group.',
  );
  expect((await lind('demo', folder)).stdout).toBe(first.stdout);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(report);
});

test('the demo keeps what a person has changed in it, and says so', async () => {
  const folder = join(home, 'changed-demo');
  await lind('demo', folder);
  expect(readFileSync(join(folder, 'study.yaml'), 'utf8')).toContain('date: 2026-02-01');
  const mine = readFileSync(join(folder, 'study.yaml'), 'utf8').replace('Young adults', 'Adults');
  writeFileSync(join(folder, 'study.yaml'), mine);
  const { status, stderr } = await lind('demo', folder);
  expect(status).toBe(2);
  expect(stderr).toContain(`You have changed study.yaml in ${folder}`);
  expect(readFileSync(join(folder, 'study.yaml'), 'utf8')).toBe(mine);
});

test('the demo leaves the folders of others alone', async () => {
  const before = read('study.yaml');
  const { status, stderr } = await lind('demo', study);
  expect(status).toBe(2);
  expect(stderr).toContain('holds files that "lind demo" did not make');
  expect(read('study.yaml')).toBe(before);
});

test('a report is not written where a folder is, or none', async () => {
  await lind('run', study);
  expect((await lind('report', study, '--out', study)).stderr).toContain(
    `${study} is a folder; name a file in it`,
  );
  const missing = await lind('report', study, '--out', inStudy('none/report.html'));
  expect(missing).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`There is no folder ${inStudy('none')}`),
  });
});
