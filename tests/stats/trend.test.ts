import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proportionTrend } from '../../src/stats/trend.js';

const sharesOf = (events: readonly number[], totals: readonly number[]) =>
  events.map((count, at) => ({ events: count, total: totals[at]! }));

// R 4.2.2: t <- prop.trend.test(x, n, s); w <- chisq.test(rbind(x, n - x), correct = FALSE); slope as coef(lm(x / n ~ s,
// weights = n)), with the binomial variance of each group; departure w$statistic - t$statistic on k - 2 df. The first
// two are esoph by alcgp, cases against controls.
const esoph = [
  [29, 75, 51, 45],
  [415, 355, 138, 67],
] as const;
const fromR = [
  [
    ...esoph,
    [1, 2, 3, 4],
    0.95,
    [
      0.1766607779741, 0.1485907372128, 0.2047308187353, 153.1307020949, 3.586808849296e-35, 5.823869040798,
      0.05437044732696,
    ],
  ],
  [
    ...esoph,
    [20, 60, 100, 150],
    0.99,
    [
      0.00425726958011, 0.003368528843144, 0.005146010317076, 155.7702323184, 9.503356086783e-36,
      3.184338817275, 0.2034836932748,
    ],
  ],
  [
    [1, 0, 2, 1, 5],
    [4, 3, 5, 2, 6],
    [-2, -1, 0, 1, 2],
    0.95,
    [
      0.1717171717172, 0.05777846627253, 0.2856558771618, 5.307621671258, 0.02123232240847, 1.426385062749,
      0.6993617476491,
    ],
  ],
] as const;

test.each(fromR)('%j of %j at %j agrees with R', (events, totals, scores, level, expected) => {
  const {
    slope,
    low,
    high,
    test: armitage,
    departure,
  } = proportionTrend(sharesOf(events, totals), scores, level);
  const found = [
    slope,
    low,
    high,
    armitage.statistic,
    armitage.pValue,
    departure!.statistic,
    departure!.pValue,
  ];
  found.forEach((value, at) => {
    expect(Math.abs(value / expected[at]! - 1)).toBeLessThan(1e-9);
  });
});

const groups = fc.array(
  fc
    .integer({ min: 2, max: 300 })
    .chain((total) => fc.integer({ min: 1, max: total - 1 }).map((events) => ({ events, total }))),
  { minLength: 3, maxLength: 6 },
);

test('scores in another unit and from another zero give the same test; turned round, the other slope', () => {
  fc.assert(
    fc.property(groups, (shares) => {
      const scores = shares.map((_, at) => at ** 2);
      const one = proportionTrend(shares, scores, 0.95);
      const moved = proportionTrend(
        shares,
        scores.map((score) => 5 * score - 40),
        0.95,
      );
      expect(moved.test.statistic).toBeCloseTo(one.test.statistic, 7);
      expect(moved.slope).toBeCloseTo(one.slope / 5, 10);
      const back = proportionTrend(
        [...shares].reverse(),
        [...scores].reverse().map((score) => -score),
        0.95,
      );
      expect(back.slope).toBeCloseTo(-one.slope, 10);
      expect(back.low).toBeCloseTo(-one.high, 10);
    }),
  );
});
