import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/cox-regression.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';

// survival::ovarian (Edmonson et al. 1979): days to death or last seen, age, residual disease, treatment.
const ovarian = {
  days: [
    59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206,
    1227, 268, 329, 353, 365, 377,
  ],
  died: [1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0],
  age: [
    72.3315, 74.4932, 66.4658, 53.3644, 50.3397, 56.4301, 56.937, 59.8548, 64.1753, 55.1781, 56.7562, 50.1096,
    59.6301, 57.0521, 39.2712, 43.1233, 38.8932, 44.6, 53.9068, 44.2055, 59.589, 74.5041, 43.137, 63.2192,
    64.4247, 58.3096,
  ],
  'residual disease': [
    'yes',
    'yes',
    'yes',
    'yes',
    'yes',
    'no',
    'yes',
    'yes',
    'yes',
    'no',
    'no',
    'no',
    'yes',
    'yes',
    'no',
    'no',
    'yes',
    'no',
    'no',
    'yes',
    'no',
    'yes',
    'yes',
    'no',
    'yes',
    'no',
  ],
  arm: [
    'A',
    'A',
    'A',
    'B',
    'A',
    'A',
    'B',
    'B',
    'A',
    'B',
    'A',
    'B',
    'B',
    'B',
    'A',
    'A',
    'A',
    'A',
    'B',
    'B',
    'B',
    'A',
    'A',
    'B',
    'B',
    'B',
  ],
};
const R = {
  age: 0.14732659546911,
  ageError: 0.046147047740803,
  arm: -0.80397301266511,
  likelihoodRatio: 15.886083016308,
  concordance: 0.79816513761468,
  zph: [0.224265642198, 0.779606879885, 0.918669928516],
  stratified: 0.12749492650261,
};
type Columns = Parameters<typeof tableFromColumns>[0];

const run = (
  predictors: readonly string[],
  {
    columns = ovarian,
    strata,
    ...options
  }: { columns?: Columns; strata?: string; [option: string]: unknown } = {},
) =>
  analyze(method, {
    table: tableFromColumns(columns),
    roles: { time: ['days'], event: ['died'], predictors, ...(strata ? { strata: [strata] } : {}) },
    options,
  });

test('values of R 4.2.2, survival 3.5-3', () => {
  // coxph(Surv(futime, fustat) ~ age + rx, ovarian, ties = "efron", control = coxph.control(eps = 1e-11)); cox.zph
  const { result } = run(['age', 'arm']);
  expect(estimateOf(result, 'age')).toMatchObject({
    coefficient: expect.closeTo(R.age, 8),
    stdError: expect.closeTo(R.ageError, 8),
  });
  expect(estimateOf(result, 'arm=B')).toMatchObject({ coefficient: expect.closeTo(R.arm, 8) });
  expect(testOf(result, 'likelihood-ratio').statistic).toBeCloseTo(R.likelihoodRatio, 8);
  expect(result.tables.fit![0]).toMatchObject({
    n: 26,
    events: 12,
    concordance: expect.closeTo(R.concordance, 12),
  });
  expect(result.tables['proportional-hazards']!.map((row) => row.statistic)).toEqual(
    R.zph.map((value) => expect.closeTo(value, 6)),
  );
});

test('the reference turns the ratio over, and strata take a predictor out', () => {
  const [b, a] = [run(['arm']), run(['arm'], { reference: 'arm=B' })].map(
    ({ result }) => result.estimates[0]!,
  );
  expect([b!.term, a!.term]).toEqual(['arm=B', 'arm=A']);
  expect(Number(b!.estimate) * Number(a!.estimate)).toBeCloseTo(1, 9);
  expect(Number(b!.confLow) * Number(a!.confHigh)).toBeCloseTo(1, 9);
  const stratified = run(['age'], { strata: 'residual disease' }).result;
  // coxph(Surv(futime, fustat) ~ age + strata(resid.ds), ovarian)
  expect(stratified.estimates[0]!.coefficient).toBeCloseTo(R.stratified, 8);
});

