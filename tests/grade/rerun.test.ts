import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadChecklist } from '../../src/cli/checklist/load-checklist.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { rebuiltReport, rerunStudy } from '../../src/grade/rerun/rerun.js';
import { checklistOf, loadReport } from '../../src/report/load-report.js';
import { filesReader } from '../../src/study/load/files-reader.js';
import type { ChecklistName } from '../../src/study/reporting.js';
import { writeResults } from '../../src/study/results-file.js';
import { lind } from '../support/lind.js';
import { edit, studyFolder } from '../support/study-folder.js';

const paths = ['study.yaml', 'data/trial.csv', 'results.json', '.lind/journal.jsonl'];

/** A study that was locked and run, as it is handed in. */
async function handedIn() {
  const folder = await studyFolder();
  await lind(['lock', folder]);
  await lind(['run', folder]);
  return {
    folder,
    read: () => new Map<string, Uint8Array>(paths.map((path) => [path, readFileSync(join(folder, path))])),
  };
}

test('what runs again in memory is what was run on the disk, and so is the report', async () => {
  const { read } = await handedIn();
  const files = read();
  const { check, again, failure } = await rerunStudy(filesReader(files, 'here'));
  expect(failure).toBeNull();
  expect(writeResults(again!.results)).toBe(new TextDecoder().decode(files.get('results.json')));
  const checklists = (name: ChecklistName) => loadChecklist(nodeEffects(), name);
  const { document } = await loadReport(filesReader(files, 'here'), checklists);
  const checklist = await checklistOf(again!.loaded.study, checklists);
  expect(rebuiltReport(again!, check.read!.results, checklist)).toEqual(document);
});

test('results that were tampered with are not believed, and the report is that of the re-run', async () => {
  const { folder, read } = await handedIn();
  const before = await rerunStudy(filesReader(read(), 'here'));
  await edit(join(folder, 'results.json'), (text) => text.replace(/"estimate": [\d.]+/, '"estimate": 0.001'));
  const { check, again } = await rerunStudy(filesReader(read(), 'here'));
  expect(again!.results).toEqual(before.again!.results);
  expect(check.read!.results).not.toEqual(before.check.read!.results);
});

test('a study that cannot be run is checked all the same, and the reason is kept', async () => {
  const { folder, read } = await handedIn();
  await edit(join(folder, 'study.yaml'), (text) => text.replace('data/trial.csv', '../../other.csv'));
  const { check, again, failure } = await rerunStudy(filesReader(read(), 'here'));
  expect(again).toBeNull();
  expect(failure?.code).toBe('outside-study');
  expect(check.problems.map(({ code }) => code)).toContain('outside-study');
});
