import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for a test, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lind-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these files, by path. */
export async function folderWith(files: { readonly [path: string]: string | Uint8Array }): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** A study that holds, with its data. */
export const studyFolder = (changed: { readonly [path: string]: string } = {}): Promise<string> =>
  folderWith({ 'study.yaml': trialStudy, 'data/trial.csv': trialData, ...changed });

export const readText = (...path: readonly string[]): Promise<string> => readFile(join(...path), 'utf8');

/** Changes a file of a folder. */
export async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readText(path)));
}

/** 40 people in two arms: 14 of 20 improve with the drug, 8 of 20 with placebo. */
export const trialData = [
  'id,arm,age,pressure,improved',
  ...Array.from({ length: 40 }, (_, at) => {
    const drug = at % 2 === 0;
    const improved = Math.floor(at / 2) < (drug ? 14 : 8);
    const pressure = 120 + ((at * 7) % 23) - (drug ? 6 : 0);
    return `P${100 + at},${drug ? 'drug' : 'placebo'},${40 + ((at * 11) % 31)},${pressure},${improved ? 'yes' : 'no'}`;
  }),
  '',
].join('\n');

export const trialStudy = `# yaml-language-server: $schema=.lind/study.schema.json
lind: 1
title: A small trial
question:
  type: therapy
  population: Adults with hypertension
  intervention: A drug
  comparison: Placebo
  outcome: Improvement
  timeframe: Six weeks
design: randomised-trial
data:
  file: data/trial.csv
plan:
  smallest-effect:
    term: risk-difference
    value: 0.1
  analyses:
    - id: at-start
      purpose: descriptive
      method: table-one
      group: arm
      variables: [age]
    - id: improvement
      purpose: primary
      method: risk
      outcome: improved
      group: arm
      reference: placebo
    - id: pressure
      purpose: secondary
      method: t-test
      outcome: pressure
      group: arm
      reference: placebo
`;
