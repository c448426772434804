import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/kaplan-meier.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { chartWarnings } from '../support/charts.js';

// survival::aml (Miller 1997): weeks to relapse with and without maintenance chemotherapy.
const aml = {
  weeks: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
  relapse: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
  chemo: [...new Array(11).fill('Maintained'), ...new Array(12).fill('Nonmaintained')],
};
const roles = { time: ['weeks'], event: ['relapse'], group: ['chemo'] };

const run = (
  columns: Parameters<typeof tableFromColumns>[0],
  options: Readonly<Record<string, unknown>> = {},
  given: Readonly<Record<string, readonly string[]>> = roles,
) => analyze(method, { table: tableFromColumns(columns), roles: given, options });

const alone = { time: ['weeks'], event: ['relapse'] };

test('estimates agree with R, survival 3.5-3', () => {
  const { estimates } = run(aml, { times: '12,24', tau: 36, ci: 'log-log' }).result;
  // summary(survfit(Surv(weeks, relapse) ~ chemo, aml, conf.type = "log-log"), times = c(12, 24), rmean = 36)
  const values = estimates.map(({ term, group, estimate, confLow, confHigh }) => [
    `${term} ${group}`,
    ...[estimate, confLow, confHigh].map((cell) =>
      typeof cell === 'number' ? Number(cell.toFixed(5)) : null,
    ),
  ]);
  expect(values).toMatchInlineSnapshot(`
    [
      [
        "median Maintained",
        31,
        13,
        null,
      ],
      [
        "median Nonmaintained",
        23,
        5,
        33,
      ],
      [
        "survival Maintained",
        0.90909,
        0.50808,
        0.98667,
      ],
      [
        "survival Maintained",
        0.61364,
        0.26575,
        0.8353,
      ],
      [
        "survival Nonmaintained",
        0.58333,
        0.27014,
        0.80094,
      ],
      [
        "survival Nonmaintained",
        0.48611,
        0.19188,
        0.72967,
      ],
      [
        "rmst Maintained",
        27.425,
        21.52704,
        33.32296,
      ],
      [
        "rmst Nonmaintained",
        21.15278,
        14.2404,
        28.06515,
      ],
    ]
  `);
});

test('words: medians, people of a hundred, and what the curves take for granted', () => {
  expect(run(aml, { times: [24] }).result.words).toMatchInlineSnapshot(`
    [
      "Median time free of the event (relapse): 31 in Maintained (95% CI from 18, upper limit not reached); 23 in Nonmaintained (95% CI from 8, upper limit not reached).",
      "Of every 100 people like these, about 61 (38 to 100) in Maintained and 49 (27 to 88) in Nonmaintained would be free of the event at weeks 24; the ranges are what the data are compatible with.",
      "The curves take it that people last seen without the event had the same outlook as those followed on. How far the groups differ is for log-rank and cox-regression to say, and why is a matter of how they were formed.",
    ]
  `);
});

test('a table as trial reports print it', () => {
  const { result } = run(aml, { times: [24], tau: 40 });
  expect(presentResult(method, result).slice(0, 2)).toMatchInlineSnapshot(`
    [
      {
        "columns": [
          {
            "align": "left",
            "title": "Group",
          },
          {
            "align": "right",
            "title": "n",
          },
          {
            "align": "right",
            "title": "Events",
          },
          {
            "align": "right",
            "title": "Median (95% CI)",
          },
          {
            "align": "right",
            "title": "Restricted mean (95% CI)",
          },
        ],
        "footnotes": [],
        "rows": [
          [
            "Maintained",
            "11",
            "7",
            "31 (18 to –)",
            "28.9 (22.1 to 35.7)",
          ],
          [
            "Nonmaintained",
            "12",
            "11",
            "23 (8 to –)",
            "21.9 (14.4 to 29.4)",
          ],
        ],
        "title": "Time to event",
      },
      {
        "columns": [
          {
            "align": "left",
            "title": "Group",
          },
          {
            "align": "right",
            "title": "Time",
          },
          {
            "align": "right",
            "title": "Free of the event (95% CI)",
          },
        ],
        "footnotes": [],
        "rows": [
          [
            "Maintained",
            "24",
            "61% (38% to 100%)",
          ],
          [
            "Nonmaintained",
            "24",
            "49% (27% to 88%)",
          ],
        ],
        "title": "Kaplan-Meier estimates at the times asked for",
      },
    ]
  `);
});

