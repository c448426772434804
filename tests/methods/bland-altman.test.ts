import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/bland-altman.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { type Estimate, estimateOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const compare = (one: number[], other: number[], options = {}) =>
  analyze(method, {
    table: tableFromColumns({ 'mètre A': one, B: other }),
    roles: { method1: ['mètre A'], method2: ['B'] },
    options,
  });

const one = [10.2, 11.9, 9.4, 14.1, 12.2, 8.8, 13.3];
const other = [10.9, 11.1, 9.9, 13.2, 12.8, 9.6, 12.5];
const values = ({ estimate, confLow, confHigh }: Estimate) => [estimate, confLow, confHigh].map(Number);

describe('words', () => {
  test('of two meters', async () => {
    const table = await referenceTable('ba-pefr.csv');
    const roles = { method1: ['wright'], method2: ['mini'] };
    expect(analyze(method, { table, roles, options: {} }).result.words).toMatchInlineSnapshot(`
      [
        "Wright was 2 lower than mini on average (95% CI −22 to 18); the limits of agreement are −78 and 74.",
        "For about 95 of every 100 measurements, wright would be expected to lie between 78 below and 74 above mini; the limits themselves are known to −113 to −43 and 39 to 109.",
        "Whether differences of that size matter is a judgement for those who use the measurements; agreement does not say which method is nearer to the truth.",
      ]
    `);
  });
  test('of methods that are the same on average', () => {
    expect(compare([1, 2, 3, 4], [2, 1, 4, 3]).result.words[0]).toMatchInlineSnapshot(
      `"Mètre A and B were the same on average (95% CI −1.8 to 1.8); the limits of agreement are −2.3 and 2.3."`,
    );
  });
});

describe('relations', () => {
  test('swapping the methods turns the signs', () => {
    const [forward, back] = [compare(one, other).result, compare(other, one).result];
    const [bias, low, high] = values(estimateOf(back, 'bias'));
    expect(values(estimateOf(forward, 'bias'))).toEqual([-bias!, -high!, -low!]);
    const [limit, limitLow, limitHigh] = values(estimateOf(back, 'loa-upper'));
    expect(values(estimateOf(forward, 'loa-lower'))).toEqual([-limit!, -limitHigh!, -limitLow!]);
  });
  test('another unit scales everything', () => {
    const scaled = compare(
      one.map((value) => 8 * value),
      other.map((value) => 8 * value),
    ).result;
    compare(one, other).result.estimates.forEach((row, at) => {
      expect(values(scaled.estimates[at]!)).toEqual(
        values(row).map((value) => expect.closeTo(8 * value, 10)),
      );
    });
  });
});

describe('checks', () => {
  const sizes = Array.from({ length: 40 }, (_, at) => 10 + at);
  test('see differences that grow with the size', () => {
    const { checks } = compare(
      sizes.map((size, at) => size * 1.2 + (at % 3)),
      sizes,
    ).result;
    expect(checks[0]).toMatchObject({ check: 'bias-along-means', status: 'look' });
  });
  test('see a scatter that grows with the size', () => {
    const { checks } = compare(
      sizes.map((size, at) => size * (at % 2 ? 1.1 : 0.9)),
      sizes,
    ).result;
    expect(checks[1]).toMatchObject({ check: 'spread-along-means', status: 'look' });
  });
});

test('one pair is refused, and equal differences have limits without a width', () => {
  expect(() => compare([1], [2])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Only one row has a value both in "mètre A" and in "B"; at least two complete pairs are needed.]`,
  );
  const { result, chart } = compare([1, 2, 3], [2, 3, 4]);
  expect(values(estimateOf(result, 'loa-upper'))).toEqual([-1, -1, -1]);
  expect(result.notes).toHaveLength(1);
  expect(chartWarnings(chart()!)).toEqual([]);
  expect(compare([0.3, 0.7, 1.1, 5.3], [0.2, 0.6, 1, 5.2]).result.checks[0]!.found).toBe(
    'Too little spread to tell.',
  );
});

test('the chart of many pairs draws some of them', () => {
  const many = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 1009);
  const spec = compare(many, [...many].reverse()).chart()!;
  expect(JSON.stringify(spec).match(/"difference":-?\d/g)!.length).toBeLessThan(2000);
});
