import { describe, expect, test } from 'vitest';
import { feldtLimits, scaleReliability } from '../../src/stats/cronbach-alpha.js';

const columns = (...values: number[][]) => values.map((column) => Float64Array.from(column));

const x1 = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y1 = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
const four = columns(
  y1,
  [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
  [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
);

// R 4.2.2: alpha by its definition from cov(); cor(m[, i], rowSums(m[, -i])); Feldt's limits by qf(); anscombe y1 to y4
// at 0.9, and x1 with y1 at 0.95
describe('agrees with R', () => {
  test('four items', () => {
    const { alpha, items } = scaleReliability(four);
    const { low, high } = feldtLimits(alpha!, { rows: 11, items: 4 }, 0.9);
    const found = [
      alpha,
      low,
      high,
      ...items.map((one) => one.itemRestCorrelation),
      ...items.map((one) => one.alphaIfDropped),
    ];
    expect(found).toEqual(
      [
        0.3399318667743, -0.4287702251149, 0.7554896809698, 0.4279396035681, 0.5284848051393, 0.5626684592808,
        -0.4366084360168, -0.04703840356493, -0.1992122209377, -0.2534108073387, 0.8195695480252,
      ].map((value) => expect.closeTo(value, 11)),
    );
  });
  test('two items, of which none can be dropped', () => {
    const { alpha, items } = scaleReliability(columns(x1, y1));
    expect(alpha).toBeCloseTo(0.8421207621018, 12);
    expect(feldtLimits(alpha!, { rows: 11, items: 2 }, 0.95).low).toBeCloseTo(0.4131957329912, 11);
    expect(items[0]!.itemRestCorrelation).toBeCloseTo(0.8164205163448, 12);
    expect(items[0]!.alphaIfDropped).toBeNull();
  });
});

describe('relations', () => {
  const plain = scaleReliability(four).alpha!;
  test('a common unit, a large offset and the order change nothing', () => {
    expect(scaleReliability(four.map((values) => values.map((value) => -3 * value))).alpha).toBeCloseTo(
      plain,
      12,
    );
    expect(scaleReliability(four.map((values) => values.map((value) => 1e7 + value))).alpha).toBeCloseTo(
      plain,
      6,
    );
    expect(scaleReliability([...four].reverse()).alpha).toBeCloseTo(plain, 14);
  });
  test('dropping an item is the scale without it', () => {
    expect(scaleReliability(four.slice(1)).alpha).toBeCloseTo(
      scaleReliability(four).items[0]!.alphaIfDropped!,
      12,
    );
  });
  test('copies of one item agree wholly', () => {
    expect(scaleReliability(columns(x1, x1, x1)).alpha).toBeCloseTo(1, 14);
  });
});

describe('without variance', () => {
  test('an item that is constant has no correlation', () => {
    const { items } = scaleReliability(columns(x1, y1, new Array(11).fill(0.1)));
    expect(items[2]!.itemRestCorrelation).toBeNull();
  });
  test('a sum that is constant has no alpha', () => {
    expect(scaleReliability(columns([0.1, 0.2, 0.3], [0.3, 0.2, 0.1])).alpha).toBeNull();
  });
});
