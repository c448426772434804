import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanImbalance, shareImbalance } from '../../src/stats/balance.js';
import { moments } from '../../src/stats/descriptive.js';

// R 4.2.2: smd <- function(a, b) { p <- (a / sum(a))[-1]; q <- (b / sum(b))[-1]; k <- length(p)
//   S <- (diag(p, k) - p %*% t(p) + diag(q, k) - q %*% t(q)) / 2; sqrt(drop(t(p - q) %*% solve(S) %*% (p - q))) }
describe('shareImbalance', () => {
  test.each([
    [[50, 50], [20, 80], 0.6625891564],
    [[10, 20, 30], [30, 20, 10], 0.894427191],
    [[1, 0, 7, 12], [5, 3, 0, 2], 2.4965091908],
  ])('%j against %j, as the inverse of the covariance gives', (first, second, expected) => {
    expect(shareImbalance(first, second)).toBeCloseTo(expected, 9);
  });

  test('is the difference over the root of the mean variance for two levels', () => {
    const share = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [p, q] = [a / 1000, b / 1000];
        const expected = Math.abs(p - q) / Math.sqrt((p * (1 - p) + q * (1 - q)) / 2);
        expect(shareImbalance([a, 1000 - a], [b, 1000 - b])).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('does not depend on the order of groups or levels, or on the size of the groups', () => {
    const base = shareImbalance([4, 9, 2], [6, 1, 8]);
    expect(shareImbalance([6, 1, 8], [4, 9, 2])).toBeCloseTo(base, 12);
    expect(shareImbalance([2, 9, 4], [8, 1, 6])).toBeCloseTo(base, 12);
    expect(shareImbalance([4e6, 9e6, 2e6], [6, 1, 8])).toBeCloseTo(base, 12);
  });

  test('is 0 for equal shares, infinite without a common level, undefined for an empty group', () => {
    expect(shareImbalance([1, 2], [10, 20])).toBe(0);
    expect(shareImbalance([5, 0], [0, 7])).toBe(Number.POSITIVE_INFINITY);
    expect(shareImbalance([0, 0], [1, 2])).toBeNaN();
  });
});

describe('meanImbalance', () => {
  const of = (...values: number[]) => moments(Float64Array.from(values));

  test('does not change with the unit or the order', () => {
    const base = meanImbalance(of(1, 2, 4), of(3, 5, 9));
    expect(meanImbalance(of(3, 5, 9), of(1, 2, 4))).toBeCloseTo(base, 12);
    expect(meanImbalance(of(100, 200, 400), of(300, 500, 900))).toBeCloseTo(base, 12);
  });

  test('of constants is 0 or infinite; of a single value undefined', () => {
    expect(meanImbalance(of(3, 3), of(3, 3))).toBe(0);
    expect(meanImbalance(of(3, 3), of(4, 4))).toBe(Number.POSITIVE_INFINITY);
    expect(meanImbalance(of(3), of(4, 5))).toBeNaN();
  });
});
