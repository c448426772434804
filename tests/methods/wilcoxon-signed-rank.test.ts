import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import method from '../../src/methods/wilcoxon-signed-rank.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const of = (before: (number | null)[], after: (number | null)[], options = {}) =>
  analyze(method, {
    table: tableFromColumns({ before, 'après 2 mois': after }),
    roles: { before: ['before'], after: ['après 2 mois'] },
    options,
  });

describe('ties are seen through the noise of decimals', () => {
  test('5.1 - 4.9 and 4.7 - 4.5 are tied', () => {
    const { result } = of([4.9, 4.5, 3, 2], [5.1, 4.7, 3.5, 1]);
    expect(result.tests[0]!.statistic).toBe(6); // ranks 1.5, 1.5 and 3 of 0.2, 0.2 and 0.5
    expect(result.notes[0]).toMatch(/ties/);
  });
  test('0.3 - 0.2 - 0.1 is no difference', () => {
    expect(of([0.3, 1, 2], [0.1 + 0.2, 2, 4]).result.notes[0]).toMatch(/^1 pair with a difference of 0/);
  });
});

describe('words', () => {
  test('of a two-sided and a one-sided interval', async () => {
    const table = await referenceTable('depression-scale.csv');
    const request = { table, roles: { before: ['first'], after: ['second'] } };
    const words = (options: { alternative?: string }) =>
      analyze(method, { ...request, options }).result.words.slice(0, 2);
    expect(words({})).toMatchInlineSnapshot(`
      [
        "The typical value was lower in second than in first: difference −0.46 (95% CI −0.79 to −0.01).",
        "The data are compatible with a difference as small as 0.01 and as large as 0.79.",
      ]
    `);
    expect(words({ alternative: 'less' })).toMatchInlineSnapshot(`
      [
        "The typical value was lower in second than in first: difference −0.46 (95% CI −infinity to −0.18).",
        "The data are compatible with any difference up to 0.1750 lower.",
      ]
    `);
  });
  test('and notes of five pairs, which cannot reach 95%', () => {
    const { words, notes } = of([1, 2, 3, 4, 5], [2, 4.5, 7, 12, 21]).result;
    expect([words[0], ...notes]).toMatchInlineSnapshot(`
      [
        "The typical value was higher in après 2 mois than in before: difference 5.3 (95% CI 1.0 to 16.0).",
        "The p-value and the limits are exact.",
        "With so few differences the limits reach a confidence of 93.8% at most, where a 95% CI was asked for: they are the smallest and the largest difference.",
      ]
    `);
  });
  test('and notes of three pairs, which have no limits', () => {
    const { words, notes } = of([1, 2, 3], [2, 4, 5], { exact: 'true' }).result;
    expect([...words, ...notes]).toMatchInlineSnapshot(`
      [
        "The typical value was higher in après 2 mois than in before: difference 1.750.",
        "A change between two occasions has more than one explanation: time, regression to the mean and measuring twice are among them.",
        "The p-value and the limits are from the normal approximation, corrected for continuity and ties, since there are ties or differences of 0.",
        "There are too few different differences for a 95% CI: no value of the typical difference is rejected at that level.",
      ]
    `);
  });
});

test('exact false is the normal approximation', () => {
  const [before, after] = [
    [1, 2, 3, 4, 5, 6],
    [2, 4.5, 7, 12, 21, 40],
  ];
  // R 4.2.2: wilcox.test(after, before, paired = TRUE)$p.value, and with exact = FALSE
  expect(of(before, after).result.tests[0]!.pValue).toBeCloseTo(0.03125, 12);
  expect(of(before, after, { exact: 'false' }).result.tests[0]!.pValue).toBeCloseTo(0.03603169, 7);
});

test('swapping the columns turns the result over', () => {
  const [before, after] = [
    [1, 2, 3, 4, 5, 9, 12],
    [2, 4.5, 2.6, 12, 21, 7, 30],
  ];
  const [one, other] = [of(before, after), of(after, before)].map(({ result }) => result);
  expect(other!.estimates[0]!.estimate).toBe(-Number(one!.estimates[0]!.estimate));
  expect(other!.estimates[0]!.confLow).toBe(-Number(one!.estimates[0]!.confHigh));
  expect(other!.tests[0]!.pValue).toBe(one!.tests[0]!.pValue);
});

test('the chart is that of the differences, and compiles', () => {
  expect(chartWarnings(of([1, 2, 3], [2, 4, 7]).chart()!)).toEqual([]);
});

test('nothing to rank is refused', () => {
  expect(() => of([1, 2, 3], [1, 2, 3])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "après 2 mois" equals "before" in every row, so there is no difference to rank.]`,
  );
  expect(() => of([1, null], [2, 3])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Only one row has a value both in "before" and in "après 2 mois"; at least two complete pairs are needed.]`,
  );
});
