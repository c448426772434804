import { expect, test } from 'vitest';
import { agrees, readShown } from './shown.js';

test.each([
  [2.19089, '2.19089'],
  [2.190894, '2.19089'],
  [-0.0316, '-0.0316'],
  [1.2345e-10, '1.23e-10'],
  [3, '3'],
  [0.1 + 0.2, '0.3'],
  [10_000, '10_000'],
  ['q1: 5', "'q1: 5'"],
  [[1, 2.5], '[1, 2.5]'],
  [Float64Array.of(1, 2), '[1, 2]'],
  [{ q1: 1.234, names: ['a'] }, "{ q1: 1.23, names: ['a'] }"],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [null, 'null'],
  [true, 'true'],
])('%o is shown as %s', (value, shown) => {
  expect(agrees(value, readShown(shown))).toBe(true);
});

test.each([
  [2.19096, '2.19089'],
  [3.2, '3'],
  [1.3e-10, '1.23e-10'],
  ['3', '3'],
  [[1, 2, 3], '[1, 2]'],
  [{ a: 1, b: 2 }, '{ a: 1 }'],
  [undefined, 'null'],
  [Number.NaN, '0'],
])('%o is not shown as %s', (value, shown) => {
  expect(agrees(value, readShown(shown))).toBe(false);
});
