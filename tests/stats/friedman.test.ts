import fc from 'fast-check';
import { expect, test } from 'vitest';
import { friedman } from '../../src/stats/friedman.js';

const columns = (values: readonly number[], count: number): Float64Array[] => {
  const rows = values.length / count;
  return Array.from({ length: count }, (_, at) =>
    Float64Array.from(values.slice(at * rows, (at + 1) * rows)),
  );
};

// R 4.2.2: esoph$ncontrols[1:60]; friedman.test(matrix(values, ncol = 5)), with ties within rows
const controls = [
  40, 10, 6, 5, 27, 7, 4, 7, 2, 1, 2, 1, 0, 1, 2, 60, 13, 7, 8, 35, 20, 13, 8, 11, 6, 2, 1, 1, 3, 2, 45, 18,
  10, 4, 32, 17, 10, 2, 13, 8, 4, 2, 0, 1, 1, 0, 47, 19, 9, 2, 31, 15, 13, 3, 9, 7, 3, 0, 5, 1,
];

test('agrees with friedman.test of R, ties within rows included', () => {
  const found = friedman(columns(controls, 5));
  expect(found.statistic).toBeCloseTo(1.51304347826087, 12);
  expect(found.pValue).toBeCloseTo(0.824328494540833, 12);
});

test('agrees with R far out in the tail', () => {
  // R 4.2.2: m <- rbind(1:3, c(1, 3, 2), 1:3, c(2, 1, 3)); friedman.test(m[rep(1:4, 100), ])
  const rows = [
    [1, 2, 3],
    [1, 3, 2],
    [1, 2, 3],
    [2, 1, 3],
  ];
  const measures = [0, 1, 2].map((at) => Float64Array.from({ length: 400 }, (_, row) => rows[row % 4]![at]!));
  const found = friedman(measures);
  expect(found.statistic).toBeCloseTo(450, 9);
  expect(found.pValue / 1.92194772782385e-98).toBeCloseTo(1, 10);
  expect(found.kendallW).toBeCloseTo(450 / 800, 12);
});

const rows = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 12,
});

test('W lies between 0 and 1; what is done to a whole row changes nothing', () => {
  fc.assert(
    fc.property(rows, (table) => {
      fc.pre(table.some((row) => new Set(row).size > 1));
      const of = (lists: readonly (readonly number[])[]) =>
        friedman([0, 1, 2, 3].map((at) => Float64Array.from(lists, (row) => row[at]!)));
      const found = of(table);
      expect(found.kendallW).toBeGreaterThanOrEqual(0);
      expect(found.kendallW).toBeLessThanOrEqual(1 + 1e-12);
      const moved = of(table.map((row, at) => row.map((value) => Math.exp(value) + 100 * at)));
      expect(moved.statistic).toBeCloseTo(found.statistic, 10);
      expect(of(table.map((row) => row.toReversed())).statistic).toBeCloseTo(found.statistic, 10);
    }),
  );
});

test('measures tied in every row are refused', () => {
  const same = Float64Array.of(1, 2, 3);
  expect(() => friedman([same, same, same])).toThrow(/tied in every row/);
});
