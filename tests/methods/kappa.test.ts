import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/kappa.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const ratings = (rater1: (string | number)[], rater2: (string | number)[], options = {}) =>
  analyze(method, {
    table: tableFromColumns({ 'Dr Å': rater1, 'Dr B': rater2 }),
    roles: { rater1: ['Dr Å'], rater2: ['Dr B'] },
    options,
  });

const sample = [10, 9, 2, 2, 9, 10, 1, 3, 3, 10];

describe('words', () => {
  test('of plain and of weighted kappa', async () => {
    const table = await referenceTable('kappa-neurologists.csv');
    const roles = { rater1: ['new_orleans'], rater2: ['winnipeg'] };
    expect(analyze(method, { table, roles, options: {} }).result.words).toMatchInlineSnapshot(`
      [
        "Kappa of new_orleans and winnipeg was 0.208 (95% CI 0.109 to 0.307): they gave the same level in 64 of 149 (43.0%), where chance alone would give 28% from how often each used each level.",
        "The data are compatible with a kappa from 0.11 to 0.31, on a scale where 0 is what chance gives and 1 is perfect agreement.",
        "Kappa depends on how common the levels are, so it is not to be compared between populations; and two raters who agree may both be wrong.",
      ]
    `);
    const weighted = analyze(method, { table, roles, options: { weights: 'linear' } });
    expect(weighted.result.words[0]).toMatchInlineSnapshot(
      `"Weighted kappa (linear weights) of new_orleans and winnipeg was 0.38 (95% CI 0.28 to 0.48): they gave the same level in 64 of 149 (43.0%); with part credit for near misses the agreement is 75%, where chance alone would give 60%."`,
    );
  });
  test('of an interval that holds chance, and of one without a width', () => {
    expect(
      ratings(['a', 'b', 'a', 'b', 'a'], ['a', 'b', 'b', 'a', 'a']).result.words[1],
    ).toMatchInlineSnapshot(
      `"The data are compatible with a kappa from −0.71 to 1.00, on a scale where 0 is what chance gives and 1 is perfect agreement; they do not settle whether the two agree more than by chance."`,
    );
    expect(ratings(['a', 'b', 'a'], ['a', 'b', 'a']).result.words[1]).toMatchInlineSnapshot(
      `"The interval has no width, which is not certainty; kappa is on a scale where 0 is what chance gives and 1 is perfect agreement."`,
    );
  });
});

describe('levels', () => {
  test('are those of both raters, in the order of numbers', () => {
    const { result } = ratings(sample, [...sample.slice(1), 4], { weights: 'linear' });
    expect([...new Set(result.tables.cells!.map((cell) => cell.group))]).toEqual([
      '1',
      '2',
      '3',
      '4',
      '9',
      '10',
    ]);
  });
  test('of event words differ in more than case', () => {
    expect(
      estimateOf(ratings(['Yes', 'no', 'yes'], ['YES', 'No', 'no']).result, 'agreement').estimate,
    ).toBeCloseTo(2 / 3);
  });
  test('of the alphabet have no order for weights', () => {
    const { checks } = ratings(['low', 'mid', 'high'], ['low', 'high', 'high'], { weights: 'linear' }).result;
    expect(checks.find(({ check }) => check === 'order')).toMatchObject({ status: 'fails' });
  });
});

test('swapping the raters changes nothing, and neither does the order of the rows', () => {
  const other = [...sample.slice(2), 9, 9];
  const term = (one: (string | number)[], two: (string | number)[]) =>
    estimateOf(ratings(one, two).result, 'kappa');
  expect(term(other, sample).estimate).toBeCloseTo(Number(term(sample, other).estimate), 14);
  expect(term([...sample].reverse(), [...other].reverse())).toEqual(term(sample, other));
});

test('ratings without two levels, or that are no categories, are refused', () => {
  expect(() => ratings(['a', 'a'], ['a', 'a'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Both "Dr Å" and "Dr B" are "a" in every row used, so agreement cannot be told from chance; ratings of at least two levels are needed.]`,
  );
  const many = Array.from({ length: 201 }, (_, at) => at / 7);
  expect(() => ratings(many, many)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "Dr Å" and "Dr B" have 201 different values, which are no categories; for numbers use icc or bland-altman.]`,
  );
});

test('the table and the chart of many levels are left out, and a chart of few compiles', () => {
  const thirty = Array.from({ length: 30 }, (_, at) => at);
  const analysis = ratings(thirty, [...thirty].reverse());
  expect(analysis.chart()).toBeNull();
  expect(presentResult(method, analysis.result)).toHaveLength(1);
  expect(chartWarnings(ratings(['a long name of a level', 'b'], ['b', 'b']).chart()!)).toEqual([]);
});
