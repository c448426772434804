import { expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import method from '../../src/methods/kruskal-wallis.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const of = (score: (number | null)[], ward: string[]) =>
  analyze(method, {
    table: tableFromColumns({ 'pain score': score, ward }),
    roles: { outcome: ['pain score'], group: ['ward'] },
    options: {},
  });

test('words of groups that are told apart, and of groups that are not', async () => {
  const table = await referenceTable('insect-sprays.csv');
  const roles = { outcome: ['count'], group: ['spray'] };
  expect(analyze(method, { table, roles, options: {} }).result.words).toMatchInlineSnapshot(`
    [
      "Median count was highest in B (16.5) and lowest in C (1.5) of 6 groups (H 54.69, P < 0.001).",
      "About 77% of the variation of the ranks lies between the groups. Dunn’s comparison, at an adjusted P below 0.05, tells apart 9 of the 15 pairs of groups; that does not show that the others are alike.",
      "The test compares ranks and gives no size in the unit of the outcome; whether the groups were alike at the start is a matter of how they were formed.",
    ]
  `);
  expect(of([1, 2, 3, 1, 2, 4], ['1', '1', '1', '2', '2', '2']).result.words).toMatchInlineSnapshot(`
    [
      "Median pain score was 2.000 in every group (H 0.05051, P = 0.822).",
      "About 1.0% of the variation of the ranks lies between the groups. Dunn’s comparison, at an adjusted P below 0.05, does not tell the two groups apart, which does not show that they are alike.",
      "The test compares ranks and gives no size in the unit of the outcome; whether the groups were alike at the start is a matter of how they were formed.",
    ]
  `);
  expect(of([1, 3, 1, 3], ['a', 'a', 'b', 'b']).result.words.slice(0, 2)).toMatchInlineSnapshot(`
    [
      "Median pain score was 2.000 in every group (H 0, P > 0.999).",
      "Less than 0.1% of the variation of the ranks lies between the groups. Dunn’s comparison, at an adjusted P below 0.05, does not tell the two groups apart, which does not show that they are alike.",
    ]
  `);
});

test('small groups and unlike spreads are looked at', () => {
  const checks = (score: number[], ward: string[]) =>
    of(score, ward).result.checks.map((check) => check.status);
  expect(checks([1, 2, 3, 4], ['a', 'a', 'b', 'b'])).toEqual(['look', 'holds']);
  const wards = 'aaaaabbbbb'.split('');
  expect(checks([1, 2, 3, 4, 5, 10, 20, 30, 40, 50], wards)).toEqual(['holds', 'look']);
  expect(checks([1, 1, 1, 1, 1, 2, 3, 4, 5, 6], wards)).toEqual(['holds', 'look']);
});

test('the order of the rows changes nothing', () => {
  const [score, ward] = [[5, 1, 8, 3, 9, 2, 2], 'abcabca'.split('')];
  expect(of(score.toReversed(), ward.toReversed()).result.tests).toEqual(of(score, ward).result.tests);
});

test('a hundred groups make a chart of bounded size', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => i);
  const spec = of(
    rows.map((i) => i ** 1.5),
    rows.map((i) => `ward ${i % 100}`),
  ).chart()!;
  expect(chartWarnings(spec)).toEqual([]);
  expect(JSON.stringify(spec).match(/"place":/g)!.length).toBeLessThanOrEqual(1600);
});

test('what cannot be ranked is refused', () => {
  expect(() => of([2, 2, 2], ['a', 'b', 'b'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Every value of "pain score" is 2, so there is no spread to judge anything against.]`,
  );
  expect(() => of([1, 2, null], ['a', 'a', 'b'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: At least two groups are needed, but among the rows used "ward" has only "a".]`,
  );
});
