import { describe, expect, test } from 'vitest';
import { intraclassCorrelations } from '../../src/stats/intraclass.js';
import { twoWayMeanSquares } from '../../src/stats/two-way.js';

const columns = (...values: number[][]) => values.map((column) => Float64Array.from(column));

const anscombe = columns(
  [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
  [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
);
const swiss = columns(
  [15, 6, 5, 12, 17, 9, 16, 14, 12, 16, 14, 21],
  [9.96, 84.84, 93.4, 33.77, 5.16, 90.57, 92.85, 97.16, 97.67, 91.38, 98.61, 8.52],
);

// R 4.2.2, from the mean squares of aov(y ~ s + r) and aov(y ~ s) by the formulas of Shrout & Fleiss (1979): anscombe
// y1 to y3 at 0.99; swiss[1:12, c("Examination", "Catholic")] at 0.95. In the order of the result: estimate and limits.
const fromR = [
  [
    'anscombe',
    anscombe,
    0.99,
    [
      0.6294709306532, 0.1772673560182, 0.911293184632, 0.8359722860984, 0.3926086672634, 0.9685725062893,
      0.6248373174105, 0.1391058655564, 0.9119025636711, 0.8332369148931, 0.3264855004153, 0.9688018711079,
      0.6022434369645, 0.1280795447257, 0.9039391111391, 0.8195695480252, 0.3058837351127, 0.9657887980687,
    ],
  ],
  [
    'swiss, below 0',
    swiss,
    0.95,
    [
      -0.5279152354285, -0.8297881757176, 0.02896514147344, -2.236527314783, -9.750065005368,
      0.05629955827651, -0.04366026918645, -0.1987419139023, 0.282742948617, -0.0913070277846,
      -0.4960746539737, 0.4408411660682, -0.1192501932352, -0.6306112789366, 0.4643082656526,
      -0.2707924368969, -3.414350482176, 0.6341673765608,
    ],
  ],
] as const;

const valuesOf = (ratings: readonly Float64Array[], level: number): (number | null)[] => {
  const { oneWay, random, fixed } = intraclassCorrelations(twoWayMeanSquares(ratings), level);
  return [oneWay, random, fixed]
    .flatMap(({ single, mean }) => [single, mean])
    .flatMap(({ estimate, low, high }) => [estimate, low, high]);
};

test.each(fromR)('%s agrees with R', (_name, ratings, level, expected) => {
  valuesOf(ratings, level).forEach((value, at) => {
    expect(Math.abs(value! / expected[at]! - 1)).toBeLessThan(1e-9);
  });
});

describe('relations', () => {
  const plain = valuesOf(anscombe, 0.9);
  const alike = (ratings: readonly Float64Array[]) =>
    valuesOf(ratings, 0.9).forEach((value, at) => {
      expect(value).toBeCloseTo(plain[at]!, 6);
    });
  test('the order of raters and subjects does not matter, nor does the unit', () => {
    alike([...anscombe].reverse());
    alike(anscombe.map((values) => values.slice().reverse()));
    alike(anscombe.map((values) => values.map((value) => 40 * value)));
  });
  test('a large common size loses no digits', () => {
    alike(anscombe.map((values) => values.map((value) => 1e7 + value)));
  });
  test('a rater who adds a constant changes agreement and not consistency', () => {
    const shifted = valuesOf([anscombe[0]!.map((value) => value + 5), ...anscombe.slice(1)], 0.9);
    expect(shifted[12]).toBeCloseTo(plain[12]!, 10);
    expect(shifted[6]).toBeLessThan(plain[6]!);
  });
  test('a wider level contains a narrower', () => {
    const wide = valuesOf(anscombe, 0.99);
    for (const at of [1, 4, 7, 10, 13, 16]) {
      expect(wide[at]).toBeLessThan(plain[at]!);
      expect(wide[at + 1]).toBeGreaterThan(plain[at + 1]!);
    }
  });
});

describe('ratings without a residual', () => {
  test('that agree wholly give 1 without limits', () => {
    expect(valuesOf(columns([0.1, 0.2, 0.3], [0.1, 0.2, 0.3]), 0.95)).toEqual(
      Array.from({ length: 6 }, () => [1, null, null]).flat(),
    );
  });
  test('that differ by a constant are consistent', () => {
    const found = valuesOf(columns([0.1, 0.2, 0.3], [1.1, 1.2, 1.3]), 0.95);
    expect(found[12]).toBe(1);
    expect(found[13]).toBeNull();
    expect(found[6]).toBeLessThan(0.05);
  });
  test('of subjects that are all alike have no consistency', () => {
    const found = valuesOf(columns([1, 1, 1], [2, 2, 2]), 0.95);
    expect(found[12]).toBeNull();
    expect(found[6]).toBe(0);
  });
});
