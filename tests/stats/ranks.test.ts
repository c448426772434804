import fc from 'fast-check';
import { expect, test } from 'vitest';
import { midranks, tieSizes } from '../../src/stats/ranks.js';

const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 });

test('ranks add up to n(n + 1)/2, and half the ties and all below come before a value', () => {
  fc.assert(
    fc.property(values, (list) => {
      const { ranks } = midranks(Float64Array.from(list));
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((list.length * (list.length + 1)) / 2);
      list.forEach((value, at) => {
        const below = list.filter((other) => other < value).length;
        const tied = list.filter((other) => other === value).length;
        expect(ranks[at]).toBe(below + (tied + 1) / 2);
      });
    }),
  );
});

test('sizes of ties add up to n and make the tie sum', () => {
  fc.assert(
    fc.property(values, (list) => {
      const sizes = tieSizes(Float64Array.from(list));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(list.length);
      expect(midranks(Float64Array.from(list)).tieSum).toBe(
        sizes.reduce((sum, size) => sum + size ** 3 - size, 0),
      );
    }),
  );
});

test('zero and minus zero are tied', () => {
  expect([...midranks(Float64Array.of(-0, 0, 1)).ranks]).toEqual([1.5, 1.5, 3]);
});
