import { expect, it } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { StudyDocument } from '../../src/study/document.js';
import { emptyJournal } from '../../src/study/journal.js';
import { requireStudy } from '../../src/study/read-study.js';
import { columnsOfStudy } from '../../src/study/request.js';
import { changedSince, parseResults, writeResults } from '../../src/study/results-file.js';
import { runStudy, toResults } from '../../src/study/run-study.js';
import { trialStudy } from '../support/study-folder.js';

const table = tableFromColumns({
  arm: ['drug', 'drug', 'drug', 'drug', 'placebo', 'placebo', 'placebo', 'placebo'],
  age: [40, 50, 60, 70, 45, 55, 65, 75],
  improved: ['yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'yes'],
});

const run = async (text: string) => {
  const { study, methods } = await requireStudy(StudyDocument.parse(text, 'study.yaml'));
  return runStudy({ study, methods, journal: emptyJournal, data: { table, codebookHash: null } });
};

it('each analysis comes out by itself, with its chart', async () => {
  const { analyses } = await run(trialStudy);
  expect(analyses.map(({ entry, error }) => [entry.id, error?.code ?? null])).toEqual([
    ['at-start', null],
    ['improvement', null],
    ['pressure', 'unknown-column'],
  ]);
  const risk = analyses[1]?.analysis?.result.estimates.find(({ term }) => term === 'risk-difference');
  expect(risk?.estimate).toBeCloseTo(1 - 1 / 4, 12);
  expect(analyses[1]?.analysis?.chart()).not.toBeNull();
});

it('results are read back as they were written, infinite numbers as text', async () => {
  const results = toResults(await run(trialStudy.replace('purpose: secondary', 'purpose: sensitivity')));
  const text = writeResults(results);
  const read = parseResults(text, 'results.json');
  expect(writeResults(read)).toBe(text);
  expect(changedSince(read, results)).toEqual([]);
  expect(changedSince({ ...read, dataHash: 'x', codebookHash: 'y' }, results)).toEqual([
    'the data',
    'the codebook',
  ]);
});

it('a study reads only the columns that it uses', async () => {
  const { study, methods } = await requireStudy(StudyDocument.parse(trialStudy, 'study.yaml'));
  expect(columnsOfStudy(study, methods)).toEqual(['arm', 'age', 'improved', 'pressure']);
  const all = trialStudy
    .replace('      variables: [age]\n', '')
    .replace('method: table-one\n      group: arm', 'method: describe');
  const described = await requireStudy(StudyDocument.parse(all, 'study.yaml'));
  expect(columnsOfStudy(described.study, described.methods)).toBeNull();
});

it('a list of columns may be written on one line, as the flag is', async () => {
  const one = await run(trialStudy.replace('[age]', 'age, improved'));
  const listed = await run(trialStudy.replace('[age]', '[age, improved]'));
  expect(one.analyses[0]?.analysis?.result).toEqual(listed.analyses[0]?.analysis?.result);
});