describe('edges', () => {
  test('no event: the curve stays at 1 and no median is reached', () => {
    const { result, chart } = run({ ...aml, relapse: aml.relapse.map(() => 0) }, { tau: 40 });
    expect(result.words[0]).toMatchInlineSnapshot(
      `"Median time free of the event (relapse): not reached in Maintained (0 events among 11; 100% estimated free of it at the end, 161); not reached in Nonmaintained (0 events among 12; 100% estimated free of it at the end, 45)."`,
    );
    expect(result.estimates.find((row) => row.term === 'rmst')).toMatchObject({
      estimate: 40,
      stdError: 0,
      confLow: null,
    });
    expect(chartWarnings(chart()!)).toEqual([]);
  });

  test('everyone has the event at time 0', () => {
    const { result, chart } = run({ weeks: [0, 0], relapse: [1, 1] }, { times: [0, 5] }, alone);
    expect(result.estimates.map((row) => [row.term, row.estimate, row.confLow])).toEqual([
      ['median', 0, null],
      ['survival', 0, null],
      ['survival', 0, null],
    ]);
    expect(result.words.join(' ')).not.toMatch(/NaN|null/);
    expect(chartWarnings(chart()!)).toEqual([]);
  });

  test('one person, last seen', () => {
    const { result } = run({ weeks: [3], relapse: ['no'] }, {}, alone);
    expect(result.tables.survival).toMatchObject([{ group: null, time: 3, survival: 1, stdError: 0 }]);
  });

  test('survival after the last time is not known, and a note says so', () => {
    const { result } = run(aml, { times: [50] }, roles);
    expect(result.estimates.filter((row) => row.term === 'survival')).toMatchObject([
      { group: 'Maintained', estimate: 0.18409090909090908 },
      { group: 'Nonmaintained', estimate: 0, confLow: null },
    ]);
    expect(run(aml, { times: [200] }).result.notes).toMatchInlineSnapshot(`
      [
        "Survival at 200 in Maintained is not known: follow-up ended at 161 with some still free of the event.",
      ]
    `);
  });
});

test('marks of the chart do not grow with the data', () => {
  const rows = 20_000;
  const columns = {
    weeks: Array.from({ length: rows }, (_, row) => 1 + ((row * 7919) % 9973) / 10),
    relapse: Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 0)),
    chemo: Array.from({ length: rows }, (_, row) => `arm ${row % 3}`),
  };
  const spec = run(columns).chart() as unknown as { layer: { data: { values: unknown[] } }[] };
  const marks = spec.layer.reduce((sum, layer) => sum + layer.data.values.length, 0);
  expect(marks).toBeLessThan(3000);
});

describe('refusals', () => {
  test('a negative time', () => {
    expect(() => run({ weeks: [5, -3], relapse: [1, 0] }, {}, alone)).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "weeks" has the negative time -3; follow-up starts at 0, so correct the value or mark it as missing.]`,
    );
  });

  test('a negative time asked for', () => {
    expect(() => run(aml, { times: [-1, 5] })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --times must be times of 0 or more, not -1.]`,
    );
  });

  test('a horizon beyond a curve that has not come down', () => {
    expect(() => run(aml, { tau: 162 })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --tau 162 lies after the last time of "weeks" in group "Maintained", 161, where some were still free of the event, so the area up to it is not known; choose a tau of at most 161.]`,
    );
    expect(() => run(aml, { tau: 50 })).not.toThrow();
  });
});
