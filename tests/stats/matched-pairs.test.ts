import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactOddsLimits } from '../../src/stats/exact-odds.js';
import { mcnemarTest, type PairCounts, pairedDifference } from '../../src/stats/matched-pairs.js';
import { binomialExactP } from '../../src/stats/proportion.js';

const pairsOf = ([both, beforeOnly, afterOnly, neither]: readonly [
  number,
  number,
  number,
  number,
]): PairCounts => ({
  both,
  beforeOnly,
  afterOnly,
  neither,
});

// R 4.2.2: mcnemar.test(correct = FALSE); b <- binom.test(after.only, differ, conf.level = level), b$p.value and
// b$conf.int as odds; the difference by Newcombe's formula on prop.test(correct = FALSE)$conf.int.
// The first table and its limits are in Newcombe (1998), Stat Med 17:2635-50: 0.0569 to 0.3404.
const fromR: readonly (readonly [readonly [number, number, number, number], number, readonly number[]])[] = [
  [
    [36, 2, 12, 0],
    0.95,
    [
      7.142857142857, 0.007526315166458, 0.012939453125, 1.335743722467, 55.19709066789, 0.05692958400324,
      0.3404276029749,
    ],
  ],
  [
    [3, 30, 7, 10],
    0.99,
    [
      14.2972972973, 0.0001560888275095, 0.0001910764258355, 0.061892120911, 0.6735724716473,
      -0.6693143987448, -0.1622293979915,
    ],
  ],
  [
    [100, 1400, 900, 4000],
    0.95,
    [
      108.6956521739, 1.892193176896e-25, 1.528254662984e-25, 0.5905603623353, 0.6995104467162,
      -0.09266782736513, -0.06354378643325,
    ],
  ],
  [
    [5, 1, 1, 900000],
    0.9,
    [0, 1, 1, 0.02597835208515, 38.49358868962, -4.365421369256e-6, 4.365421369256e-6],
  ],
];

test.each(fromR)('%j at %d agrees with R', (cells, level, expected) => {
  const pairs = pairsOf(cells);
  const differing = { events: pairs.afterOnly, total: pairs.beforeOnly + pairs.afterOnly };
  const odds = exactOddsLimits(differing, level);
  const difference = pairedDifference(pairs, level);
  const { statistic, pValue } = mcnemarTest(pairs);
  const found = [
    statistic,
    pValue,
    binomialExactP(differing, 0.5),
    odds.low,
    odds.high,
    difference.low,
    difference.high,
  ];
  found.forEach((value, at) => {
    expect(Math.abs(value - expected[at]!)).toBeLessThan(1e-9 * Math.abs(expected[at]!) + 1e-30);
  });
});

const counts = fc.integer({ min: 0, max: 200 });

test('the other order turns the difference and inverts the odds', () => {
  fc.assert(
    fc.property(counts, counts, counts, counts, (both, beforeOnly, afterOnly, neither) => {
      fc.pre(beforeOnly + afterOnly > 0);
      const forward = pairedDifference(pairsOf([both, beforeOnly, afterOnly, neither]), 0.95);
      const back = pairedDifference(pairsOf([both, afterOnly, beforeOnly, neither]), 0.95);
      expect(forward.low).toBeCloseTo(-back.high, 12);
      const total = beforeOnly + afterOnly;
      const odds = exactOddsLimits({ events: afterOnly, total }, 0.95);
      const inverted = exactOddsLimits({ events: beforeOnly, total }, 0.95);
      expect(odds.low * inverted.high || 1).toBeCloseTo(1, 12);
      expect(odds.high * inverted.low || 1).toBeCloseTo(1, 12);
    }),
  );
});

test('none and all have one limit', () => {
  expect(exactOddsLimits({ events: 0, total: 6 }, 0.95).low).toBe(0);
  expect(exactOddsLimits({ events: 6, total: 6 }, 0.95).high).toBe(Number.POSITIVE_INFINITY);
});
