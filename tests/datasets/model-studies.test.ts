// The model study of each exercise: it fits its schema, every analysis has a result, and the numbers in its findings are those.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StudyDocument } from '../../src/study/document.js';
import { emptyJournal } from '../../src/study/journal.js';
import { requireStudy } from '../../src/study/read-study.js';
import { type AnalysisRun, runStudy } from '../../src/study/run-study.js';
import { type Bundled, bundled, dataFiles, datasets } from './bundled.js';

async function run(name: string) {
  const file = join(datasets, name, 'study.yaml');
  const { study, methods } = await requireStudy(StudyDocument.parse(await readFile(file, 'utf8'), file));
  const data = study.data ? { table: (await bundled(name as Bundled)).table, codebookHash: null } : null;
  return runStudy({ study, methods, journal: emptyJournal, data });
}

const estimateOf = ({ analysis }: AnalysisRun, term: string) =>
  analysis?.result.estimates.find((one) => one.term === term)?.estimate;

/** Half a unit of the last decimal that is written. */
const precision = (written: number): number => 0.5 / 10 ** (String(written).split('.')[1]?.length ?? 0);

const models = [...Object.keys(dataFiles), 'aspirin'];

test.each(models)('%s: every analysis has a result', async (name) => {
  const { analyses } = await run(name);
  expect(analyses.map(({ error }) => error?.message ?? null)).toEqual(analyses.map(() => null));
});

test.each(models)('%s: every analysis has its finding, with the numbers of the result', async (name) => {
  const { study, analyses } = await run(name);
  expect(study.findings?.map((finding) => finding.analysis)).toEqual(analyses.map(({ entry }) => entry.id));
  for (const { analysis, numbers } of study.findings ?? []) {
    const one = analyses.find(({ entry }) => entry.id === analysis)!;
    for (const [term, written] of Object.entries(numbers ?? {})) {
      const off = Math.abs(Number(estimateOf(one, term)) - written);
      expect(off, `${analysis}, ${term}: ${estimateOf(one, term)}`).toBeLessThanOrEqual(precision(written));
    }
  }
});

test('aspirin: the counts in the plan are the published ones', async () => {
  const { study } = await run('aspirin');
  const codebook = JSON.parse(await readFile(join(datasets, 'aspirin/data/datapackage.json'), 'utf8'));
  const outcomes = ['myocardial_infarction', 'stroke'];
  const published = outcomes.map((outcome) =>
    codebook.resources[0].data.map((arm: { readonly [column: string]: number }) => [
      arm[outcome],
      arm.people! - arm[outcome]!,
    ]),
  );
  expect(study.plan.analyses.map(({ counts }) => counts)).toEqual(published);
});
