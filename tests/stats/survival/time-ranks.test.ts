import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAtMost, rankTimes, rowsByKey } from '../../../src/stats/survival/time-ranks.js';

test('times that differ by rounding share a rank, in any unit', () => {
  for (const unit of [1e-9, 1, 1e9]) {
    const times = [0.1 + 0.2, 0.3, 1.1, 1.1 + 1e-12, 1.2].map((time) => time * unit);
    expect([...rankTimes(Float64Array.from(times)).ranks]).toEqual([0, 0, 1, 1, 2]);
  }
});

test('a time of 0 is a time, and -0 is the same', () => {
  expect([...rankTimes(Float64Array.of(0, 2, -0)).ranks]).toEqual([0, 1, 0]);
  expect([...rankTimes(Float64Array.of(0, 0)).ranks]).toEqual([0, 0]);
});

test('ranks order as times do', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (list) => {
      const { times, ranks } = rankTimes(Float64Array.from(list));
      list.forEach((time, row) => {
        expect(times[ranks[row]!]).toBe(time);
        expect(lastAtMost(times, time)).toBe(ranks[row]);
      });
    }),
  );
});

test('rows of each key keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (keys) => {
      const rows = Int32Array.from(keys, (_, row) => row).reverse();
      const parts = rowsByKey(rows, Int32Array.from(keys), 5);
      parts.forEach((part, key) => {
        expect([...part]).toEqual([...rows].filter((row) => keys[row] === key));
      });
    }),
  );
});
