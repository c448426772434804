import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseNames } from '../../src/cli/new/exercises.js';
import type { Effects } from '../../src/effects/effects.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { StudyDocument } from '../../src/study/document.js';
import { lind } from '../support/lind.js';
import { folderWith, readText, temporaryFolder, trialData } from '../support/study-folder.js';

const flags = [
  ['title', 'Salt: how much?'],
  ['question-type', 'harm'],
  ['population', 'Adults'],
  ['exposure', 'Salt'],
  ['comparison', 'no'],
  ['outcome', 'High blood pressure'],
  ['timeframe', 'Ten years'],
  ['design', 'cohort'],
] as const;

const given = (names: readonly string[] = flags.map(([name]) => name)) =>
  flags.filter(([name]) => names.includes(name)).flatMap(([name, value]) => [`--${name}`, value]);

const read = async (folder: string) =>
  StudyDocument.parse(await readText(folder, 'study.yaml'), 'study.yaml').value as {
    readonly [key: string]: unknown;
  };

const exercises = await exerciseNames(nodeEffects());

describe('lind new --exercise', () => {
  it.each(exercises)('%s holds, locks and runs, and gives nothing of what was found away', async (name) => {
    const folder = join(await temporaryFolder(), 'study');
    const made = await lind(['new', folder, '--exercise', name]);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const study = await read(folder);
    expect(Object.keys(study)).not.toContain('findings');
    expect(Object.keys(study)).not.toContain('conclusion');
    const text = await readText(folder, 'study.yaml');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=.lind/study.schema.json');
    expect(JSON.parse(await readText(folder, '.lind/study.schema.json')).title).toBe('A study of Lind');
    const check = await lind(['check', folder, '--json']);
    expect(
      JSON.parse(check.stdout).problems.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
    expect((await lind(['lock', folder])).status).toBe(0);
    expect((await lind(['run', folder])).status).toBe(0);
  });

  it('an exercise that there is not', async () => {
    const { status, stderr } = await lind(['new', '--exercise', 'streptomicin']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no exercise "streptomicin". Did you mean "streptomycin"\?/);
    expect((await lind(['new', '--exercise', '../src'])).status).toBe(2);
  });
});

describe('lind new --data', () => {
  it('copies the data, writes a codebook, and a study with its comments', async () => {
    const source = await folderWith({ 'trial.csv': trialData });
    const folder = join(source, 'study');
    const { status, stdout } = await lind(['new', folder, '--data', join(source, 'trial.csv'), ...given()]);
    expect(status).toBe(0);
    expect(stdout.replaceAll(source, 'SOURCE').replaceAll(/\s+/g, ' ')).toMatchSnapshot();
    expect(await readText(folder, 'data/trial.csv')).toBe(trialData);
    const [resource] = JSON.parse(await readText(folder, 'data/datapackage.json')).resources;
    expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual([
      'id',
      'arm',
      'age',
      'pressure',
      'improved',
    ]);
    expect(await readText(folder, 'study.yaml')).toMatchSnapshot();
    expect((await lind(['check', folder, '--json'])).stdout).toMatch(/"code": "no-analyses"/);
  });

  it('takes the codebook that lies beside the data', async () => {
    const codebook =
      '{"resources": [{"path": "trial.csv", "schema": {"fields": [{"name": "age", "unit": "years"}]}}]}';
    const source = await folderWith({ 'trial.csv': trialData, 'datapackage.json': codebook });
    const folder = join(source, 'study');
    await lind(['new', folder, '--data', join(source, 'trial.csv'), ...given()]);
    expect(await readText(folder, 'data/datapackage.json')).toBe(codebook);
  });

  it('without a terminal says which flags are missing', async () => {
    const source = await folderWith({ 'trial.csv': trialData });
    const missing = async (...names: string[]) =>
      (await lind(['new', join(source, 'study'), '--data', join(source, 'trial.csv'), ...given(names)]))
        .stderr;
    expect(await missing()).toMatchSnapshot();
    expect(await missing('title', 'question-type', 'population')).toMatchSnapshot();
    expect((await lind(['new'])).stderr).toMatchSnapshot();
    expect((await lind(['new', '--data', 'a.csv', '--exercise', 'aspirin'])).stderr).toMatch(/not both/);
    expect(await readdir(source)).toEqual(['trial.csv']);
  });

  it('refuses what cannot be used before it writes anything', async () => {
    const source = await folderWith({ 'trial.csv': 'a,b\n1,2,3\n' });
    const folder = join(source, 'study');
    expect((await lind(['new', folder, '--data', join(source, 'trial.csv'), ...given()])).stderr).toMatch(
      /line 2: 3 fields/,
    );
    expect((await lind(['new', folder, '--data', join(source, 'none.csv'), ...given()])).stderr).toMatch(
      /There is no file/,
    );
    expect((await lind(['new', folder, '--data', source, ...given()])).stderr).toMatch(/is a folder/);
    expect(await readdir(source)).toEqual(['trial.csv']);
  });

  it('never writes over a study, nor over another file', async () => {
    const source = await folderWith({
      'trial.csv': trialData,
      'study/data/trial.csv': 'other',
      'mine/study.yaml': 'mine',
    });
    const data = join(source, 'trial.csv');
    expect((await lind(['new', join(source, 'mine'), '--data', data, ...given()])).stderr).toMatch(
      /There is a study in/,
    );
    expect(await readText(source, 'mine/study.yaml')).toBe('mine');
    expect((await lind(['new', join(source, 'study'), '--data', data, ...given()])).stderr).toMatch(
      /holds something else/,
    );
    expect(await readText(source, 'study/data/trial.csv')).toBe('other');
  });

  it('broken off before the end, it can be done again', async () => {
    const source = await folderWith({ 'trial.csv': trialData });
    const folder = join(source, 'study');
    const command = ['new', folder, '--data', join(source, 'trial.csv'), ...given()];
    const { writeFile: write } = nodeEffects();
    const writeFile: Effects['writeFile'] = (path, content) =>
      path.endsWith('study.yaml') ? Promise.reject(new Error('power cut')) : write(path, content);
    expect((await lind(command, { writeFile })).status).toBe(1);
    expect((await lind(['check', folder])).stderr).toMatch(/There is no study.yaml/);
    expect((await lind(command)).status).toBe(0);
  });
});

describe('at a terminal', () => {
  it('asks for what was left out, and for what the type of question needs', async () => {
    const source = await folderWith({ 'trial.csv': trialData });
    const folder = join(source, 'study');
    const asked: string[] = [];
    const answers = [
      '',
      join(source, 'trial.csv'),
      'Salt',
      'diagnosis',
      'Adults',
      'A strip',
      'A laboratory',
      'Diabetes',
      'diagnostic-accuracy',
    ];
    const terminal = { interactive: true, columns: 80, color: false };
    const ask: Effects['ask'] = async (question) => {
      if ('message' in question) asked.push(question.message);
      const answer = answers.shift()!;
      if (question.kind === 'text' && question.check) expect(question.check('  ')).toMatch(/cannot be empty/);
      if (question.kind === 'choice') expect(question.choices.map(({ value }) => value)).toContain(answer);
      return answer;
    };
    expect((await lind(['new', folder], { terminal, ask })).status).toBe(0);
    expect(answers).toEqual([]);
    expect(asked).toMatchSnapshot();
    expect(await read(folder)).toMatchObject({
      title: 'Salt',
      question: {
        type: 'diagnosis',
        population: 'Adults',
        'index-test': 'A strip',
        comparison: 'A laboratory',
        outcome: 'Diabetes',
      },
      design: 'diagnostic-accuracy',
    });
  });
});

describe('lind exercises', () => {
  it('lists them', async () => {
    const listed = JSON.parse((await lind(['exercises', '--json'])).stdout);
    expect(listed.map(({ name }: { name: string }) => name).toSorted()).toEqual(exercises);
    expect((await lind(['exercises'])).stdout).toMatch(
      /streptomycin\n {2}Streptomycin for pulmonary tuberculosis/,
    );
  });
});
