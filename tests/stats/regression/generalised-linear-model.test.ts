import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CollinearError } from '../../../src/stats/linear-algebra/collinearity.js';
import { binomialFamily, type Family, poissonFamily } from '../../../src/stats/regression/family.js';
import { fitGlm } from '../../../src/stats/regression/generalised-linear-model.js';
import { RecessionError } from '../../../src/stats/regression/recession.js';

const ones = (n: number) => new Float64Array(n).fill(1);

function fit(family: Family, outcome: readonly number[], ...columns: readonly (readonly number[])[]) {
  const design = [ones(outcome.length), ...columns.map((column) => Float64Array.from(column))];
  return fitGlm({ family, design, outcome: Float64Array.from(outcome), offset: null });
}

/** The columns that are named when the fit is refused. */
function refusal(family: Family, outcome: readonly number[], ...columns: readonly (readonly number[])[]) {
  try {
    fit(family, outcome, ...columns);
  } catch (error) {
    if (error instanceof RecessionError) return error.columns;
    throw error;
  }
  return null;
}

describe('estimates that do not exist are refused, and the column is named', () => {
  const noise = [3, 1, 4, 1, 5, 9, 2, 6];

  test('complete separation', () => {
    expect(refusal(binomialFamily, [0, 0, 0, 0, 1, 1, 1, 1], noise, [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([2]);
  });

  test('quasi-complete separation: a group in which all have the event', () => {
    expect(refusal(binomialFamily, [0, 1, 0, 1, 0, 1, 1, 1], [0, 0, 0, 0, 0, 1, 1, 1], noise)).toEqual([1]);
  });

  test('two columns that separate only together', () => {
    const [a, b] = [
      [1, 2, 3, 4, 1, 2, 3, 4],
      [2, 3, 4, 5, 0, 1, 2, 3],
    ];
    expect(refusal(binomialFamily, [1, 1, 1, 1, 0, 0, 0, 0], a!, b!)).toEqual([1, 2]);
  });

  test('a group without a single event, for counts', () => {
    expect(refusal(poissonFamily, [2, 1, 3, 2, 0, 0, 0, 0], [0, 0, 0, 0, 1, 1, 1, 1])).toEqual([1]);
  });

  test('with one predictor, just when the two ranges do not overlap', () => {
    const outcome = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    const column = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(column, (x) => {
        fc.pre(new Set(x).size > 1);
        const [others, events] = [x.slice(0, 5), x.slice(5)];
        const apart =
          Math.max(...others) <= Math.min(...events) || Math.max(...events) <= Math.min(...others);
        expect(refusal(binomialFamily, outcome, x) !== null).toBe(apart);
      }),
      { numRuns: 300 },
    );
  });

  test('a steep but finite fit is not refused', () => {
    const x = Array.from({ length: 2000 }, (_, i) => i);
    const outcome = x.map((value) => (value === 999 || value > 1000 ? 1 : 0));
    expect(refusal(binomialFamily, outcome, x)).toBeNull();
  });

  test('collinear columns, whatever their scale', () => {
    const x = [1, 2, 3, 4, 5, 6, 8, 9];
    const y = [0, 1, 0, 1, 1, 0, 1, 0];
    const twin = x.map((value) => 1e8 * value - 7);
    expect(() => fit(binomialFamily, y, x, twin)).toThrow(CollinearError);
    expect(() =>
      fit(
        binomialFamily,
        y,
        x,
        x.map((value) => 1e-8 * value * value),
      ),
    ).not.toThrow();
  });
});

describe('relations', () => {
  const x = [1.2, 3.4, 0.5, 2.2, 5.1, 4.4, 3.3, 2.8, 1.9, 0.7];
  const y = [0, 1, 0, 1, 1, 0, 1, 0, 1, 0];

  test('the residuals are at right angles to the design', () => {
    const { predictors } = fit(binomialFamily, y, x);
    const residuals = y.map((value, row) => value - 1 / (1 + Math.exp(-predictors[row]!)));
    expect(residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
    expect(residuals.reduce((sum, value, row) => sum + value * x[row]!, 0)).toBeCloseTo(0, 10);
  });

  test.each([1e8, 1e-8])('a predictor times %d has its coefficient divided by it', (scale) => {
    const [plain, scaled] = [
      fit(binomialFamily, y, x),
      fit(
        binomialFamily,
        y,
        x.map((value) => value * scale),
      ),
    ];
    expect((scaled.coefficients[1]! * scale) / plain.coefficients[1]!).toBeCloseTo(1, 10);
    expect(scaled.deviance).toBeCloseTo(plain.deviance, 10);
  });

  test('other outcome, other sign', () => {
    const [plain, turned] = [
      fit(binomialFamily, y, x),
      fit(
        binomialFamily,
        y.map((value) => 1 - value),
        x,
      ),
    ];
    expect(turned.coefficients[1]).toBeCloseTo(-plain.coefficients[1]!, 10);
  });

  test('counts of hundreds of thousands', () => {
    const { coefficients } = fit(poissonFamily, [100_000, 200_000, 100_000, 200_000], [0, 1, 0, 1]);
    expect(coefficients[1]).toBeCloseTo(Math.LN2, 12);
  });
});

test('a predictor far from zero, whose terms cancel, still settles', () => {
  const y = [0, 1, 0, 1, 1, 0, 1, 0, 1, 1];
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const [near, far] = [x, x.map((value) => 1e7 + value)].map((column) => fit(binomialFamily, y, column));
  expect(far!.coefficients[1]).toBeCloseTo(near!.coefficients[1]!, 6);
});
