import { beforeAll, describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import type { Table } from '../../src/data/table.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, type Result } from '../../src/methods/kit/result.js';
import poissonRegression from '../../src/methods/poisson-regression.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

let births: Table;
beforeAll(async () => {
  births = await referenceTable('reg-birthwt.csv');
});

const on = (columns: Parameters<typeof tableFromColumns>[0], time: readonly string[] = [], options = {}) =>
  analyze(poissonRegression, {
    table: tableFromColumns(columns),
    roles: { outcome: ['falls'], predictors: ['arm'], 'exposure-time': time },
    options,
  }).result;

const ratio = (result: Result, term: string) => Number(estimateOf(result, term).estimate);

const falls = [2, 0, 1, 3, 4, 2, 6, 1];
const arm = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'];
const years = [1, 2, 1, 3, 1, 1, 2, 1];

describe('relations', () => {
  test('one two-level predictor gives the ratio of the two rates', () => {
    const result = on({ falls, arm, years }, ['years']);
    expect(ratio(result, 'arm=b')).toBeCloseTo(13 / 5 / (6 / 7), 10);
    expect(ratio(result, 'intercept')).toBeCloseTo(6 / 7, 10);
    expect(estimateOf(result, 'arm=b').stdError).toBeCloseTo(Math.sqrt(1 / 6 + 1 / 13), 10);
  });

  test('time in another unit changes the intercept alone', () => {
    const [plain, months] = [years, years.map((value) => 12 * value)].map((time) =>
      on({ falls, arm, years: time }, ['years']),
    );
    expect(ratio(months!, 'arm=b')).toBeCloseTo(ratio(plain!, 'arm=b'), 10);
    expect(ratio(months!, 'intercept') * 12).toBeCloseTo(ratio(plain!, 'intercept'), 10);
    expect(months!.tables.fit![0]!.deviance).toBeCloseTo(Number(plain!.tables.fit![0]!.deviance), 9);
  });

  test('a yes/no outcome with hc0 gives the risk ratio and its log standard error', () => {
    // low by smoke in MASS::birthwt: 30 of 74 and 29 of 115; the robust variance is that of the log risk ratio
    const { result } = analyze(poissonRegression, {
      table: births,
      roles: { outcome: ['low'], predictors: ['smoke'] },
      options: { robust: 'hc0' },
    });
    expect(ratio(result, 'smoke')).toBeCloseTo(30 / 74 / (29 / 115), 10);
    expect(estimateOf(result, 'smoke').stdError).toBeCloseTo(
      Math.sqrt(1 / 30 - 1 / 74 + 1 / 29 - 1 / 115),
      10,
    );
    expect(result.tests).toEqual([]);
  });
});

describe('what is refused', () => {
  test('what is no count', () => {
    expect(() => on({ falls: [1, 2.5, 3, 4, 1, 2, 3, 4], arm })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "falls" holds 2.5, but a count is a whole number of 0 or more; for a measurement use linear-regression.]`,
    );
    expect(() => on({ falls: [1, -2, 3, 4, 1, 2, 3, 4], arm })).toThrow('"falls" holds -2');
  });

  test('a time of zero', () => {
    expect(() =>
      on({ falls, arm, years: [0, 2, 1, 3, 1, 1, 2, 1] }, ['years']),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "years" holds 0, but a time at risk is above 0; correct it, or make it missing.]`,
    );
  });

  test('no event at all, or none in one level', () => {
    expect(() => on({ falls: falls.map(() => 0), arm })).toThrow(
      'The outcome "falls" is 0 in every row used',
    );
    expect(() => on({ falls: [2, 0, 1, 3, 0, 0, 0, 0], arm })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "arm=b" separates the rows with the event from those without it, wholly or in part (separation), so a coefficient has no finite estimate; group its levels, leave it out, or describe it by counts.]`,
    );
  });
});

test('checks see counts that vary more than the model takes them to, and a yes/no outcome without hc0', () => {
  const wild = on({ falls: [0, 40, 2, 1, 90, 0, 3, 60], arm });
  expect(wild.checks.find(({ check }) => check === 'dispersion')).toMatchObject({ status: 'fails' });
  const binary = on({ falls: [0, 1, 0, 1, 1, 1, 0, 1], arm });
  expect(binary.checks.find(({ check }) => check === 'variance')).toMatchObject({ status: 'fails' });
});

test('words and chart speak of rates, or of risks for a yes/no outcome', () => {
  const request = { table: tableFromColumns({ falls, arm, years }), options: {} };
  const roles = { outcome: ['falls'], predictors: ['arm'], 'exposure-time': ['years'] };
  const rates = analyze(poissonRegression, { ...request, roles });
  expect(rates.result.words).toMatchInlineSnapshot(`
    [
      "With arm b rather than a the rate of falls is 3.03 times as high (95% CI 1.15 to 7.98).",
      "These are associations among the rows used: the model does not say what would happen if a predictor were changed, and predictors that are not in it may lie behind them.",
    ]
  `);
  expect(chartWarnings(rates.chart()!)).toEqual([]);
  expect(rates.chart()!.description).toMatch(/^Rate ratios of falls/);
});
