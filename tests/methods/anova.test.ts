import { expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/anova.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const of = (weight: (number | null)[], arm: string, options = {}) =>
  analyze(method, {
    table: tableFromColumns({ 'poids (kg)': weight, arm: arm.split('') }),
    roles: { outcome: ['poids (kg)'], group: ['arm'] },
    options,
  });

test('words give the largest difference with its interval, and do not call the others alike', async () => {
  const table = await referenceTable('chick-weights.csv');
  const roles = { outcome: ['weight'], group: ['feed'] };
  expect(analyze(method, { table, roles, options: {} }).result.words).toMatchInlineSnapshot(`
    [
      "Mean weight was highest in sunflower (329) and lowest in horsebean (160) of 6 groups (F 15.36, P < 0.001).",
      "The largest difference, sunflower minus horsebean, was 169 (95% CI 100 to 238).",
      "About 54% of the variation lies between the groups. Tukey’s 95% CI tells apart 8 of the 15 pairs of groups; that does not show that the others are alike.",
      "The test compares means; whether the groups were alike at the start is a matter of how they were formed.",
    ]
  `);
  const welch = analyze(method, { table, roles, options: { welch: true } }).result;
  expect(welch.words).toMatchInlineSnapshot(`
    [
      "Mean weight was highest in sunflower (329) and lowest in horsebean (160) of 6 groups (F 19.66, P < 0.001).",
      "The test compares means; whether the groups were alike at the start is a matter of how they were formed.",
    ]
  `);
  expect(welch.estimates).toEqual([]);
  expect(welch.tables).not.toHaveProperty('pairwise');
});

test('the largest difference is the higher mean minus the lower, whichever group comes first', () => {
  const words = of([9, 10, 11, 1, 2, 3, 5, 6, 7], 'aaabbbccc').result.words;
  expect(words[1]).toMatchInlineSnapshot(
    `"The largest difference, a minus b, was 8.0 (95% CI 5.5 to 10.5)."`,
  );
});

test('a group of one has no SD, and its mean still counts', () => {
  const { result } = of([1, 2, 3, 9], 'aaab');
  expect(result.tables.groups![1]).toEqual({ group: 'b', n: 1, mean: 9, sd: null });
  expect(result.tests[0]).toMatchObject({ df1: 1, df2: 2 });
});

test('groups of two have no Brown-Forsythe test, which is said', () => {
  const { result } = of([1.1, 2.3, 5.7, 9.9], 'aabb');
  expect(result.tests[1]).toMatchObject({ statistic: null, pValue: null });
  expect(result.notes).toHaveLength(1);
});

test('unequal spread is looked at unless Welch is used', () => {
  const arms = 'aaaabbbb';
  const spread = (options: { welch?: boolean }) =>
    of([1, 2, 3, 4, 1, 12, 25, 39], arms, options).result.checks[0]!;
  expect(spread({})).toMatchObject({ status: 'look', advice: 'Use --welch: it does not need equal spread.' });
  expect(spread({ welch: true })).toMatchObject({ status: 'holds', advice: '' });
});

test('a wider level widens every pair', () => {
  const width = (level: number) =>
    of([1, 2, 3, 4, 6, 8, 5, 5, 9], 'aaabbbccc', { level }).result.tables.pairwise!.map(
      (row) => Number(row.confHigh) - Number(row.confLow),
    );
  const narrow = width(0.8);
  width(0.99).forEach((wide, pair) => {
    expect(wide).toBeGreaterThan(narrow[pair]!);
  });
});

test('the chart compiles', () => {
  expect(chartWarnings(of([1, 2, 3, 4], 'aabb').chart()!)).toEqual([]);
});

test('what has no spread is refused', () => {
  expect(() => of([1, 2, 3], 'abc')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Every group of "arm" has only one value of "poids (kg)", so there is no spread within groups against which to judge a difference.]`,
  );
  expect(() => of([1, 1, 2, 2], 'aabb')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: All values of "poids (kg)" within each group are the same, so there is no spread against which to judge a difference.]`,
  );
  expect(() => of([1, 2, 2, 2], 'aabb', { welch: true })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: All values of "poids (kg)" in group "b" of "arm" are the same, so Welch’s form, which weights each group by its spread, cannot be used; leave out --welch.]`,
  );
  expect(() => of([1, 2, 2], 'aab', { welch: true })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Group "b" of "arm" has only one value of "poids (kg)"; a spread cannot be told from one value, so at least two in each group are needed.]`,
  );
});
