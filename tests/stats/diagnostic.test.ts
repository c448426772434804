import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnosticOddsRatio, shareRatio, type TestTable, testShares } from '../../src/stats/diagnostic.js';
import { wilsonLimits } from '../../src/stats/proportion.js';

const tableOf = (cells: readonly number[]): TestTable => {
  const [truePositive, falsePositive, falseNegative, trueNegative] = cells as [
    number,
    number,
    number,
    number,
  ];
  return { truePositive, falsePositive, falseNegative, trueNegative };
};

function limitsOf(table: TestTable, level: number): (number | null)[] {
  const { sensitivity, specificity, ppv } = testShares(table);
  const positives = { events: table.falsePositive, total: specificity.total };
  const negatives = { events: table.falseNegative, total: sensitivity.total };
  const found = [
    shareRatio(sensitivity, positives, level),
    shareRatio(negatives, specificity, level),
    diagnosticOddsRatio(table, level),
    wilsonLimits(ppv, level),
  ];
  return found.flatMap(({ low, high }) => [low, high]);
}

// R 4.2.2: limits of LR+, LR-, diagnostic odds ratio as estimate * exp(c(-1, 1) * qnorm(1 - (1 - level) / 2) * se),
// with se of Simel (1991) and of Woolf, and prop.test(TP, TP + FP, correct = FALSE, conf.level = level)
const fromR: readonly (readonly [readonly number[], number, readonly number[]])[] = [
  [
    [215, 18, 16, 115],
    0.95,
    [
      4.46910718064, 10.5825532264, 0.0496932119563, 0.129129817777, 42.1878902861, 174.702780504,
      0.881202455687, 0.950577592371,
    ],
  ],
  [
    [3, 1, 1, 999995],
    0.99,
    [
      51370.4088343, 10949796.0544, 0.0268624205734, 2.32667509728, 58657.6188833, 153431219.534,
      0.218125722039, 0.969934404451,
    ],
  ],
  [
    [1, 30, 1, 2],
    0.8,
    [
      0.215092222033, 1.32243017323, 2.26612914147, 28.2419915214, 0.00867053179809, 0.512591908771,
      0.00969945289769, 0.10188478325,
    ],
  ],
];

describe('limits agree with R', () => {
  test.each(fromR)('%j at %d', (cells, level, expected) => {
    limitsOf(tableOf(cells), level).forEach((limit, at) => {
      expect(Math.abs(limit! / expected[at]! - 1)).toBeLessThan(1e-9);
    });
  });
});

describe('a count of 0', () => {
  test('leaves a ratio 0, infinite or undefined, and without limits', () => {
    expect(shareRatio({ events: 5, total: 9 }, { events: 0, total: 9 }, 0.95)).toEqual({
      estimate: Number.POSITIVE_INFINITY,
      low: null,
      high: null,
    });
    expect(shareRatio({ events: 0, total: 9 }, { events: 4, total: 9 }, 0.95)).toMatchObject({
      estimate: 0,
      low: null,
    });
    expect(shareRatio({ events: 0, total: 9 }, { events: 0, total: 9 }, 0.95).estimate).toBeNull();
    expect(diagnosticOddsRatio(tableOf([0, 0, 3, 4]), 0.95).estimate).toBeNull();
    expect(diagnosticOddsRatio(tableOf([3, 0, 0, 4]), 0.95).estimate).toBe(Number.POSITIVE_INFINITY);
  });
  test('everybody positive says nothing, with no false certainty', () => {
    expect(shareRatio({ events: 9, total: 9 }, { events: 4, total: 4 }, 0.95)).toEqual({
      estimate: 1,
      low: null,
      high: null,
    });
  });
});

test('calling the positive result negative inverts the odds ratio', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(counts, ([a, b, c, d]) => {
      const one = diagnosticOddsRatio(tableOf([a!, b!, c!, d!]), 0.95);
      const other = diagnosticOddsRatio(tableOf([c!, d!, a!, b!]), 0.95);
      expect(one.estimate! * other.estimate!).toBeCloseTo(1, 10);
      expect(one.low! * other.high!).toBeCloseTo(1, 10);
    }),
  );
});
