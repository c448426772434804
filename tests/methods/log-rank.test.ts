import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import method from '../../src/methods/log-rank.js';
import { chartWarnings } from '../support/charts.js';

// Freireich et al. (1963): weeks in remission with 6-MP and with placebo, as Gehan (1965) prints them.
const remission = {
  weeks: [
    6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4, 4, 5, 5,
    8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
  ],
  relapse: [
    1,
    1,
    1,
    0,
    1,
    0,
    1,
    0,
    0,
    1,
    1,
    0,
    0,
    0,
    1,
    1,
    0,
    0,
    0,
    0,
    0,
    ...new Array(21).fill(1),
  ] as number[],
  arm: [...new Array(21).fill('6-MP'), ...new Array(21).fill('placebo')] as string[],
};
const roles = { time: ['weeks'], event: ['relapse'], group: ['arm'] };

const run = (
  columns: Parameters<typeof tableFromColumns>[0],
  options: Readonly<Record<string, unknown>> = {},
  given: Readonly<Record<string, readonly string[]>> = roles,
) => analyze(method, { table: tableFromColumns(columns), roles: given, options });

test('the remission trial, as its textbooks give it', () => {
  const { result } = run(remission, { reference: 'placebo' });
  // Collett (2015), Modelling Survival Data, and R: chi-square 16.79, expected 19.25 and 10.75
  expect(testOf(result, 'log-rank')).toMatchObject({ df: 1 });
  expect(testOf(result, 'log-rank').statistic).toBeCloseTo(16.79294098921654, 9);
  expect(result.tables.groups).toMatchObject([
    { group: 'placebo', n: 21, observed: 21 },
    { group: '6-MP', n: 21, observed: 9 },
  ]);
  // R 4.2.2: exp((O - E) / V) with survdiff's obs, exp and var
  expect(estimateOf(result, 'hazard-ratio').estimate).toBeCloseTo(0.1943187086422, 9);
  expect(estimateOf(result, 'hazard-ratio').confHigh).toBeCloseTo(0.425408140254569, 9);
});

test('turning the reference inverts the ratio and keeps the test', () => {
  const [one, other] = ['placebo', '6-MP'].map((reference) => run(remission, { reference }).result);
  const [first, second] = [one!, other!].map((result) => estimateOf(result, 'hazard-ratio'));
  expect(Number(first!.estimate) * Number(second!.estimate)).toBeCloseTo(1, 12);
  expect(Number(first!.confLow) * Number(second!.confHigh)).toBeCloseTo(1, 12);
  expect(testOf(one!, 'log-rank').statistic).toBeCloseTo(Number(testOf(other!, 'log-rank').statistic), 9);
});

test('words', () => {
  expect(run(remission, { reference: 'placebo' }).result.words).toMatchInlineSnapshot(`
    [
      "Over the follow-up, the event (relapse) came about 0.19 times as fast in 6-MP as in placebo (hazard ratio 0.19, 95% CI 0.089 to 0.43; log-rank P < 0.001).",
      "The data are compatible with a rate in 6-MP from 0.089 to 0.43 times that in placebo.",
      "Observed against expected if all had one rate, for the event (relapse): 21 against 10.7 among 21 people in placebo and 9 against 19.3 among 21 people in 6-MP.",
      "The test asks whether the groups share one rate at every time; it can miss curves that cross, and does not say why groups differ.",
    ]
  `);
  const three = { ...remission, arm: remission.arm.map((arm, row) => (row % 5 === 0 ? 'none' : arm)) };
  expect(run(three).result.words).toMatchInlineSnapshot(`
    [
      "Observed against expected if all had one rate, for the event (relapse): 6 against 14.4 among 16 people in 6-MP, 7 against 7.4 among 9 people in none and 17 against 8.2 among 17 people in placebo (log-rank P < 0.001).",
      "The test gives no size of the differences: read the curves with their intervals, or fit a cox-regression.",
      "The test asks whether the groups share one rate at every time; it can miss curves that cross, and does not say why groups differ.",
    ]
  `);
});

test('an interval that spans 1 does not settle the direction', () => {
  const alternating = { ...remission, arm: remission.arm.map((_, row) => `${row % 2}`) };
  expect(run(alternating).result.words[1]).toMatch(/do not settle/);
});

test('tables and chart', () => {
  const { result, chart } = run(remission);
  expect(presentResult(method, result).map(({ title, rows }) => [title, ...rows])).toMatchInlineSnapshot(`
    [
      [
        "Events",
        [
          "6-MP",
          "21",
          "9",
          "19.3",
        ],
        [
          "placebo",
          "21",
          "21",
          "10.7",
        ],
      ],
      [
        "Size of the difference",
        [
          "Hazard ratio (one-step)",
          "5.15",
          "2.35 to 11.27",
        ],
      ],
      [
        "Tests",
        [
          "Log-rank",
          "16.79",
          "1",
          "<0.001",
        ],
      ],
    ]
  `);
  expect(chartWarnings(chart()!)).toEqual([]);
  expect(JSON.stringify(chart())).toContain('Log-rank P < 0.001');
});

describe('checks', () => {
  test('curves that cross are found', () => {
    const early = Array.from({ length: 60 }, (_, row) => (row < 30 ? 1 + row / 30 : 10 + row / 30));
    const late = Array.from({ length: 60 }, (_, row) => 4 + row / 30);
    const crossing = {
      weeks: [...early, ...late],
      relapse: new Array(120).fill(1),
      arm: [...new Array(60).fill('a'), ...new Array(60).fill('b')],
    };
    const check = run(crossing).result.checks.find((one) => one.check === 'crossing-curves')!;
    expect(check.status).toBe('look');
    expect(check.found).toMatchInlineSnapshot(`"Two curves cross: a by 4.41 at 5.667, b by 7.75 at 1.967."`);
  });

  test('few expected events are said', () => {
    const few = { weeks: [1, 2, 3, 4], relapse: [1, 0, 1, 0], arm: ['a', 'b', 'b', 'a'] };
    expect(run(few).result.checks[0]).toMatchObject({ check: 'expected-events', status: 'look' });
  });
});

test('a group that met no other at an event time is named', () => {
  const early = {
    weeks: [1, 2, 3, 4, 5, 6, 0.5, 0.6],
    relapse: [1, 1, 1, 0, 1, 1, 0, 0],
    arm: ['a', 'b', 'a', 'b', 'a', 'b', 'c', 'c'],
  };
  const { result } = run(early);
  expect(testOf(result, 'log-rank').df).toBe(2);
  expect(result.notes).toMatchInlineSnapshot(`
    [
      "No one in "c" of "arm" was followed together with another group at an event time, so that group adds nothing to the test; the degrees of freedom count every group all the same, which makes the p-value larger.",
    ]
  `);
});

describe('refusals', () => {
  test('no event', () => {
    const none = { ...remission, relapse: remission.relapse.map(() => 0) };
    expect(() => run(none)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: No row used has the event "1" of "relapse", so there is nothing to compare.]`,
    );
  });

  test('groups that were never followed at the same time', () => {
    const apart = { weeks: [1, 2, 5, 6], relapse: [0, 0, 1, 1], arm: ['a', 'a', 'b', 'b'] };
    expect(() => run(apart)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: At no event time were people of two groups of "arm" followed at once, so the groups cannot be compared.]`,
    );
  });

  test('a negative time', () => {
    expect(() => run({ ...remission, weeks: remission.weeks.map((time) => time - 2) })).toThrow(
      /negative time -1/,
    );
  });
});
