import { StatError } from '../../errors.js';
import { halfSquareExponential } from '../special/erfc.js';
import { polynomial } from '../special/polynomial.js';
import { requireCount, requireNumber } from './arguments.js';
import { normal } from './normal.js';
import { countsCdf, countsSurvival, keepLast, symmetricCounts } from './symmetric-counts.js';

/** Up to here all n! orders are counted; beyond, the Edgeworth series of AS 89 serves, as in R. */
const LARGEST_EXACT = 9;

const greatest = (n: number): number => (n ** 3 - n) / 3;

/**
 * All orders by S, which is always even, so that the table is in S/2. Positions are filled one after the other;
 * what matters of those filled is only which ranks are used, one bit each.
 */
const table = keepLast((n: number) => {
  const largest = greatest(n) / 2;
  const orders = Array.from({ length: 2 ** n }, () => new Float64Array(greatest(n) + 1));
  orders[0]![0] = 1;
  for (let used = 0; used < 2 ** n; used++) addNextRank(orders, used, n);
  const complete = orders[2 ** n - 1]!;
  const counts = Float64Array.from({ length: Math.floor(largest / 2) + 1 }, (_, half) => complete[2 * half]!);
  const total = complete.reduce((sum, count) => sum + count, 0);
  return symmetricCounts(counts, total, largest);
});

function addNextRank(orders: Float64Array[], used: number, n: number): void {
  const position = used.toString(2).replaceAll('0', '').length;
  const from = orders[used]!;
  for (let rank = 0; rank < n; rank++) {
    if (used & (1 << rank)) continue;
    const to = orders[used | (1 << rank)]!;
    const square = (rank - position) ** 2;
    for (let s = 0; s + square < to.length; s++) to[s + square]! += from[s]!;
  }
}

/** P(S ≥ s) by the Edgeworth series to the order 1/n², with its published coefficients. */
function edgeworthTail(s: number, n: number): number {
  const x = ((6 * (s - 1)) / (n ** 3 - n) - 1) * Math.sqrt(n - 1);
  const b = 1 / n;
  const inSquare = [
    -4.6e-4 * b * b,
    0.0131 * b * b,
    b * (0.0072 - 0.0831 * b),
    -b * (0.0879 + 0.0151 * b),
    -0.0758 + b * (0.1033 + 0.3932 * b),
    0.2274 + b * (0.2531 + 0.1745 * b),
  ];
  const tail = normal.survival(x) + x * b * polynomial(inSquare, x * x) * halfSquareExponential(x);
  return Math.min(1, Math.max(0, tail));
}

function check(s: number, n: number): void {
  requireNumber('s', s);
  requireCount('n', n);
  if (n < 2) throw new StatError('bad-argument', 'A rank correlation needs at least 2 pairs of values.');
}

/**
 * Spearman's S, the sum of the squared differences of n pairs of ranks, under independence, without ties. A small S is
 * a positive correlation. Exact up to 9 pairs; beyond, the Edgeworth series of AS 89, which is right to three or four
 * decimals and which reaches 0 far in the tail, as R's cor.test does.
 */
export const spearmanS = {
  /**
   * P(S ≤ s).
   *
   * @param s sum of squared rank differences, from 0 to (n³ − n)/3
   * @param n pairs of values, at least 2
   * @throws StatError if s is not a number, or n is not a whole number of 2 or more
   * @see Best & Roberts (1975), AS 89, doi:10.2307/2347111
   * @example spearmanS.cdf(4, 5) // => 0.0666666666666667
   * @example spearmanS.cdf(60, 12) // => 0.0018084071911965
   */
  cdf(s: number, n: number): number {
    check(s, n);
    const even = 2 * Math.floor((s + 1e-7) / 2);
    if (n <= LARGEST_EXACT) return countsCdf(table(n), even / 2);
    return edgeworthTail(greatest(n) - even, n);
  },

  /**
   * P(S > s), computed directly: beyond 9 pairs by the series at the next even number.
   *
   * @throws StatError as cdf
   * @example spearmanS.survival(34, 5) // => 0.0666666666666667
   */
  survival(s: number, n: number): number {
    check(s, n);
    const even = 2 * Math.floor((s + 1e-7) / 2);
    return n <= LARGEST_EXACT ? countsSurvival(table(n), even / 2) : edgeworthTail(even + 2, n);
  },
};
