import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/icc.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const ratings = (columns: { [name: string]: number[] }) =>
  analyze(method, { table: tableFromColumns(columns), roles: { raters: Object.keys(columns) }, options: {} });

describe('words', () => {
  test('of the ratings of Shrout and Fleiss', async () => {
    const table = await referenceTable('icc-shrout-fleiss.csv');
    const roles = { raters: ['J1', 'J2', 'J3', 'J4'] };
    expect(analyze(method, { table, roles, options: {} }).result.words).toMatchInlineSnapshot(`
      [
        "For a single rating by any such rater the intraclass correlation ICC(2,1) was 0.29 (95% CI 0.02 to 0.76), from 6 subjects rated by 4 raters; for the mean of all 4, ICC(2,k) was 0.62 (95% CI 0.07 to 0.93).",
        "About 29% of the variance of single ratings lies between the subjects, the rest between raters and in error; the data are compatible with values from 0.02 to 0.76.",
        "If only these raters will ever rate and a constant difference between them does not matter, ICC(3,1) applies: 0.71 (95% CI 0.34 to 0.95); if each subject had raters of its own, ICC(1,1): 0.17 (95% CI −0.13 to 0.72).",
        "An intraclass correlation rises with the spread of the subjects, so it is not to be compared between populations; it does not say by how much two ratings differ in their own unit (bland-altman).",
      ]
    `);
  });
  test('of ratings that agree wholly, and not at all', () => {
    expect(ratings({ 'Dr Ö': [1, 2, 3], b: [1, 2, 3] }).result.words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "For a single rating by any such rater the intraclass correlation ICC(2,1) was 1.000, from 3 subjects rated by 2 raters; for the mean of all 2, ICC(2,k) was 1.000.",
        "About 100% of the variance of single ratings lies between the subjects, the rest between raters and in error; how precisely that is known cannot be told from these ratings.",
      ]
    `);
    expect(ratings({ a: [1, 2, 3, 4], b: [4, 3, 2, 1] }).result.words[1]).toMatchInlineSnapshot(
      `"Ratings of one subject are no more alike than ratings of different subjects in these data; how precisely that is known cannot be told from these ratings."`,
    );
  });
});

test('checks see few subjects, and raters who differ throughout', () => {
  const { checks } = ratings({ a: [1, 2, 4, 5], b: [11, 12.5, 14, 15] }).result;
  expect(checks.map(({ status }) => status)).toEqual(['look', 'look']);
});

test('ratings without variation, or of one subject, are refused', () => {
  expect(() => ratings({ a: [2, 2], b: [2, 2] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: All values of "a" and "b" are the same, so there is no variation to share out.]`,
  );
  expect(() => ratings({ a: [2], b: [3] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Only one row has a value in each of "a" and "b"; a spread cannot be told from one row, so at least two are needed.]`,
  );
});

test('no number is NaN, and every chart compiles', () => {
  for (const columns of [
    { a: [1, 1, 1], b: [2, 2, 2] },
    { a: [1, 2], b: [2, 1] },
    { a: [1, 2, 3], b: [2, 3, 4] },
  ]) {
    const { result, chart } = ratings(columns);
    for (const { estimate } of result.estimates) expect(estimate).not.toBeNaN();
    expect(result.words.join(' ')).not.toMatch(/NaN|null|undefined/);
    expect(chartWarnings(chart()!)).toEqual([]);
  }
});

test('the chart of many raters and subjects draws some of them', () => {
  const values = (by: number) => Array.from({ length: 3000 }, (_, at) => (at * by) % 97);
  const spec = ratings(
    Object.fromEntries([3, 5, 7, 11, 13, 17, 19, 23].map((by) => [`r${by}`, values(by)])),
  ).chart()!;
  expect(JSON.stringify(spec).match(/"rating":\d/g)!.length).toBeLessThan(2000);
  expect(chartWarnings(spec)).toEqual([]);
});

test('a level that is wider has wider limits', () => {
  const table = tableFromColumns({ a: [1, 5, 3, 8, 6], b: [2, 4, 4, 7, 8] });
  const low = (level: number) =>
    Number(
      estimateOf(
        analyze(method, { table, roles: { raters: ['a', 'b'] }, options: { level } }).result,
        'icc-3-1',
      ).confLow,
    );
  expect(low(0.99)).toBeLessThan(low(0.9));
});
