// What was recorded, against what is there now: the report, the status and the check agree on it.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lind } from '../support/lind.js';
import { edit, readText, studyFolder, trialStudy } from '../support/study-folder.js';

const done = `findings:
  - analysis: at-start
    says: Alike.
  - analysis: improvement
    says: More improved.
    numbers: {risk-difference: 0.3}
  - analysis: pressure
    says: Lower.
conclusion: A
limitations: [A]
certainty:
  level: low
  down:
    risk-of-bias: {by: 1, why: A}
    imprecision: {by: 1, why: A}
application: A
`;

/** A study that is locked, run and reported. */
async function finished(study = trialStudy + done): Promise<string> {
  const folder = await studyFolder({ 'study.yaml': study });
  for (const command of ['lock', 'run', 'report']) await lind([command, folder]);
  return folder;
}

interface Status {
  readonly errors: number;
  readonly next: { readonly step: string; readonly todo: string } | null;
  readonly steps: readonly { readonly step: string; readonly done: boolean; readonly detail: string }[];
}

const status = async (folder: string): Promise<Status> =>
  JSON.parse((await lind(['status', folder, '--json'])).stdout) as Status;

const step = async (folder: string, name: string) =>
  (await status(folder)).steps.find((one) => one.step === name);

const codes = async (folder: string): Promise<string[]> =>
  JSON.parse((await lind(['check', folder, '--json'])).stdout).problems.map(
    ({ code }: { code: string }) => code,
  );

const report = (folder: string) => readText(folder, 'report.html');
const study = (folder: string) => join(folder, 'study.yaml');
const journal = (folder: string) => join(folder, '.lind/journal.jsonl');

/** The journal of Lind with its last lines cut off. */
const withoutLast = (count: number) => (text: string) =>
  text.trimEnd().split('\n').slice(0, -count).join('\n').concat('\n');

describe('a finished study', () => {
  it('is done, holds, and is the same bytes when it is run and reported again', async () => {
    const folder = await finished();
    expect(await status(folder)).toMatchObject({ errors: 0, next: null });
    expect(await codes(folder)).toEqual([]);
    const files = () => Promise.all(['results.json', 'report.html'].map((file) => readText(folder, file)));
    const before = await files();
    for (const command of ['run', 'report']) await lind([command, folder]);
    expect(await files()).toEqual(before);
    expect(await status(folder)).toMatchObject({ next: null });
  });

  it('has a stale report once its title is another, and an edited one is no report of it', async () => {
    const folder = await finished();
    await edit(study(folder), (text) => text.replace('A small trial', 'Another'));
    expect(await step(folder, 'report')).toMatchObject({
      done: false,
      detail: 'the study has changed since',
    });
    await lind(['report', folder]);
    expect(await status(folder)).toMatchObject({ next: null });
    await edit(join(folder, 'report.html'), (text) => text.replace('Another', 'A triumph'));
    expect(await status(folder)).toMatchObject({ next: { step: 'report' } });
  });
});

describe('data that were changed after the lock', () => {
  it('are said in the report with both hashes, in the status and by the check', async () => {
    const folder = await finished();
    const { dataHash } = JSON.parse(await readText(folder, 'results.json'));
    await edit(join(folder, 'data/trial.csv'), (text) => text.replace('yes', 'no'));
    await lind(['run', folder]);
    expect((await lind(['report', folder])).status).toBe(0);
    const now = JSON.parse(await readText(folder, 'results.json')).dataHash;
    expect(await report(folder)).toContain('The data file was changed after the plan was locked with it.');
    expect(await report(folder)).toContain('The data were changed after the plan was locked. ');
    expect(await report(folder)).not.toContain('It has not changed since');
    for (const hash of [dataHash, now]) expect(await report(folder)).toContain(`<code>${hash}</code>`);
    expect(await codes(folder)).toContain('data-changed');
    expect(await status(folder)).toMatchObject({ next: { step: 'lock' } });
    expect(await step(folder, 'lock')).toMatchObject({ done: false, detail: 'the data were changed since' });
  });
});

describe('a journal', () => {
  it.each([1, 2])('that lost its last lines up to the run is found: %i', async (count) => {
    const folder = await finished();
    await edit(journal(folder), withoutLast(count));
    expect(await codes(folder)).toEqual(count === 1 ? [] : ['journal-shorter']);
  });

  it('that is gone altogether is found, and the report says so', async () => {
    const folder = await finished();
    await rm(join(folder, '.lind'), { recursive: true });
    expect(await codes(folder)).toEqual(['journal-shorter']);
    expect(await step(folder, 'lock')).toMatchObject({ done: false });
  });

  it('that lost its last run makes a report that says so', async () => {
    const folder = await studyFolder();
    for (const command of ['lock', 'run']) await lind([command, folder]);
    await edit(journal(folder), withoutLast(1));
    expect((await lind(['report', folder])).status).toBe(0);
    expect(await report(folder)).toContain('The journal of the study is not whole');
  });

  it('with one edited line is one finding', async () => {
    const folder = await finished();
    await edit(journal(folder), (text) => text.replace('"term":"risk-difference"', '"term":"risk-ratio"'));
    expect(await codes(folder)).toEqual(['journal-changed']);
  });
});

describe('what a check calls an error', () => {
  it('two analyses of one name are not run', async () => {
    const folder = await studyFolder({ 'study.yaml': trialStudy.replace('id: pressure', 'id: improvement') });
    for (const command of ['run', 'report']) {
      const { status, stderr } = await lind([command, folder]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/study.yaml, line 30, column 7: Two analyses are called "improvement"/);
    }
  });

  it('two primary analyses, and a wrong number, are said in the report', async () => {
    const folder = await finished(
      (trialStudy + done).replace('secondary', 'primary').replace('-difference: 0.3}', '-difference: 0.4}'),
    );
    await lind(['run', folder]);
    await lind(['report', folder]);
    expect(await report(folder)).toContain('are both primary; keep one');
    expect(await report(folder)).toContain(
      'Note by Lind: The finding reports risk-difference as 0.4, but the result is 0.3; correct it.',
    );
    expect(await step(folder, 'findings')).toMatchObject({ done: false, detail: '1 thing does not hold' });
  });

  it('an analysis that failed is no result', async () => {
    const folder = await studyFolder({
      'study.yaml': trialStudy.replace('outcome: pressure', 'outcome: presure'),
    });
    await lind(['run', folder]);
    expect(await step(folder, 'run')).toMatchObject({
      done: false,
      detail: '2 of 3 gave a result; none from pressure',
    });
  });

  it('a plan that was never locked is not called locked', async () => {
    const folder = await studyFolder();
    await lind(['run', folder]);
    expect(await step(folder, 'lock')).toMatchObject({ done: false, missed: true });
    expect((await lind(['status', folder])).stdout).toMatch(/\[-\] Plan locked: not before outcomes/);
  });
});
