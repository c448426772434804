import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lind } from '../support/lind.js';
import { edit, folderWith, readText, studyFolder, trialData, trialStudy } from '../support/study-folder.js';

interface Said {
  readonly holds: boolean;
  readonly problems: readonly {
    code: string;
    severity: string;
    file: string;
    line: number | null;
    message: string;
  }[];
}

const check = async (folder: string): Promise<Said & { status: number }> => {
  const { status, stdout } = await lind(['check', folder, '--json']);
  return { ...(JSON.parse(stdout) as Said), status };
};

const lines = ({ problems }: Said): string =>
  problems.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`).join('\n');

describe('lind check', () => {
  it('a study that holds', async () => {
    const { status, stdout, stderr } = await lind(['check', await studyFolder()]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'The study holds.\n', stderr: '' });
  });

  it.each([
    ['no comparison in a question of therapy', (text: string) => text.replace(/ {2}comparison: .*\n/, '')],
    ['no time', (text: string) => text.replace(/ {2}timeframe: .*\n/, '')],
    ['a design that does not fit', (text: string) => text.replace('randomised-trial', 'case-series')],
    [
      'risks from a case-control study',
      (text: string) => text.replace('randomised-trial', 'case-control').replace('therapy', 'harm'),
    ],
    [
      'independent groups in a crossover trial',
      (text: string) => text.replace('randomised-trial', 'crossover-trial'),
    ],
    ['no analysis', (text: string) => text.replace(/ {2}analyses:[\s\S]*/, '  analyses:\n')],
    ['no primary', (text: string) => text.replace('primary', 'secondary')],
    ['two primaries', (text: string) => text.replace('secondary', 'primary')],
    ['an id twice', (text: string) => text.replace('id: pressure', 'id: improvement')],
    ['no smallest effect', (text: string) => text.replace(/ {2}smallest-effect:\n.*\n.*\n/, '')],
    [
      'a smallest effect on another estimate',
      (text: string) => text.replace('term: risk-difference', 'term: mean-difference'),
    ],
    ['a smallest effect of none', (text: string) => text.replace('value: 0.1', 'value: 0')],
    ['a ratio below 0', (text: string) => text.replace('risk-difference', 'risk-ratio').replace('0.1', '-2')],
    ['an unknown column', (text: string) => text.replace('outcome: pressure', 'outcome: presure')],
    ['an unknown level', (text: string) => text.replace('reference: placebo', 'reference: plcebo')],
    ['a column of the wrong kind', (text: string) => text.replace('outcome: pressure', 'outcome: improved')],
    [
      'a group of many levels',
      (text: string) => text.replace(/group: arm\n {6}reference: placebo\n$/, 'group: id\n'),
    ],
    ['a data file that is not there', (text: string) => text.replace('trial.csv', 'trail.csv')],
    ['a data file outside', (text: string) => text.replace('data/trial.csv', '../trial.csv')],
    ['a data file by its whole path', (text: string) => text.replace('data/trial.csv', '/etc/passwd')],
    ['a data file of Windows', (text: string) => text.replace('data/trial.csv', 'C:\\data\\trial.csv')],
    [
      'a finding on no analysis',
      (text: string) => `${text}findings:\n  - analysis: improvment\n    says: A\n`,
    ],
    [
      'two findings on one analysis',
      (text: string) =>
        `${text}findings:\n  - analysis: pressure\n    says: A\n  - analysis: pressure\n    says: B\n`,
    ],
  ])('%s', async (_, change) => {
    const said = await check(await studyFolder({ 'study.yaml': change(trialStudy) }));
    expect(said.problems).not.toEqual([]);
    expect(said.status).toBe(said.problems.some(({ severity }) => severity === 'error') ? 3 : 0);
    expect(lines(said)).toMatchSnapshot();
  });

  it('problems in the data, with their lines', async () => {
    const data = trialData.replace('P100,drug', 'P100,Drug').replace(/(P103,.*),(\w+)\n/, '$1,\n');
    const said = await check(await studyFolder({ 'data/trial.csv': data.replace('P139', 'P138') }));
    expect(lines(said)).toMatchSnapshot();
  });

  it('data that cannot be read', async () => {
    const said = await check(await studyFolder({ 'data/trial.csv': 'a,b\n1,2,3\n' }));
    expect(said.status).toBe(3);
    expect(lines(said)).toMatchSnapshot();
  });

  it('a codebook that cannot be read', async () => {
    const said = await check(await studyFolder({ 'data/datapackage.json': '{' }));
    expect(said.status).toBe(3);
    expect(said.problems[0]?.code).toBe('bad-codebook');
  });

  it('a link that leads out of the study', async () => {
    const folder = await studyFolder({ 'study.yaml': trialStudy.replace('trial.csv', 'link.csv') });
    const outside = await folderWith({ 'secret.csv': trialData });
    await symlink(join(outside, 'secret.csv'), join(folder, 'data', 'link.csv'));
    const said = await check(folder);
    expect(said.problems.map(({ code }) => code)).toEqual(['outside-study']);
  });

  it('numbers in a finding that the result does not have', async () => {
    const finding = (numbers: string) =>
      `${trialStudy}findings:\n  - analysis: improvement\n    says: A\n    numbers: ${numbers}\n`;
    const folder = await studyFolder({
      'study.yaml': finding('{risk-difference: 0.3, risk-ratio: 1.75, nnt: 3.3}'),
    });
    await lind(['run', folder]);
    expect(await check(folder)).toMatchObject({ holds: true });
    await edit(join(folder, 'study.yaml'), (text) => text.replace('0.3,', '0.31,').replace('nnt', 'ntn'));
    expect(lines(await check(folder))).toMatchSnapshot();
  });

  it('a journal in which a line was changed', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await lind(['run', folder]);
    expect((await check(folder)).holds).toBe(true);
    await edit(join(folder, '.lind/journal.jsonl'), (text) => text.replace('"at":"2', '"at":"1'));
    const said = await check(folder);
    expect(said.status).toBe(3);
    expect(said.problems[0]).toMatchObject({ code: 'journal-changed', file: '.lind/journal.jsonl', line: 1 });
  });

  it('a journal that was taken away after the run', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await lind(['run', folder]);
    await edit(join(folder, '.lind/journal.jsonl'), () => '');
    expect((await check(folder)).problems.map(({ code }) => code)).toEqual(['journal-shorter']);
  });

  it('a journal whose last line was cut off is a warning, and is gone on with', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await lind(['run', folder]);
    await edit(join(folder, '.lind/journal.jsonl'), (text) => text.slice(0, -40));
    expect(lines(await check(folder))).toMatchSnapshot();
    await lind(['run', folder]);
    expect((await check(folder)).problems).toEqual([]);
  });

  it('data that changed since the lock, and results that are stale', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await lind(['run', folder]);
    await edit(join(folder, 'data/trial.csv'), (text) => text.replace('yes', 'no'));
    const said = await check(folder);
    expect(said.status).toBe(3);
    expect(lines(said).replace(/\d{4}-\d\d-\d\d/g, 'DAY')).toMatchSnapshot();
  });

  it('a plan that changed since the lock', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await edit(join(folder, 'study.yaml'), (text) => text.replace('outcome: pressure', 'outcome: age'));
    const said = await check(folder);
    expect(said.status).toBe(0);
    expect(lines(said)).toMatchSnapshot();
  });

  it('results that Lind did not write', async () => {
    for (const text of [
      '{',
      '[]',
      '{"lind":"1","planHash":"a","dataHash":null,"codebookHash":null,"lockedPlanHash":null,"analyses":[3]}',
    ]) {
      const said = await check(await studyFolder({ 'results.json': text }));
      expect(said.problems.map(({ code }) => code)).toEqual(['bad-results']);
    }
  });

  it('says all of it within 60 columns, without colour', async () => {
    const folder = await studyFolder({
      'study.yaml': trialStudy.replace('therapy', 'diagnosis').replace(/primary/, 'secondary'),
    });
    const { stdout } = await lind(['check', folder], {
      terminal: { interactive: false, columns: 60, color: false },
    });
    expect(stdout).toMatchSnapshot();
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('a study.yaml that is not YAML', async () => {
    const said = await check(await studyFolder({ 'study.yaml': 'title: A\n\tplan: b\n' }));
    expect(said).toMatchObject({ status: 3, problems: [{ code: 'bad-yaml', line: 2 }] });
  });

  it('a folder without a study', async () => {
    const { status, stderr } = await lind(['check', await folderWith({ 'a.txt': '' })]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no study.yaml in .* "lind new"\./);
  });

  it('study.yaml that is not in UTF-8', async () => {
    const folder = await folderWith({ 'study.yaml': Uint8Array.from([0x74, 0x3a, 0x20, 0xe9]) });
    expect((await lind(['check', folder])).stderr).toMatch(/is not in UTF-8/);
  });

  it('changes nothing', async () => {
    const folder = await studyFolder();
    await lind(['check', folder]);
    expect(await readText(folder, 'study.yaml')).toBe(trialStudy);
  });
});

describe('lind check, of what is easily mistyped', () => {
  it.each([
    [
      'a difference in percentage points',
      'value: 0.1',
      'value: 15',
      'lies between -1 and 1, so 15 cannot be the smallest effect. Write 0.15 for 15 percentage points.',
    ],
    ['a day that is none', 'design:', 'date: 2026-02-31\ndesign:', 'There is no 2026-02-31 in the calendar;'],
    [
      'a month that is none',
      'design:',
      'date: 2026-13-01\ndesign:',
      'There is no 2026-13-01 in the calendar;',
    ],
    ['letters that changed places', 'method: risk', 'method: rsik', 'Did you mean "risk"?'],
    ['a data file', 'trial.csv', 'trail.csv', 'Did you mean "data/trial.csv"?'],
  ])('%s', async (_, was, is, message) => {
    const said = await check(await studyFolder({ 'study.yaml': trialStudy.replace(was, is) }));
    expect(said.status).toBe(3);
    expect(lines(said)).toContain(message);
  });

  it('a stray word is a matter for the codebook, not for a flag that check lacks', async () => {
    const data = trialData.replace(/^(P10[01],\w+,)\d+/gm, '$1?');
    const said = lines(await check(await studyFolder({ 'data/trial.csv': data })));
    expect(said).toContain('declare it in the codebook ("missingValues").');
    expect(said).not.toContain('--missing');
  });
});
