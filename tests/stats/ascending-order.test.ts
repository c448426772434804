import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascendingOrder } from '../../src/stats/ascending-order.js';

const compared = (values: Float64Array): number[] =>
  Array.from(values, (_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b);

test('orders a few as comparing does', () => {
  fc.assert(
    fc.property(fc.float64Array({ noNaN: true, maxLength: 60 }), (values) => {
      expect([...ascendingOrder(values)]).toEqual(compared(values));
    }),
  );
});

test('orders many as comparing does: signs, ties, whole numbers, both zeros, the smallest and the largest', () => {
  const pieces = [
    (at: number) => Math.sin(at) * 10 ** ((at % 40) - 20),
    (at: number) => (at * 7919) % 100,
    (at: number) => [0, -0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MAX_VALUE][at % 6]!,
  ];
  for (const piece of pieces) {
    const values = Float64Array.from({ length: 5000 }, (_, at) => piece(at));
    expect([...ascendingOrder(values)]).toEqual(compared(values));
  }
});
