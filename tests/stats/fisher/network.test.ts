import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noncentralHypergeometric } from '../../../src/stats/distributions/index.js';
import { marginBounds } from '../../../src/stats/fisher/margin-bounds.js';
import { fisherNetwork } from '../../../src/stats/fisher/network.js';

// R 4.2.2: fisher.test(m)$p.value
describe('fisherNetwork', () => {
  test.each([
    [
      'Job satisfaction, ?fisher.test',
      [
        [1, 2, 1, 0],
        [3, 3, 6, 1],
        [10, 10, 14, 9],
        [6, 7, 12, 11],
      ],
      0.782684938965639,
    ],
    [
      'mtcars gears by cylinders',
      [
        [1, 8, 2],
        [2, 4, 1],
        [12, 0, 2],
      ],
      0.000082597156846191,
    ],
    [
      'mtcars carburettors by cylinders',
      [
        [5, 2, 0],
        [6, 0, 4],
        [0, 0, 3],
        [0, 4, 6],
        [0, 1, 0],
        [0, 0, 1],
      ],
      0.000334517961930567,
    ],
    [
      'two rows',
      [
        [7, 6, 11, 11, 11],
        [8, 9, 9, 14, 14],
      ],
      0.916598167555115,
    ],
    [
      'a far tail',
      [
        [20, 1, 3],
        [2, 30, 1],
        [4, 2, 25],
      ],
      1.60240481025675e-22,
    ],
    [
      'four rows in the tail',
      [
        [10, 2, 0, 1],
        [1, 12, 2, 0],
        [0, 1, 9, 3],
      ],
      2.26508701705946e-9,
    ],
    [
      'three by four of 200',
      [
        [12, 17, 7, 23],
        [14, 21, 12, 20],
        [13, 20, 23, 18],
      ],
      0.186936536103144,
    ],
  ])('%s', (_, counts, pValue) => {
    expect(fisherNetwork(counts) / pValue).toBeCloseTo(1, 10);
  });

  test('of a 2x2 table is the hypergeometric p-value', () => {
    const cell = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
        const table = { exposedEvents: a, exposed: a + b, unexposed: c + d, events: a + c };
        const expected = noncentralHypergeometric.twoSidedP(table);
        expect(
          fisherNetwork([
            [a, b],
            [c, d],
          ]),
        ).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('does not change when the table is turned or its lines are moved', () => {
    const cell = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 4 }), (counts) => {
        const pValue = fisherNetwork(counts);
        const turned = counts[0]!.map((_, at) => counts.map((row) => row[at]!));
        expect(fisherNetwork(turned)).toBeCloseTo(pValue, 10);
        expect(fisherNetwork([...counts].reverse())).toBeCloseTo(pValue, 10);
        expect(pValue).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

test('marginBounds hold between them every table with the margins', () => {
  const cell = fc.integer({ min: 0, max: 9 });
  const logFactorial = new Float64Array(200);
  for (let k = 1; k < 200; k++) logFactorial[k] = logFactorial[k - 1]! + Math.log(k);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 5 }), (counts) => {
      const falling = (sums: number[]) => sums.sort((a, b) => b - a);
      const rows = falling(counts.map((row) => row[0] + row[1] + row[2]));
      const columns = falling([0, 1, 2].map((at) => counts.reduce((sum, row) => sum + row[at]!, 0)));
      fc.pre(rows[0]! > 0);
      const { least, most } = marginBounds({ rows, columns, logFactorial });
      const value = counts.flat().reduce((sum, count) => sum + logFactorial[count]!, 0);
      expect(least).toBeLessThanOrEqual(value + 1e-9);
      expect(most).toBeGreaterThanOrEqual(value - 1e-9);
    }),
  );
});
