import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cramersV, pearsonTest, yatesTest } from '../../src/stats/chi-square.js';
import { noncentralChiSquared } from '../../src/stats/distributions/noncentral-chi-squared.js';

// R 4.2.2: chisq.test(m, correct = FALSE) and chisq.test(m)
const berkeley = [
  [1198, 1493],
  [557, 1278],
];
const gears = [
  [1, 8, 2],
  [2, 4, 1],
  [12, 0, 2],
]; // table(mtcars$cyl, mtcars$gear)

describe('pearsonTest', () => {
  test.each([
    [berkeley, 92.2052804115, 1, 7.81360038899e-22],
    [gears, 18.0363636364, 4, 0.00121406603379],
    [
      [
        [1, 1],
        [1, 2],
      ],
      0.138888888889,
      1,
      0.709388115014,
    ],
  ])('%j', (counts, statistic, df, pValue) => {
    const found = pearsonTest(counts);
    expect(found.statistic).toBeCloseTo(statistic, 9);
    expect(found.df).toBe(df);
    expect(found.pValue / pValue).toBeCloseTo(1, 9);
  });

  test('does not change when the table is turned or its rows are swapped, and grows with the counts', () => {
    const cell = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 5 }), (counts) => {
        const { statistic } = pearsonTest(counts);
        const turned = counts[0]!.map((_, at) => counts.map((row) => row[at]!));
        expect(pearsonTest(turned).statistic).toBeCloseTo(statistic, 8);
        expect(pearsonTest([...counts].reverse()).statistic).toBeCloseTo(statistic, 8);
        const tenfold = counts.map((row) => row.map((count) => 10 * count));
        expect(pearsonTest(tenfold).statistic).toBeCloseTo(10 * statistic, 6);
      }),
    );
  });

  test('an empty row is refused', () => {
    expect(() =>
      pearsonTest([
        [0, 0],
        [1, 2],
      ]),
    ).toThrowErrorMatchingInlineSnapshot(`[StatError: A row or a column of the table has no count at all.]`);
  });
});

test('yatesTest corrects by no more than the difference', () => {
  expect(yatesTest(berkeley).statistic).toBeCloseTo(91.6095978581, 8);
  expect(yatesTest(berkeley).pValue / 1.05579680878e-21).toBeCloseTo(1, 9);
  expect(
    yatesTest([
      [1, 1],
      [1, 2],
    ]),
  ).toMatchObject({ statistic: 0, pValue: 1 });
});

test('cramersV is 1 where the row gives the column, 0 where shares are equal', () => {
  const certain = [
    [5, 0, 0],
    [0, 7, 0],
    [0, 0, 2],
  ];
  expect(cramersV(certain, pearsonTest(certain).statistic)).toBeCloseTo(1, 12);
  expect(
    cramersV(
      [
        [1, 2],
        [10, 20],
      ],
      pearsonTest([
        [1, 2],
        [10, 20],
      ]).statistic,
    ),
  ).toBe(0);
});

describe('noncentralChiSquared', () => {
  // R 4.2.2: uniroot(function(l) pchisq(x, df, ncp = l, lower.tail = FALSE) - p, c(0, 500), tol = 1e-12)$root
  test.each([
    [10, 4, 0.975, 22.3932510639],
    [138.28984, 9, 0.025, 88.7366434845],
    [138.28984, 9, 0.975, 179.5827841904],
    [26.9, 1, 0.005, 6.8157110919],
    [0.5, 1, 0.975, 7.0789404726],
  ])('the noncentrality at which %d on %d df is exceeded with %d', (x, df, p, expected) => {
    expect(noncentralChiSquared.noncentralityAt(x, df, p)).toBeCloseTo(expected, 6);
  });

  test('is 0 where chance alone exceeds the statistic often enough', () => {
    expect(noncentralChiSquared.noncentralityAt(10, 4, 0.025)).toBe(0);
  });

  test('rises with the tail asked for, and gives it back', () => {
    const tail = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3000, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        tail,
        (x, df, p) => {
          const noncentrality = noncentralChiSquared.noncentralityAt(x, df, p);
          if (noncentrality > 0)
            expect(noncentralChiSquared.survival(x, df, noncentrality)).toBeCloseTo(p, 8);
        },
      ),
      { numRuns: 50 },
    );
  });
});
