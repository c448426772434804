// The script of a whole study, run by R in its folder, prints the numbers of its results.json.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datasets } from '../datasets/bundled.js';
import { lind } from '../support/lind.js';
import { folderWith, readText, studyFolder, temporaryFolder } from '../support/study-folder.js';
import { disagreements, type Numbers } from './agreement.js';
import { runStudyScript } from './run-r.js';

async function problemsOf(folder: string): Promise<string[]> {
  expect((await lind(['run', folder])).status).toBe(0);
  expect((await lind(['export', folder, '--to', 'r'])).status).toBe(0);
  const { analyses } = JSON.parse(await readText(folder, 'results.json')) as {
    analyses: readonly { readonly id: string; readonly result: Numbers }[];
  };
  const shown = runStudyScript(folder, 'analysis.R');
  expect([...shown.keys()]).toEqual(analyses.map(({ id }) => id));
  return analyses.flatMap(({ id, result }) =>
    disagreements(result, shown.get(id)!).map((problem) => `${id}: ${problem}`),
  );
}

describe('studies as R scripts', () => {
  test.each(['streptomycin', 'leukaemia-6mp', 'aspirin'])('%s', { timeout: 60_000 }, async (name) => {
    const folder = await temporaryFolder();
    await cp(join(datasets, name), folder, { recursive: true });
    expect(await problemsOf(folder)).toEqual([]);
  });

  test('each analysis begins with all rows again', { timeout: 60_000 }, async () => {
    const incomplete = 'arm,a,b\nx,1,4\nx,2,NA\nx,4,5\ny,NA,7\ny,6,6\ny,8,9\n';
    const study = await readText(await studyFolder(), 'study.yaml');
    const analyses = ['a', 'b'].map(
      (outcome) =>
        `    - {id: ${outcome}, purpose: secondary, method: t-test, outcome: ${outcome}, group: arm}\n`,
    );
    const folder = await folderWith({
      'study.yaml': study.replace(/ {2}smallest-effect[\s\S]*$/, `  analyses:\n${analyses.join('')}`),
      'data/trial.csv': incomplete,
    });
    expect(await problemsOf(folder)).toEqual([]);
  });
});
