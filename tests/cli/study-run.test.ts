import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../../src/effects/effects.js';
import type { StudyResults } from '../../src/study/results.js';
import { lind } from '../support/lind.js';
import { edit, folderWith, readText, studyFolder, trialStudy } from '../support/study-folder.js';

const results = async (folder: string) => JSON.parse(await readText(folder, 'results.json')) as StudyResults;
const planned = async (folder: string) => (await results(folder)).analyses.map((one) => one.planned);
const journal = async (folder: string) =>
  (await readText(folder, '.lind/journal.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What is printed, without the name of the temporary folder. */
const unnamed = (text: string): string => text.replace(/\s+\S*lind-test\S*/, ' FOLDER');

/** A terminal at which a person gives these answers, in this order, and no other. */
function answering(...answers: readonly string[]): Partial<Effects> {
  const queue = [...answers];
  return {
    terminal: { interactive: true, columns: 80, color: false },
    ask: async (question) => {
      const answer = queue.shift();
      if (answer === undefined) throw new Error(`no answer left for: ${JSON.stringify(question)}`);
      return answer;
    },
  };
}

describe('lind lock and lind run', () => {
  it('a locked plan is planned; what was shown is in the journal', async () => {
    const folder = await studyFolder();
    const locked = await lind(['lock', folder]);
    expect(unnamed(locked.stdout).replace(/[0-9a-f]{12}/g, 'HASH')).toMatchSnapshot();
    const ran = await lind(['run', folder]);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(unnamed(ran.stdout)).toMatchSnapshot();
    expect(await planned(folder)).toEqual([true, true, true]);
    expect((await results(folder)).lockedPlanHash).toBe((await results(folder)).planHash);
    expect((await journal(folder)).map(({ event }) => event)).toEqual(['locked', 'ran']);
  });

  it('two runs give the same bytes', async () => {
    const folder = await studyFolder();
    await lind(['run', folder]);
    const first = await readText(folder, 'results.json');
    await lind(['run', folder]);
    expect(await readText(folder, 'results.json')).toBe(first);
    expect((await lind(['run', folder, '--json'])).stdout).toBe(first);
  });

  it('without a lock every analysis is exploratory, and a lock afterwards does not help', async () => {
    const folder = await studyFolder();
    expect((await lind(['run', folder])).stdout).toMatch(
      /^The plan was not locked before Lind showed outcomes/,
    );
    const late = await lind(['lock', folder]);
    expect(late.stdout).toMatch(/it\s+makes\s+no\s+analysis\s+planned/);
    await lind(['run', folder]);
    expect(await planned(folder)).toEqual([false, false, false]);
  });

  it('an analysis that is changed or added after the lock is exploratory', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await edit(join(folder, 'study.yaml'), (text) => text.replace('outcome: pressure', 'outcome: age'));
    await lind(['run', folder]);
    expect(await planned(folder)).toEqual([true, true, false]);
  });

  it('locking twice changes nothing, locking a changed plan is recorded', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    expect((await lind(['lock', folder])).stdout).toMatch(/locked already/);
    await edit(join(folder, 'study.yaml'), (text) => text.replace('outcome: pressure', 'outcome: age'));
    expect((await lind(['lock', folder])).stdout).toMatch(/The earlier lock stays in the journal/);
    await lind(['run', folder]);
    expect(await planned(folder)).toEqual([true, true, true]);
    expect((await journal(folder)).map(({ event }) => event)).toEqual(['locked', 'locked', 'ran']);
  });

  it('a plan that does not hold is not locked', async () => {
    const folder = await studyFolder({
      'study.yaml': trialStudy.replace('outcome: pressure', 'outcome: presure'),
    });
    const { status, stderr } = await lind(['lock', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/line 33, column 7: Analysis "pressure": There is no column "presure"/);
  });

  it('a plan may be locked before there are data', async () => {
    const folder = await folderWith({ 'study.yaml': trialStudy });
    expect(await lind(['lock', folder])).toMatchObject({ status: 0 });
    expect((await journal(folder))[0].dataHash).toBeNull();
    expect((await lind(['run', folder])).stderr).toMatch(/There is no data file data\/trial.csv/);
  });

  it('an analysis that fails does not lose the others', async () => {
    const folder = await studyFolder({
      'study.yaml': trialStudy.replace('outcome: pressure', 'outcome: presure'),
    });
    const { status, stdout, stderr } = await lind(['run', folder]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/Not run: There is no column "presure"/);
    expect(stderr).toMatch(
      /^lind: 1 of 3 analyses could not be run; the first is "pressure": There is no column/,
    );
    const { analyses } = await results(folder);
    expect(analyses.map(({ result }) => result !== null)).toEqual([true, true, false]);
    expect(analyses[2]?.error?.code).toBe('unknown-column');
    const json = await lind(['run', folder, '--json']);
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout)).toEqual(await results(folder));
  });

  it('a plan without analyses, and a folder without a study', async () => {
    const folder = await studyFolder({
      'study.yaml': trialStudy.replace(/ {2}analyses:[\s\S]*/, '  analyses:\n'),
    });
    expect((await lind(['run', folder])).stderr).toMatch(/The plan has no analysis yet/);
    const json = await lind(['run', await folderWith({ a: '' }), '--json']);
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout).error.code).toBe('no-study');
  });

  it('at a terminal the first look without a lock is asked about', async () => {
    const stopped = await studyFolder();
    await lind(['run', stopped], answering('stop'));
    await expect(readText(stopped, 'results.json')).rejects.toThrow(/ENOENT/);
    const locked = await studyFolder();
    await lind(['run', locked], answering('lock'));
    expect(await planned(locked)).toEqual([true, true, true]);
    expect((await lind(['run', locked], answering())).status).toBe(0);
    const open = await studyFolder();
    await lind(['run', open], answering('run'));
    expect(await planned(open)).toEqual([false, false, false]);
  });

  it('broken off while writing, the old results stay and the look is recorded', async () => {
    const folder = await studyFolder();
    await lind(['run', folder]);
    const before = await readText(folder, 'results.json');
    await edit(join(folder, 'study.yaml'), (text) => text.replace('outcome: pressure', 'outcome: age'));
    const writeFile = () => Promise.reject(new Error('power cut'));
    expect((await lind(['run', folder], { writeFile })).status).toBe(1);
    expect(await readText(folder, 'results.json')).toBe(before);
    expect((await journal(folder)).map(({ event }) => event)).toEqual(['ran', 'ran']);
  });

  it('a journal that was changed by hand makes nothing planned and is not locked into', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder]);
    await edit(join(folder, '.lind/journal.jsonl'), (text) => text.replace('"at":"2', '"at":"1'));
    expect((await lind(['lock', folder])).stderr).toMatch(
      /journal.jsonl, line 1: the journal was changed by hand/,
    );
    await lind(['run', folder]);
    expect(await planned(folder)).toEqual([false, false, false]);
  });

  it('the clock is that of the effects', async () => {
    const folder = await studyFolder();
    await lind(['lock', folder], { now: () => new Date('2020-02-29T12:00:00Z') });
    expect((await journal(folder))[0].at).toBe('2020-02-29T12:00:00.000Z');
  });
});

