import { beforeAll, describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import type { Table } from '../../src/data/table.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, type Result, testOf } from '../../src/methods/kit/result.js';
import linearRegression from '../../src/methods/linear-regression.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

let births: Table;
beforeAll(async () => {
  births = await referenceTable('reg-birthwt.csv');
});

const fit = (predictors: readonly string[], options: { readonly [name: string]: unknown } = {}) =>
  analyze(linearRegression, { table: births, roles: { outcome: ['bwt'], predictors }, options });

const slope = (result: Result, term: string) => Number(estimateOf(result, term).estimate);

/** A table in which y is not on a line. */
const small = (columns: { readonly [name: string]: readonly (number | string | null)[] }) =>
  tableFromColumns({ y: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3], ...columns });

const on = (table: Table, predictors: readonly string[], options = {}) =>
  analyze(linearRegression, { table, roles: { outcome: ['y'], predictors }, options }).result;

const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11];

describe('relations', () => {
  test('one two-level predictor gives the difference of the t-test with equal variances', async () => {
    // R 4.2.2: t.test(bwt ~ smoke, MASS::birthwt, var.equal = TRUE): t = 2.6529, p-value = 0.008667
    const { result } = fit(['smoke']);
    expect(estimateOf(result, 'smoke').statistic).toBeCloseTo(-2.6529, 4);
    expect(estimateOf(result, 'smoke').pValue).toBeCloseTo(0.008667, 6);
  });

  test('another reference turns the sign', () => {
    const [first, second] = [['race=1'], ['race=2']].map(
      (reference) => fit(['factor(race)'], { reference }).result,
    );
    expect(slope(first!, 'factor(race)=2')).toBeCloseTo(-slope(second!, 'factor(race)=1'), 8);
  });

  test('the order of predictors changes nothing but the order of rows', () => {
    const [one, other] = [fit(['age', 'lwt', 'smoke']).result, fit(['smoke', 'age', 'lwt']).result];
    for (const term of ['intercept', 'age', 'lwt', 'smoke']) {
      expect(slope(one, term)).toBeCloseTo(slope(other, term), 8);
    }
    expect(other.estimates.map(({ term }) => term)).toEqual(['intercept', 'smoke', 'age', 'lwt']);
  });

  test('a wider level contains the narrower', () => {
    const [narrow, wide] = [0.8, 0.99].map((level) => estimateOf(fit(['age'], { level }).result, 'age'));
    expect(Number(wide!.confLow)).toBeLessThan(Number(narrow!.confLow));
    expect(Number(wide!.confHigh)).toBeGreaterThan(Number(narrow!.confHigh));
  });

  test('robust errors leave the estimates, the F test and the fit as they are', () => {
    const [plain, robust] = [fit(['age', 'smoke']).result, fit(['age', 'smoke'], { robust: 'hc3' }).result];
    expect(slope(robust, 'age')).toBe(slope(plain, 'age'));
    expect(estimateOf(robust, 'age').stdError).not.toBe(estimateOf(plain, 'age').stdError);
    expect(testOf(robust, 'model-f')).toEqual(testOf(plain, 'model-f'));
    expect(robust.tables).toEqual(plain.tables);
  });

  test('names with a comma, a colon and accents', () => {
    const result = on(
      small({ 'dose, mg': x, 'bras:été': ['a', 'b', 'a', 'b', 'b', 'a', 'a', 'b', 'a', 'b'] }),
      ['`dose, mg`', '`bras:été`', '`dose, mg`:`bras:été`'],
    );
    expect(result.estimates.map(({ term }) => term)).toEqual([
      'intercept',
      'dose, mg',
      'bras:été=b',
      'dose, mg:bras:été=b',
    ]);
    expect(result.tables.vif!.map(({ variable }) => variable)).toEqual([
      'dose, mg',
      'bras:été',
      'dose, mg:bras:été',
    ]);
  });
});

