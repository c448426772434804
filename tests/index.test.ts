// The library as a script author meets it: everything below comes from the one door.
import { expect, test } from 'vitest';
import {
  analyze,
  codebookFor,
  emptyQuestion,
  findProblems,
  LindError,
  loadDesign,
  loadMethod,
  methodNames,
  parseCodebook,
  planPower,
  presentResult,
  readTable,
  renderSvg,
  suggest,
  tableFromColumns,
  toJson,
} from '../src/index.js';

// R 4.2.2: t.test(c(131, 125, 138, 129), c(142, 139, 150, 144)), means 130.75 and 143.75, p 0.01137114928.
const arrays = {
  arm: ['drug', 'drug', 'drug', 'drug', 'placebo', 'placebo', 'placebo', 'placebo', null],
  sbp: [131, 125, 138, 129, 142, 139, 150, 144, 120],
};
const roles = { outcome: ['sbp'], group: ['arm'] };
const options = { reference: 'placebo' };

test('a whole analysis from arrays', async () => {
  const table = tableFromColumns(arrays);
  const method = await loadMethod('t-test');
  const analysis = analyze(method, { table, roles, options });
  const { result } = analysis;
  expect(result.input).toMatchObject({ file: null, rows: 9, used: 8, excluded: 1 });
  expect(result.estimates[0]).toMatchObject({ term: 'mean-difference', estimate: -13 });
  expect(result.tests[0]!.pValue).toBeCloseTo(0.01137114928, 10);
  expect(JSON.parse(toJson(result)).method).toBe('t-test');
  expect(presentResult(method, result)[0]!.rows.map(([group]) => group)).toContain('drug');
  expect(await renderSvg(analysis.chart()!)).toMatch(/^<svg /);
  expect(findProblems(table)).toEqual([]);
});

test('the same from a file with its codebook', async () => {
  const rows = arrays.sbp.map((sbp, at) => `${arrays.arm[at] ?? ''},${sbp === 120 ? '' : sbp}`);
  const fields = [
    { name: 'arm', type: 'string', categories: ['placebo', 'drug'] },
    { name: 'sbp', type: 'number', title: 'Blood pressure', unit: 'mmHg' },
  ];
  const codebook = parseCodebook(
    JSON.stringify({ resources: [{ path: 'trial.csv', schema: { fields } }] }),
    'datapackage.json',
  );
  const bytes = new TextEncoder().encode(`arm,sbp\n${rows.join('\n')}\n`);
  const { table } = readTable(bytes, { file: 'trial.csv', codebook: codebookFor(codebook, 'trial.csv') });
  const { result } = analyze(await loadMethod('t-test'), { table, roles, options: {} });
  expect(result.estimates[0]).toMatchObject({ estimate: -13 });
  expect(result.words[0]).toContain('mmHg');
});

// R 4.2.2: power.prop.test(p1 = 0.33, p2 = 0.5, power = 0.8)$n is 130.6841688.
test('the size of a study, and the method that fits', async () => {
  const design = await loadDesign('two-proportions');
  const { result } = planPower(design, { p1: 0.33, p2: 0.5, power: 0.8 });
  expect(result.estimates[0]).toMatchObject({ term: 'n-per-group' });
  expect(result.estimates[0]!.estimate).toBeCloseTo(130.6841688, 4);
  const table = tableFromColumns(arrays);
  const advice = await suggest(table, 'trial.csv', { ...emptyQuestion, outcome: 'sbp', group: 'arm' });
  expect(advice.suggestion.method).toBe('mann-whitney');
  expect(advice.alternatives.map(({ method: name }) => name)).toContain('t-test');
});

test('what cannot be used is an error with a code', async () => {
  expect(methodNames).toContain('t-test');
  const unknown = await loadMethod('t-tst').catch((error: unknown) => error);
  expect(unknown).toBeInstanceOf(LindError);
  expect(unknown).toMatchObject({ code: 'unknown-method' });
});
