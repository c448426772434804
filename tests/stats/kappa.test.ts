import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KappaWeights, kappa } from '../../src/stats/kappa.js';

// R 4.2.2, by the formulas of Fleiss, Cohen & Everitt (1969): table(mtcars$cyl, mtcars$gear);
// table(factor(esoph$ncases, 0:6)[1:40], factor(esoph$ncases, 0:6)[41:80]); matrix(c(900000, 1, 2, 99997), 2)
const cylindersByGears = [
  [1, 8, 2],
  [2, 4, 1],
  [12, 0, 2],
];
const oesophagus = [
  [1, 2, 5, 5, 5, 3, 2],
  [0, 0, 0, 1, 2, 1, 0],
  [0, 0, 0, 1, 0, 0, 1],
  [0, 0, 2, 0, 0, 0, 0],
  [0, 1, 0, 0, 0, 0, 0],
  [0, 2, 0, 0, 0, 0, 0],
  [0, 2, 0, 0, 0, 0, 0],
];
const nearlyPerfect = [
  [900000, 2],
  [1, 99997],
];

describe('agrees with R', () => {
  test.each([
    [cylindersByGears, 'none', -0.1347517730496, 0.1115863984739],
    [oesophagus, 'linear', -0.2028135990621, 0.07564225591255],
    [nearlyPerfect, 'none', 0.9999833331111, 9.622618352662e-6],
  ] as const)('%j, %s', (counts, weights, estimate, stdError) => {
    const found = kappa(counts, weights, 0.95);
    expect(Math.abs(found.estimate / estimate - 1)).toBeLessThan(1e-11);
    expect(Math.abs(found.stdError / stdError - 1)).toBeLessThan(1e-6);
  });
});

const weights: KappaWeights[] = ['none', 'linear', 'quadratic'];
const tables = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});
const some = tables.filter((table) => table[0]![1]! + table[1]![0]! > 0 && table[2]![2]! > 0);

describe('relations', () => {
  test('swapping the raters changes nothing', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...weights), (table, kind) => {
        const swapped = table.map((_, i) => table.map((row) => row[i]!));
        const [one, other] = [kappa(table, kind, 0.95), kappa(swapped, kind, 0.95)];
        expect(one.estimate).toBeCloseTo(other.estimate, 12);
        expect(one.stdError).toBeCloseTo(other.stdError, 9);
      }),
    );
  });
  test('ten times the people give the same kappa, more precisely', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...weights), (table, kind) => {
        const one = kappa(table, kind, 0.95);
        const ten = kappa(
          table.map((row) => row.map((count) => 10 * count)),
          kind,
          0.95,
        );
        expect(ten.estimate).toBeCloseTo(one.estimate, 12);
        expect(ten.stdError * Math.sqrt(10)).toBeCloseTo(one.stdError, 8);
      }),
    );
  });
  test('with two levels the weights make no difference', () => {
    const [none, ...others] = weights.map((kind) =>
      kappa(
        [
          [20, 5],
          [10, 15],
        ],
        kind,
        0.95,
      ),
    );
    for (const other of others) expect(other).toEqual(none);
    expect(none!.estimate).toBeCloseTo(0.4, 12);
  });
});

test('perfect agreement has no standard error, and one level no kappa', () => {
  expect(
    kappa(
      [
        [7, 0],
        [0, 5],
      ],
      'quadratic',
      0.95,
    ),
  ).toMatchObject({ estimate: 1, stdError: 0, low: 1, high: 1 });
  expect(() =>
    kappa(
      [
        [7, 0],
        [0, 0],
      ],
      'none',
      0.95,
    ),
  ).toThrowErrorMatchingInlineSnapshot(
    `[StatError: Both raters gave every rating the same level, so kappa is not defined.]`,
  );
});
