import { describe, expect, test } from 'vitest';
import { CollinearError, checkCollinearity } from '../../../src/stats/linear-algebra/collinearity.js';
import { tallMatrix, triangularFactor } from '../../../src/stats/linear-algebra/tall-qr.js';
import { leastSquares } from '../../../src/stats/regression/least-squares.js';

/** The golden-ratio sequence: fixed, even, without pattern beside others of another start. */
const spread = (n: number, start: number) =>
  Float64Array.from({ length: n }, (_, k) => ((k + start) * 0.6180339887498949 * start) % 1);

describe('triangular factor', () => {
  test.each([1, 2, 3, 255, 256, 257, 1000])('RᵀR is XᵀX, with %d rows', (rows) => {
    const columns = [1, 2, 3].map((start) => spread(rows, start));
    const { values } = triangularFactor(tallMatrix(columns));
    for (let i = 0; i < 3; i++) {
      for (let j = i; j < 3; j++) {
        const product = columns[i]!.reduce((sum, value, row) => sum + value * columns[j]![row]!, 0);
        const fromFactor = [0, 1, 2].reduce((sum, k) => sum + values[k * 3 + i]! * values[k * 3 + j]!, 0);
        expect(fromFactor).toBeCloseTo(product, 10);
      }
    }
  });
});

// NIST StRD, Longley (1967): https://www.itl.nist.gov/div898/strd/lls/data/LINKS/DATA/Longley.dat
test('the certified values of Longley, to 11 digits', () => {
  const rows = [
    [60323, 83, 234289, 2356, 1590, 107608, 1947],
    [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
    [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
    [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
    [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
    [64989, 99, 365385, 1870, 3547, 115094, 1953],
    [63761, 100, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
    [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
    [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
    [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
    [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
    [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
    [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ];
  const certified = [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
    -0.0511041056535807, 1829.15146461355,
  ];
  const [outcome, ...predictors] = Array.from({ length: 7 }, (_, j) =>
    Float64Array.from(rows, (row) => row[j]!),
  );
  const { coefficients } = leastSquares([new Float64Array(16).fill(1), ...predictors], outcome!);
  certified.forEach((value, j) => {
    expect(coefficients[j]! / value).toBeCloseTo(1, 10);
  });
});

describe('collinearity', () => {
  const n = 40;
  const intercept = new Float64Array(n).fill(1);
  const [a, b] = [spread(n, 1), spread(n, 2)];
  const found = (...columns: Float64Array[]) => {
    try {
      checkCollinearity(triangularFactor(tallMatrix([intercept, ...columns])));
    } catch (error) {
      if (error instanceof CollinearError) return [error.column, error.others];
    }
    return null;
  };

  test('names the column and those that it is made of', () => {
    const mixed = a.map((value, row) => 3 * value - 2 * b[row]! + 5);
    expect(found(a, b, mixed)).toEqual([3, [1, 2]]);
    expect(
      found(
        a,
        b,
        b.map((value) => 1e9 * value),
      ),
    ).toEqual([3, [2]]);
    expect(found(new Float64Array(n).fill(7))).toEqual([1, []]);
  });

  test('lets near twins be', () => {
    expect(
      found(
        a,
        a.map((value, row) => value + 1e-5 * b[row]!),
      ),
    ).toBeNull();
    expect(
      found(
        a.map((value) => 1e6 + value),
        b,
      ),
    ).toBeNull();
  });
});
