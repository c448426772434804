import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import chiSquare from '../../src/methods/chi-square.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';

const fromCounts = (counts: string, options = {}) =>
  analyze(chiSquare, { table: null, counts, roles: {}, options });

describe('values', () => {
  test('of gears by cylinders agree with R 4.2.2 chisq.test(table(mtcars$cyl, mtcars$gear))', () => {
    const { result } = fromCounts('1,8,2;2,4,1;12,0,2');
    expect(testOf(result, 'pearson').statistic).toBeCloseTo(18.0363636364, 9);
    expect(result.tables.cells!.map((cell) => cell.residual)).toEqual(
      [
        -1.8303523, 1.9079181, 0.21452908, -0.7073172, 0.84866842, -0.089642146, 2.1225827, -2.2912878,
        -0.12677314,
      ].map((residual) => expect.closeTo(residual, 6)),
    );
    expect(result.tests).toHaveLength(1);
  });

  test('of Berkeley admissions agree with R 4.2.2, with and without correction', () => {
    const { result } = fromCounts('1198,1493;557,1278');
    expect(Number(testOf(result, 'pearson').pValue) / 7.81360038899e-22).toBeCloseTo(1, 9);
    expect(testOf(result, 'yates').statistic).toBeCloseTo(91.6095978581, 8);
  });

  test('of a file are those of its counts', () => {
    const answers = ['yes', 'no', 'yes', 'maybe', 'no', 'yes', 'maybe', 'no', 'no', null];
    const sites = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b'];
    const { result } = analyze(chiSquare, {
      table: tableFromColumns({ answers, sites }),
      roles: { outcome: ['answers'], group: ['sites'] },
      options: {},
    });
    expect(result.input.excluded).toBe(1);
    expect(testOf(result, 'pearson')).toEqual(testOf(fromCounts('1,1,2;1,3,1').result, 'pearson'));
    expect(result.tables.cells!.map((cell) => `${cell.group} ${cell.outcome} ${cell.count}`)).toEqual([
      'a maybe 1',
      'a no 1',
      'a yes 2',
      'b maybe 1',
      'b no 3',
      'b yes 1',
    ]);
  });

  test('a wider level contains the narrower, and limits stay between 0 and 1', () => {
    const at = (level: number) => estimateOf(fromCounts('3,1;1,3', { level }).result, 'cramers-v');
    expect(Number(at(0.5).confLow)).toBeGreaterThanOrEqual(Number(at(0.99).confLow));
    expect(at(0.99)).toMatchObject({ estimate: 0.5, confLow: 0, confHigh: 1 });
  });

  test('millions of people', () => {
    const { result } = fromCounts('400000,600000;410000,590000');
    expect(testOf(result, 'pearson').statistic).toBeCloseTo(207.4904036, 6);
    expect(estimateOf(result, 'cramers-v').confLow).toBeCloseTo(0.008799635, 8);
  });
});

describe('words', () => {
  test('name the size, what is open, and the cell furthest out', () => {
    expect(fromCounts('1,8,2;2,4,1;12,0,2').result.words).toMatchInlineSnapshot(`
      [
        "Outcome by Group in 32 people: Cramér’s V is 0.53 (95% CI 0.22 to 0.74), on a scale from 0 (the same shares in every group) to 1 (the group determines the outcome).",
        "The data are compatible with an association as weak as 0.22 and as strong as 0.74.",
        "The cell furthest from what the totals would give is Outcome column 2 in row 3: 0 of 14 (0%), against 38% in all groups together.",
        "The test asks whether the shares differ anywhere in the table; it does not say where or why, nor which way.",
      ]
    `);
  });

  test('of equal shares claim nothing', () => {
    expect(fromCounts('10,20;10,20').result.words.slice(1, 3)).toMatchInlineSnapshot(`
      [
        "The shares are even more alike than chance alone would let one expect.",
        "Every count is the one expected from the totals.",
      ]
    `);
  });
});

test('a small expected count is said', () => {
  expect(fromCounts('3,1;1,3').result.checks[0]).toMatchObject({ status: 'look' });
  expect(fromCounts('30,10;10,30').result.checks[0]).toMatchObject({ status: 'holds' });
});

test('the table has shares of the row', () => {
  expect(presentResult(chiSquare, fromCounts('3,1;1,3').result)[0]!.rows).toEqual([
    ['row 1', '3 (75%)', '1 (25%)', '4'],
    ['row 2', '1 (25%)', '3 (75%)', '4'],
  ]);
});

test('the chart compiles without a warning, also for many levels', () => {
  const wide = Array.from({ length: 3 }, () => Array.from({ length: 12 }, (_, k) => k + 1).join(',')).join(
    ';',
  );
  expect(chartWarnings(fromCounts(wide).chart()!)).toEqual([]);
});

test('refusals name the line or the column', () => {
  expect(() => fromCounts('1,2;0,0')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Row 2 of --counts is all zeros, so nothing can be expected in it; leave it out.]`,
  );
  expect(() => fromCounts('1,0,2;1,0,2')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Column 2 of --counts is all zeros, so nothing can be expected in it; leave it out.]`,
  );
  const table = tableFromColumns({ answer: ['yes', 'yes'], site: ['a', 'b'] });
  const roles = { outcome: ['answer'], group: ['site'] };
  expect(() => analyze(chiSquare, { table, roles, options: {} })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Among the rows used the outcome "answer" has only the level "yes", so there is nothing to compare; an outcome needs at least two levels.]`,
  );
});
