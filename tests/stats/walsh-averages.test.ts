import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walshAverage, walshCount, walshMedian } from '../../src/stats/walsh-averages.js';

function allAverages(sorted: Float64Array): number[] {
  const found: number[] = [];
  sorted.forEach((first, i) => {
    for (const second of sorted.subarray(i)) found.push((first + second) / 2);
  });
  return found.sort((a, b) => a - b);
}

const value = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(1e-12, -1e-12, 1e12),
);

test('every place holds what a list of all averages holds there', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 15 }), (list) => {
      const sorted = Float64Array.from(list).sort();
      const all = allAverages(sorted);
      expect(all).toHaveLength(walshCount(list.length));
      all.forEach((average, at) => {
        expect(walshAverage(sorted, at + 1) + 0).toBe(average + 0);
      });
      const half = all.length / 2;
      const median = (all[Math.ceil(half) - 1]! + all[Math.floor(half)]!) / 2;
      expect(walshMedian(sorted)).toBeCloseTo(median, 9);
    }),
  );
});

test('there is none before the first or after the last', () => {
  expect(() => walshAverage(Float64Array.of(1, 2), 0)).toThrow(/no Walsh average at place 0/);
  expect(() => walshAverage(Float64Array.of(1, 2), 4)).toThrow(/place 4/);
});
