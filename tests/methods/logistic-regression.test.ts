import { beforeAll, describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import type { Table } from '../../src/data/table.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, type Result, testOf } from '../../src/methods/kit/result.js';
import logisticRegression from '../../src/methods/logistic-regression.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

let births: Table;
beforeAll(async () => {
  births = await referenceTable('reg-birthwt.csv');
});

const fit = (predictors: readonly string[], options: { readonly [name: string]: unknown } = {}) =>
  analyze(logisticRegression, { table: births, roles: { outcome: ['low'], predictors }, options });

const on = (columns: Parameters<typeof tableFromColumns>[0], predictors: readonly string[], options = {}) =>
  analyze(logisticRegression, {
    table: tableFromColumns(columns),
    roles: { outcome: ['died'], predictors },
    options,
  }).result;

const figure = (result: Result, term: string, field: 'estimate' | 'coefficient' | 'confLow' | 'confHigh') =>
  Number(estimateOf(result, term)[field]);

describe('relations', () => {
  test('one two-level predictor gives the odds ratio of the table, with Woolf’s limits', () => {
    // MASS::birthwt, low by smoke: 30/44 among smokers, 29/86 among others
    const result = fit(['smoke']).result;
    const oddsRatio = (30 * 86) / (44 * 29);
    const half = 1.959963984540054 * Math.sqrt(1 / 30 + 1 / 86 + 1 / 44 + 1 / 29);
    expect(figure(result, 'smoke', 'estimate')).toBeCloseTo(oddsRatio, 10);
    expect(figure(result, 'smoke', 'confLow')).toBeCloseTo(oddsRatio * Math.exp(-half), 10);
    expect(figure(result, 'smoke', 'confHigh')).toBeCloseTo(oddsRatio * Math.exp(half), 10);
  });

  test('the other level as event inverts the ratios, and the fit stays', () => {
    const [plain, turned] = [
      fit(['age', 'smoke']).result,
      fit(['age', 'smoke'], { 'event-level': '0' }).result,
    ];
    expect(figure(turned, 'age', 'estimate')).toBeCloseTo(1 / figure(plain, 'age', 'estimate'), 10);
    expect(turned.tables.fit![0]!.deviance).toBeCloseTo(Number(plain.tables.fit![0]!.deviance), 9);
    expect(turned.tables.fit![0]!.cStatistic).toBeCloseTo(Number(plain.tables.fit![0]!.cStatistic), 12);
    expect(testOf(turned, 'likelihood-ratio').statistic).toBeCloseTo(
      Number(testOf(plain, 'likelihood-ratio').statistic),
      9,
    );
  });

  test('people with the same predictors are ties of the c-statistic', () => {
    const { cStatistic } = fit(['smoke']).result.tables.fit![0]!;
    // pairs: a smoker with low weight against another who is no smoker, and half of the ties
    expect(cStatistic).toBeCloseTo((30 * 86 + 0.5 * (30 * 44 + 29 * 86)) / (59 * 130), 12);
  });

  test('no predictor that helps: the ratio is 1 and the test statistic 0', () => {
    const died = ['yes', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'no'];
    const result = on({ died, x: [1, 1, 2, 2, 3, 3, 4, 4] }, ['x']);
    expect(figure(result, 'x', 'estimate')).toBeCloseTo(1, 12);
    expect(testOf(result, 'likelihood-ratio')).toMatchObject({ df: 1 });
    expect(testOf(result, 'likelihood-ratio').pValue).toBeCloseTo(1, 6);
  });
});

describe('what is refused', () => {
  const died = [0, 0, 0, 0, 1, 1, 1, 1];
  const noise = [3, 1, 4, 1, 5, 9, 2, 6];

  test('separation by a number', () => {
    expect(() =>
      on({ died, noise, dose: [1, 2, 3, 4, 5, 6, 7, 8] }, ['noise', 'dose']),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "dose" separates the rows with the event from those without it, wholly or in part (separation), so a coefficient has no finite estimate; group its levels, leave it out, or describe it by counts.]`,
    );
  });

  test('separation by a level in which all have the event', () => {
    const arm = ['a', 'b', 'a', 'b', 'a', 'b', 'c', 'c'];
    expect(() => on({ died, noise, arm }, ['noise', 'arm'])).toThrow(/^"arm=c" separates the rows/);
  });

  test('separation by two predictors together', () => {
    const columns = {
      died: [1, 1, 1, 1, 0, 0, 0, 0],
      a: [1, 2, 3, 4, 1, 2, 3, 4],
      b: [2, 3, 4, 5, 0, 1, 2, 3],
    };
    expect(() => on(columns, ['a', 'b'])).toThrow(/^"a" and "b" separate the rows/);
  });

  test('an outcome that never, or always, happens', () => {
    expect(() => on({ died: died.map(() => 0), noise }, ['noise'])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The outcome "died" is 0 in every row used, so there is nothing to model.]`,
    );
    expect(() => on({ died: died.map(() => 1), noise }, ['noise'])).toThrow('is 1 in every row used');
  });

  test('collinear predictors', () => {
    const twice = noise.map((value) => 2 * value);
    expect(() => on({ died: [0, 1, 0, 1, 0, 1, 1, 0], noise, twice }, ['noise', 'twice'])).toThrow(
      '"twice" can be worked out exactly from "noise"',
    );
  });
});

test('words say what goes with what, and no more', () => {
  expect(fit(['age', 'smoke']).result.words).toMatchInlineSnapshot(`
    [
      "With each additional unit of age the odds of low are 0.95 times as high, among rows alike in the other predictors (95% CI 0.89 to 1.01); the data do not settle whether they are higher or lower.",
      "With smoke 1 rather than 0 the odds of low are 2.00 times as high, among rows alike in the other predictors (95% CI 1.06 to 3.75).",
      "Odds are not risks: where the event is common, a risk ratio lies nearer to 1 than the odds ratio.",
      "Of a person with low and one without, the model gives the first the higher chance in 61 of 100 pairs of these same rows (50 would be a coin’s toss); in new people a model tends to do less well.",
      "These are associations among the rows used: the model does not say what would happen if a predictor were changed, and predictors that are not in it may lie behind them.",
    ]
  `);
});

test('the chart has a row for each coefficient but the intercept', () => {
  const spec = fit(['age', 'factor(race)', 'smoke']).chart()!;
  expect(chartWarnings(spec)).toEqual([]);
  expect(spec.description).toMatch(/^Odds ratios of low.*age.*race: 2 vs 1.*smoke: 1 vs 0/);
  expect(spec.description).not.toMatch(/Intercept/);
});
