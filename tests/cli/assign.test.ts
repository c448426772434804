import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lind } from '../support/lind.js';
import { edit, folderWith, readText, temporaryFolder } from '../support/study-folder.js';

const roster = 'id,name\nS1,Jane Doe\nS2,Jörg Müller\n';

describe('lind recipes', () => {
  it('lists them, shows one, and prints one to begin with', async () => {
    expect((await lind(['recipes'])).stdout).toContain('trial-binary\n  A walking programme after a fall');
    expect((await lind(['recipes', 'trial-binary'])).stdout).toContain('falls (expected): risk');
    const { stdout } = await lind(['recipes', 'trial-binary', '--yaml']);
    const folder = await folderWith({ 'my.yaml': stdout });
    expect(await lind(['generate', join(folder, 'my.yaml'), '--n', 20])).toEqual(
      await lind(['generate', 'trial-binary', '--n', 20]),
    );
    expect(JSON.parse((await lind(['recipes', '--json'])).stdout)[0]).toHaveProperty('teaches');
  });

  it('one that there is not', async () => {
    expect(await lind(['recipes', 'trial-binari'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean "trial-binary"?'),
    });
  });
});

describe('lind generate', () => {
  it('prints data, the same for the same seed', async () => {
    const first = await lind(['generate', 'trial-survival', '--seed', 'a', '--n', 30]);
    expect(first.stdout.split('\n')).toHaveLength(32);
    expect(await lind(['generate', 'trial-survival', '--seed', 'a', '--n', 30])).toEqual(first);
    expect((await lind(['generate', 'trial-survival', '--seed', 'b', '--n', 30])).stdout).not.toBe(
      first.stdout,
    );
  });

  it('writes data, codebook and key, and over nothing', async () => {
    const out = join(await temporaryFolder(), 'practice');
    expect((await lind(['generate', 'method-agreement', '--out', out])).status).toBe(0);
    const key = JSON.parse(await readText(out, 'key.json'));
    expect(key.analyses[0].truth[0]).toMatchObject({ term: 'bias', parameter: 4, simulationError: 0 });
    expect(key.flaws).toHaveLength(1);
    const again = await lind(['generate', 'method-agreement', '--out', out]);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('choose another folder') });
  });

  it('a size that is none', async () => {
    expect(await lind(['generate', 'survey', '--n', 'many'])).toMatchObject({ status: 2 });
  });
});

describe('lind assign', () => {
  const assign = (folder: string, ...more: string[]) =>
    lind([
      'assign',
      'method-agreement',
      '--roster',
      join(folder, 'roster.csv'),
      '--out',
      join(folder, 'course'),
      ...more,
    ]);

  it('makes packages that a study can be begun from, and makes them again', async () => {
    const folder = await folderWith({ 'roster.csv': roster });
    expect((await assign(folder, '--secret', 'x'.repeat(20))).status).toBe(0);
    const course = join(folder, 'course');
    expect(await readdir(join(course, 'students'))).toEqual(['S1', 'S1.zip', 'S2', 'S2.zip']);
    expect((await readdir(join(course, 'key'))).sort()).toEqual([
      'assignment.json',
      'recipe.json',
      'rubric.yaml',
      'students',
      'truth.json',
      'variants.csv',
    ]);
    const check = JSON.parse((await lind(['check', join(course, 'students', 'S1'), '--json'])).stdout);
    const errors = check.problems.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(['plan']);
    const zip = await readFile(join(course, 'students', 'S1.zip'));
    expect((await assign(folder)).status).toBe(0);
    expect(await readFile(join(course, 'students', 'S1.zip'))).toEqual(zip);
  });

  it('replaces the data of one student, and no other', async () => {
    const folder = await folderWith({ 'roster.csv': roster });
    await assign(folder);
    const hash = async (id: string) =>
      JSON.parse(await readText(folder, 'course', 'students', id, 'assignment.json'));
    const [first, second] = [await hash('S1'), await hash('S2')];
    expect((await assign(folder, '--replace', 'S2')).status).toBe(0);
    expect(await hash('S1')).toEqual(first);
    expect(await hash('S2')).toMatchObject({ attempt: 2 });
    expect((await hash('S2')).dataHash).not.toBe(second.dataHash);
    expect(await assign(folder, '--replace', 'S9')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no student "S9"'),
    });
    expect(await assign(folder, '--n', '50')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('choose another folder'),
    });
  });

  it('keeps what it knows of a student who leaves the roster and comes back', async () => {
    const folder = await folderWith({ 'roster.csv': roster });
    await assign(folder);
    await assign(folder, '--replace', 'S2');
    const mine = () => readText(folder, 'course', 'students', 'S2', 'assignment.json');
    const before = await mine();
    await edit(join(folder, 'roster.csv'), (text) => text.replace(/^S2.*\n/m, ''));
    expect((await assign(folder)).stdout).toMatch(/No longer in the roster: S2\./);
    const state = JSON.parse(await readText(folder, 'course', 'key', 'assignment.json'));
    expect(state.students.map(({ id }: { id: string }) => id)).toEqual(['S1']);
    expect(state.dropped).toMatchObject([{ id: 'S2', attempt: 2 }]);
    await edit(join(folder, 'roster.csv'), () => roster);
    expect((await assign(folder)).stdout).not.toMatch(/No longer/);
    expect(await mine()).toBe(before);
  });

  it('names the line of an id that is there twice', async () => {
    const folder = await folderWith({ 'roster.csv': `${roster}S1,Al\n` });
    expect(await assign(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('line 4') });
    expect(await readdir(folder)).toEqual(['roster.csv']);
  });
});

describe('lind diagnose', () => {
  it('gives tables, words, numbers and a chart', async () => {
    const folder = await temporaryFolder();
    const args = ['diagnose', 'method-agreement', '--sims', 20];
    const told = await lind([...args, '--chart', join(folder, 'fair.svg')]);
    expect(told.status).toBe(0);
    expect(told.stdout).toContain(
      'The expected analysis (agreement) gave an estimate in 20 of 20 data sets.',
    );
    expect(await readText(folder, 'fair.svg')).toContain('<svg');
    await lind(['diagnose', 'trial-binary', '--sims', 10, '--chart', join(folder, 'two.svg')]);
    expect((await readdir(folder)).sort()).toEqual(['fair.svg', 'two-falls-adjusted.svg', 'two.svg']);
    const { performance } = JSON.parse((await lind([...args, '--json'])).stdout);
    expect(performance[0]).toMatchObject({ analysis: 'agreement', estimated: 20, truth: { parameter: 4 } });
  });
});
