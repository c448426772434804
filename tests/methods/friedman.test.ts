import { expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/friedman.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const of = (columns: Record<string, (number | null)[]>) =>
  analyze(method, {
    table: tableFromColumns(columns),
    roles: { measures: Object.keys(columns) },
    options: {},
  });

test('words say the order of the mean ranks, and how far people agree on it', async () => {
  const table = await referenceTable('rounding-times.csv');
  const roles = { measures: ['round_out', 'narrow_angle', 'wide_angle'] };
  const analysis = analyze(method, { table, roles, options: {} });
  expect(analysis.result.words).toMatchInlineSnapshot(`
    [
      "Among the 3 measurements of 22 people, round_out had the highest mean rank (2.41) and wide_angle the lowest (1.45) (chi-square 11.14, P = 0.004).",
      "Kendall’s W was 0.25, on a scale from 0 (people do not agree at all on the order of the measurements) to 1 (each has the same order).",
      "The test compares ranks within people and gives no size in the unit of the measurement; measurements in a row may differ by their order in time as well as by what was done.",
    ]
  `);
  expect(chartWarnings(analysis.chart()!)).toEqual([]);
  expect(of({ a: [1, 2, 3], b: [2, 3, 1], c: [3, 1, 2] }).result.words[0]).toMatchInlineSnapshot(
    `"Among the 3 measurements of 3 people all had the same mean rank (chi-square 0, P > 0.999)."`,
  );
});

test('a row that lacks a measurement is left out of all of them', () => {
  const { result } = of({ 'à 1 h': [1, 2, null, 5], 'à 2 h': [2, 3, 9, 4], 'à 3 h': [4, 4, 9, 1] });
  expect(result.input).toMatchObject({ used: 3, excluded: 1 });
  expect(result.tables.measures!.map((row) => row.n)).toEqual([3, 3, 3]);
});

test('few people are looked at', () => {
  const few = { a: [1, 2, 3], b: [2, 3, 4], c: [3, 4, 9] };
  expect(of(few).result.checks[0]!.status).toBe('look');
  const many = Object.fromEntries(Object.entries(few).map(([name, v]) => [name, [...v, ...v, ...v, ...v]]));
  expect(of(many).result.checks[0]!.status).toBe('holds');
});

test('measures that never differ, and too few of them, are refused', () => {
  expect(() => of({ a: [1, 2], b: [1, 2], c: [1, 2] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "a", "b" and "c" are equal in every row, so there is nothing to rank.]`,
  );
  expect(() => of({ a: [1, 2], b: [2, 1] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --measures needs at least 3 columns, separated by commas; 2 given.]`,
  );
});
