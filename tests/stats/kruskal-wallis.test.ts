import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../src/stats/holm.js';
import { dunn, groupRanks, kruskalWallis } from '../../src/stats/kruskal-wallis.js';

/** Groups of given sizes, one after the other. */
const codesOf = (sizes: readonly number[]): Int32Array =>
  Int32Array.from(sizes.flatMap((size, code) => Array<number>(size).fill(code)));

// R 4.2.2: datasets::PlantGrowth; kruskal.test(weight ~ group)
const plants = [
  4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14, 4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89,
  4.32, 4.69, 6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26,
];

test('agrees with kruskal.test of R on plant growth', () => {
  const found = kruskalWallis(groupRanks(Float64Array.from(plants), codesOf([10, 10, 10]), 3));
  expect(found.statistic).toBeCloseTo(7.98822874944372, 10);
  expect(found.pValue).toBeCloseTo(0.018423755731472, 10);
});

test('agrees with R far out in the tail, with ties', () => {
  // R 4.2.2: kruskal.test(rep(c(1:10, 6:15, 11:20), 20), rep(rep(1:3, each = 10), 20))
  const block = [1, 6, 11].flatMap((first) => Array.from({ length: 10 }, (_, i) => first + i));
  const values = Float64Array.from({ length: 600 }, (_, i) => block[i % 30]!);
  const codes = Int32Array.from({ length: 600 }, (_, i) => Math.floor((i % 30) / 10));
  const found = kruskalWallis(groupRanks(values, codes, 3));
  expect(found.statistic / 409.016164994426).toBeCloseTo(1, 11);
  expect(found.pValue / 1.52499446303654e-89).toBeCloseTo(1, 9);
});

const samples = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }), {
  minLength: 2,
  maxLength: 5,
});

test('any rising transform of the values and any order of the groups leave H as it is', () => {
  fc.assert(
    fc.property(samples, (groups) => {
      fc.pre(new Set(groups.flat()).size > 1);
      const h = (lists: number[][], transform: (value: number) => number) =>
        kruskalWallis(
          groupRanks(
            Float64Array.from(lists.flat(), transform),
            codesOf(lists.map((list) => list.length)),
            lists.length,
          ),
        ).statistic;
      const found = h(groups, (value) => value);
      expect(h(groups, Math.exp)).toBeCloseTo(found, 9);
      expect(h(groups.toReversed(), (value) => value)).toBeCloseTo(found, 9);
      expect(h(groups, (value) => -value)).toBeCloseTo(found, 9);
    }),
  );
});

test('of two groups H is the square of the one z of Dunn', () => {
  const ranks = groupRanks(Float64Array.of(1, 2, 2, 5, 7, 9, 9), codesOf([3, 4]), 2);
  expect(dunn(ranks)[0]!.z ** 2).toBeCloseTo(kruskalWallis(ranks).statistic, 12);
});

test('Holm never lowers a p, keeps their order, and agrees with p.adjust of R', () => {
  // R 4.2.2: p.adjust(c(0.001, 0.2, 0.012, 0.9, 0.012), "holm")
  expect(holm([0.001, 0.2, 0.012, 0.9, 0.012])).toEqual([0.005, 0.4, 0.048, 0.9, 0.048]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (pValues) => {
      const adjusted = holm(pValues);
      pValues.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        pValues.forEach((q, j) => {
          if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
        });
      });
    }),
  );
});