describe('lind status', () => {
  const next = async (folder: string): Promise<string | null> =>
    JSON.parse((await lind(['status', folder, '--json'])).stdout).next?.todo.replace(` ${folder}`, '') ??
    null;

  it('leads from the plan to the report', async () => {
    const folder = await studyFolder({
      'study.yaml': trialStudy.replace(/ {2}analyses:[\s\S]*/, '  analyses:\n'),
    });
    expect(await next(folder)).toBe('write the analyses into study.yaml, under plan');
    await edit(join(folder, 'study.yaml'), () => trialStudy);
    expect(await next(folder)).toBe('lind lock');
    await lind(['lock', folder]);
    expect(await next(folder)).toBe('lind run');
    await lind(['run', folder]);
    expect(await next(folder)).toMatch(/^write into study.yaml, under findings/);
    const findings = ['at-start', 'improvement', 'pressure']
      .map((id) => `  - analysis: ${id}\n    says: A\n`)
      .join('');
    await edit(join(folder, 'study.yaml'), (text) => `${text}findings:\n${findings}conclusion: A\n`);
    expect(await next(folder)).toBe('write into study.yaml: limitations, certainty and application');
    await edit(
      join(folder, 'study.yaml'),
      (text) => `${text}limitations: [A]\ncertainty: {level: low}\napplication: A\n`,
    );
    expect(await next(folder)).toBe('lind report');
    await lind(['report', folder]);
    expect(await next(folder)).toBeNull();
    await edit(join(folder, 'study.yaml'), (text) => text.replace('outcome: pressure', 'outcome: age'));
    expect(await next(folder)).toBe('lind run');
  });

  it('prints the steps', async () => {
    const folder = await studyFolder();
    const { stdout } = await lind(['status', folder], {
      terminal: { interactive: false, columns: 60, color: false },
    });
    expect(unnamed(stdout)).toMatchSnapshot();
  });

  it('does not send back to a lock that comes too late', async () => {
    const folder = await studyFolder();
    await lind(['run', folder]);
    expect(await next(folder)).toMatch(/findings/);
  });
});