describe('what is refused', () => {
  test('a predictor made from another', () => {
    const table = small({ lwt: x, kg: x.map((value) => value * 0.45359237) });
    expect(() => on(table, ['lwt', 'kg'])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "kg" can be worked out exactly from "lwt", so their parts cannot be told apart; leave out one of them.]`,
    );
  });

  test('more coefficients than rows', () => {
    const few = tableFromColumns({ y: [1, 2, 4], a: [1, 3, 2], b: [1, 1, 2] });
    expect(() => on(few, ['a', 'b'])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The model has 3 coefficients, intercept and levels counted, but only 3 rows can be used; use fewer predictors or more data.]`,
    );
  });

  test('an outcome that is always the same', () => {
    const flat = tableFromColumns({ y: [2, 2, 2, 2, 2], a: [1, 3, 2, 5, 4] });
    expect(() => on(flat, ['a'])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The outcome "y" is 2 in every row used, so there is nothing to model.]`,
    );
  });

  test('an outcome that the predictors give exactly', () => {
    const exact = tableFromColumns({ y: x.map((value) => 2 * value + 1), x });
    expect(() => on(exact, ['x'])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The predictors give "y" exactly, with no residual to judge them by; look for a predictor that was made from the outcome.]`,
    );
  });

  test('a row that alone decides a coefficient, under hc3', () => {
    const table = small({ one: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0], x });
    expect(() => on(table, ['one', 'x'], { robust: 'hc3' })).toThrowErrorMatchingInlineSnapshot(
      `[StatError: One row alone decides a coefficient, so its residual is 0 and hc2 and hc3 do not exist; use hc0 or hc1.]`,
    );
    expect(estimateOf(on(table, ['one', 'x'], { robust: 'hc0' }), 'one').stdError).toBeGreaterThan(0);
  });
});

test('words say what goes with what, and no more', () => {
  const { words } = fit(['age', 'factor(race)', 'smoke', 'age:smoke']).result;
  expect(words).toMatchInlineSnapshot(`
    [
      "Each additional unit of age goes with a mean bwt 14 higher, where what it interacts with is 0 or at its reference level (95% CI −10 to 39); the data do not settle whether it is higher or lower.",
      "Race 2 rather than 1 goes with a mean bwt 393 lower, among rows alike in the other predictors (95% CI −706 to −79).",
      "Race 3 rather than 1 goes with a mean bwt 420 lower, among rows alike in the other predictors (95% CI −657 to −184).",
      "Smoke 1 rather than 0 goes with a mean bwt 316 higher, where what it interacts with is 0 or at its reference level (95% CI −647 to 1279); the data do not settle whether it is higher or lower.",
      "The coefficient of an interaction says by how much the coefficient of one predictor differs with each step of the other.",
      "Together the predictors account for 14% of the variance of bwt.",
      "These are associations among the rows used: the model does not say what would happen if a predictor were changed, and predictors that are not in it may lie behind them.",
    ]
  `);
});

test('checks look at spread, shape, influence and overlap', () => {
  const table = small({ x, twin: x.map((value, row) => value + (row % 2) * 0.1) });
  const { checks } = on(table, ['x', 'twin']);
  expect(checks.map(({ check, status }) => `${check}: ${status}`)).toEqual([
    'size: look',
    'equal-spread: holds',
    'residual-shape: look',
    'influence: holds',
    'collinearity: look',
  ]);
});

test('the chart of a large sample is thinned, and compiles without a warning', () => {
  const n = 5000;
  const noise = (k: number) => (k * 0.618034) % 1;
  const large = tableFromColumns({
    y: Array.from({ length: n }, (_, k) => noise(k) + noise(k * 7)),
    x: Array.from({ length: n }, (_, k) => noise(k * 3)),
  });
  const spec = analyze(linearRegression, {
    table: large,
    roles: { outcome: ['y'], predictors: ['x'] },
    options: {},
  }).chart()!;
  expect(chartWarnings(spec)).toEqual([]);
  expect(JSON.stringify(spec).length).toBeLessThan(150_000);
});