test('words', () => {
  expect(run(['age', 'residual disease']).result.words).toMatchInlineSnapshot(`
    [
      "With each additional unit of age the hazard of the event (died) is 1.16 times as high, among rows alike in the other predictors (95% CI 1.04 to 1.28).",
      "With residual disease yes rather than no the hazard of the event (died) is 1.85 times as high, among rows alike in the other predictors (95% CI 0.44 to 7.78); the data do not settle whether it is higher or lower.",
      "A hazard is the rate at which the event comes to those still free of it; a hazard ratio is not a ratio of risks over the whole follow-up, nor of times.",
      "Of two people of whom one had the event first, the model gives that one the higher hazard in 79 of 100 pairs of these same rows (50 would be a coin’s toss); in new people a model tends to do less well.",
      "These are associations among the rows used: the model does not say what would happen if a predictor were changed, and predictors that are not in it may lie behind them.",
    ]
  `);
});

test('checks', () => {
  expect(run(['age', 'arm', 'residual disease']).result.checks).toMatchInlineSnapshot(`
    [
      {
        "advice": "",
        "check": "proportional-hazards",
        "found": "All terms together P = 0.581; the smallest is that of residual disease, P = 0.290.",
        "lookedAt": "Whether hazard ratios change over follow-up (score tests of proportional hazards).",
        "status": "holds",
      },
      {
        "advice": "With fewer than 10 each, estimates are unsteady and too far from zero; use fewer predictors.",
        "check": "size",
        "found": "12 events for 3 coefficients: 4.0 each.",
        "lookedAt": "The number of events for each coefficient.",
        "status": "look",
      },
    ]
  `);
});

test('a hazard ratio that changes over time is seen', () => {
  const columns = {
    days: [
      ...Array.from({ length: 40 }, (_, row) => row + 1),
      ...Array.from({ length: 40 }, (_, row) => 15.5 + row / 4),
    ],
    died: new Array(80).fill(1),
    arm: [...new Array(40).fill('wide'), ...new Array(40).fill('narrow')],
  };
  const check = run(['arm'], { columns }).result.checks[0]!;
  expect(check).toMatchObject({ check: 'proportional-hazards', status: 'look' });
  expect(check.advice).toContain('arm');
});

test('a forest of the ratios', () => {
  const chart = run(['age', 'arm', 'age:arm']).chart()!;
  expect(chartWarnings(chart)).toEqual([]);
  expect(chart.description).toMatch(/Hazard ratio/);
});

describe('refusals', () => {
  test('no event', () => {
    const columns = { ...ovarian, died: ovarian.died.map(() => 0) };
    expect(() => run(['age'], { columns })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: No row used has the event "1" of "died", so there is nothing to compare.]`,
    );
  });

  test('a level without events', () => {
    const columns = {
      ...ovarian,
      arm: ovarian.died.map((died, row) => (died === 0 && row % 2 === 0 ? 'C' : 'A')),
    };
    expect(() => run(['age', 'arm'], { columns })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The hazard ratio of "arm=C" has no finite estimate: the model fits ever better as it goes to 0 or to infinity, as when a level has no events; pool that level with another, or leave the predictor out.]`,
    );
  });

  test('a predictor made of others', () => {
    const columns = { ...ovarian, months: ovarian.age.map((age) => 12 * age) };
    expect(() => run(['age', 'months'], { columns })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "months" can be worked out exactly from "age", so their parts cannot be told apart; leave out one of them.]`,
    );
  });

  test('a predictor that the strata hold fixed', () => {
    const columns = { ...ovarian, centre: ovarian.arm.map((arm) => (arm === 'A' ? 'north' : 'south')) };
    expect(() => run(['age', 'arm'], { columns, strata: 'centre' })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: Nothing can be told about "arm=B": among those still followed in one stratum, it did not differ at any event apart from the other predictors; leave it out, or choose other strata.]`,
    );
  });

  test('hardly more rows than coefficients', () => {
    const columns = { days: [1, 2, 3], died: [1, 1, 0], x: [2, 1, 2], z: [5, 1, 1] };
    expect(() => run(['x', 'z'], { columns })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: The model has 3 coefficients, intercept and levels counted, but only 3 rows can be used; use fewer predictors or more data.]`,
    );
  });
});

test('with one predictor a test that says the same stands once in the tables', () => {
  const tables = (predictors: readonly string[]) =>
    JSON.stringify(presentResult(method, run(predictors).result));
  expect(tables(['age'])).not.toMatch(/GLOBAL|Wald, whole|Score, whole/);
  expect(tables(['age', 'arm'])).toMatch(/GLOBAL.*Wald, whole.*Score, whole/);
});
