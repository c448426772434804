import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import roc from '../../src/methods/roc.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const ill = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
const score = [1, 2, 2, 3, 4, 2, 3, 5, 5, 6];
const other = [2, 1, 3, 2, 5, 1, 4, 3, 6, 5];

const run = (
  columns: Parameters<typeof tableFromColumns>[0],
  options: { readonly [name: string]: unknown } = {},
  compare: readonly string[] = [],
) =>
  analyze(roc, {
    table: tableFromColumns(columns),
    roles: { score: ['score'], condition: ['ill'], compare },
    options,
  });

const area = (columns: Parameters<typeof tableFromColumns>[0], options = {}) =>
  Number(estimateOf(run(columns, options).result, 'auc').estimate);

describe('relations', () => {
  test('the area is the share of pairs, ties half', () => {
    // of 25 pairs: the ill of 2, 3, 5, 5, 6 lie above 1 + 1, 3 + 0.5, 5, 5, 5 of the others
    expect(area({ ill, score })).toBeCloseTo((1 + 2 / 2 + (3 + 0.5) + 5 + 5 + 5) / 25, 12);
  });

  test('the other direction, and the other event, give the rest to 1', () => {
    expect(area({ ill, score }, { direction: 'lower' })).toBeCloseTo(1 - area({ ill, score }), 12);
    expect(area({ ill, score }, { 'event-level': '0' })).toBeCloseTo(1 - area({ ill, score }), 12);
  });

  test('any rising transformation leaves the area as it is', () => {
    expect(area({ ill, score: score.map((value) => Math.exp(value)) })).toBeCloseTo(area({ ill, score }), 12);
  });

  test('scores swapped, the sign of the comparison turns', () => {
    const forward = run({ ill, score, other }, {}, ['other']).result;
    const back = run({ ill, score: other, other: score }, {}, ['other']).result;
    expect(testOf(back, 'delong').statistic).toBeCloseTo(-Number(testOf(forward, 'delong').statistic), 10);
    expect(estimateOf(back, 'auc').estimate).toBe(estimateOf(forward, 'auc-compare').estimate);
  });
});

describe('edges', () => {
  test('a score against a copy of itself has nothing to test', () => {
    const { result } = run({ ill, score, other: score }, {}, ['other']);
    expect(testOf(result, 'delong')).toMatchObject({ statistic: null, pValue: null });
    expect(result.notes.join(' ')).toMatch(/order the people alike/);
  });

  test('a perfect score says that its interval without width is not certainty', () => {
    const { result } = run({ ill, score: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(estimateOf(result, 'auc')).toMatchObject({ estimate: 1, confLow: 1, confHigh: 1 });
    expect(result.notes.join(' ')).toMatch(/not certainty/);
  });

  test('one ill person gives an area without an interval', () => {
    const { result } = run({ ill: [0, 0, 0, 1], score: [1, 2, 4, 3] });
    expect(estimateOf(result, 'auc')).toMatchObject({ estimate: 2 / 3, stdError: null, confLow: null });
  });

  test('nobody ill is refused', () => {
    expect(() => run({ ill: ill.map(() => 0), score })).toThrow('The outcome "ill" is 0 in every row used');
  });
});

test('words and chart of two scores', async () => {
  const analysis = analyze(roc, {
    table: await referenceTable('roc-asah.csv'),
    roles: { score: ['s100b'], condition: ['outcome'], compare: ['ndka'] },
    options: { 'event-level': 'Poor' },
  });
  expect(analysis.result.words).toMatchInlineSnapshot(`
    [
      "Of a person with outcome: Poor and one without, the first has the higher s100b in about 73 of 100 pairs, ties counted as half (AUC 0.73, 95% CI 0.63 to 0.83).",
      "Called positive above 0.2050, the score finds 63 of 100 people with outcome: Poor and clears 81 of 100 without; the threshold was picked to look best in these data, so in others it will look less good.",
      "The areas of s100b and ndka differ by 0.12 (first minus second, 95% CI −0.05 to 0.29, P = 0.164); the data do not settle which score does better.",
      "The area speaks of order alone: it does not say which threshold serves patients best, nor how the score does in people unlike these.",
    ]
  `);
  expect(chartWarnings(analysis.chart()!)).toEqual([]);
});
