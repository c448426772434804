// lind appraise in the folder of a study: its own worksheet, and what the report prints.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asFlags, lowAnswers, supported } from '../support/appraisal.js';
import { lind } from '../support/lind.js';
import { readText, temporaryFolder } from '../support/study-folder.js';

async function model(name: string): Promise<string> {
  const folder = join(await temporaryFolder(), name);
  await cp(join(import.meta.dirname, '../../datasets', name), folder, { recursive: true });
  return folder;
}

test('the judgements of one’s own study stand in study.yaml, and nothing else there changes', async () => {
  const folder = await model('streptomycin');
  const before = await readText(folder, 'study.yaml');
  expect((await lind(['appraise', folder, ...asFlags(supported(lowAnswers))])).status).toBe(0);
  const after = await readText(folder, 'study.yaml');
  expect(after.startsWith(before.trimEnd())).toBe(true);
  expect(after.slice(before.trimEnd().length)).toContain('  tool: RoB 2\n');
  expect(await readText(folder, 'appraisal.yaml')).toContain('design: randomised-trial');
});

test('a design without a worksheet is told so', async () => {
  const { status, stderr } = await lind(['appraise', await model('peak-flow')]);
  expect([status, stderr]).toEqual([
    2,
    'lind: There is no worksheet for a study of agreement; name its weak points under "threats" and "limitations".\n',
  ]);
});
