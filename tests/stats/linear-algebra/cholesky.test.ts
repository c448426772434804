import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cholesky,
  inverseCholesky,
  quadraticForm,
  solveCholesky,
} from '../../../src/stats/linear-algebra/cholesky.js';

const size = 3;

/** B Bᵀ + 0.1 I, which is positive definite. */
const positive = fc
  .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 })
  .map((b) => {
    const values = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        for (let k = 0; k < size; k++)
          values[i * size + j]! += b[i * size + k]! * b[j * size + k]! + (i === j ? 0.1 : 0);
    return { size, values };
  });

const times = (matrix: Float64Array, x: ArrayLike<number>): number[] =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) => matrix[i * size + j]! * x[j]!).reduce(
      (sum, one) => sum + one,
      0,
    ),
  );

test('solves, inverts and measures a positive matrix', () => {
  fc.assert(
    fc.property(positive, (matrix) => {
      const factor = cholesky(matrix);
      expect(factor.dependent).toEqual([]);
      const b = [1, -2, 0.5];
      const x = solveCholesky(factor, b);
      times(matrix.values, x).forEach((value, at) => {
        expect(value).toBeCloseTo(b[at]!, 8);
      });
      times(inverseCholesky(factor).values, b).forEach((value, at) => {
        expect(value).toBeCloseTo(x[at]!, 8);
      });
      expect(quadraticForm(factor, b)).toBeGreaterThan(0);
    }),
  );
});

test('a row that depends on others is told, and left out', () => {
  const matrix = { size, values: Float64Array.of(2, -1, -1, -1, 2, -1, -1, -1, 2) };
  const factor = cholesky(matrix);
  expect(factor.dependent).toEqual([2]);
  expect([...solveCholesky(factor, [1, 0, -1])]).toEqual([
    expect.closeTo(2 / 3, 12),
    expect.closeTo(1 / 3, 12),
    0,
  ]);
  expect([...inverseCholesky(factor).values.subarray(6)]).toEqual([0, 0, 0]);
  // Whichever row is left out, a vector within the range has one length.
  expect(quadraticForm(factor, [1, 0, -1])).toBeCloseTo(2 / 3, 12);
});

test('a matrix of zeros has rank 0', () => {
  expect(cholesky({ size: 2, values: new Float64Array(4) }).dependent).toEqual([0, 1]);
});
