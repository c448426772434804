import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import type { Table } from '../../src/data/table.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import method from '../../src/methods/table-one.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const run = (table: Table, variables?: string[], nonnormal?: string[]) =>
  analyze(method, {
    table,
    roles: { group: ['arm'], ...(variables ? { variables } : {}) },
    options: nonnormal ? { nonnormal } : {},
  });

const trial = tableFromColumns({
  arm: ['drug', 'drug', 'drug', 'drug', 'placebo', 'placebo', 'placebo'],
  age: [34, 41, null, 29, 62, 55, 70],
  stay: [1, 2, 30, 4, 3, 5, 8],
  site: ['north', 'south', 'north', 'south', 'north', null, 'north'],
});

describe('values', () => {
  test('of the Titanic by sex: the standardised difference agrees with its formula in R 4.2.2', async () => {
    const table = await referenceTable('titanic-passengers.csv');
    const { result } = analyze(method, {
      table,
      roles: { group: ['sex'], variables: ['age', 'passenger_class'] },
      options: {},
    });
    // smd of counts (144, 106, 216) and (179, 171, 493) with solve(S); of ages |m1 - m2| / sqrt((v1 + v2) / 2)
    expect(result.tables.balance!.map((row) => row.smd)).toEqual([
      expect.closeTo(0.1315469374, 9),
      expect.closeTo(0.2605244949, 9),
    ]);
  });

  test('swapping the groups leaves the balance as it is', () => {
    const swapped = tableFromColumns({
      arm: ['z', 'z', 'z', 'z', 'a', 'a', 'a'],
      age: [34, 41, null, 29, 62, 55, 70],
    });
    const smd = (table: Table) => run(table, ['age']).result.tables.balance![0]!.smd;
    expect(smd(swapped)).toBe(smd(trial));
  });

  test('three groups have no balance and no love plot', () => {
    const three = tableFromColumns({ arm: ['a', 'b', 'c'], x: [1, 2, 3] });
    const analysis = run(three);
    expect(analysis.result.tables).not.toHaveProperty('balance');
    expect(analysis.chart()).toBeNull();
  });

  test('groups that share no level are infinitely far apart', () => {
    const apart = tableFromColumns({ arm: ['a', 'a', 'b', 'b'], x: ['u', 'v', 'w', 'w'] });
    const analysis = run(apart);
    expect(analysis.chart()).toBeNull();
    expect(analysis.result.tables.balance![0]!.smd).toBe(Number.POSITIVE_INFINITY);
    expect(analysis.result.words[1]).toBe('The groups are furthest apart in x, with no overlap at all.');
    expect(presentResult(method, analysis.result)[0]!.rows[0]).toEqual(['x, n (%)', '', '', 'no overlap']);
    const two = tableFromColumns({
      arm: ['a', 'a', 'b', 'b'],
      x: ['u', 'v', 'w', 'w'],
      y: ['u', 'v', 'u', 'v'],
    });
    expect(chartWarnings(run(two).chart()!)).toEqual([]);
  });
});

test('the table is laid out as in a journal', () => {
  const { result } = run(trial, undefined, ['stay']);
  expect(presentResult(method, result)[0]).toMatchInlineSnapshot(`
    {
      "columns": [
        {
          "align": "left",
          "title": "Characteristic",
        },
        {
          "align": "right",
          "title": "drug (n = 4)",
        },
        {
          "align": "right",
          "title": "placebo (n = 3)",
        },
        {
          "align": "right",
          "title": "SMD",
        },
      ],
      "footnotes": [
        "Values are mean (SD), median (lower to upper quartile) or number (%), of those that are not missing.",
        "SMD: absolute standardised mean difference; of categories, over all levels together.",
      ],
      "rows": [
        [
          "age, mean (SD)",
          "34.67 (6.03)",
          "62.33 (7.51)",
          "4.06",
        ],
        [
          "  Missing, n (%)",
          "1 (25%)",
          "0 (0%)",
          "",
        ],
        [
          "stay, median (IQR)",
          "3.0 (1.8 to 10.5)",
          "5.0 (4.0 to 6.5)",
          "0.39",
        ],
        [
          "site, n (%)",
          "",
          "",
          "1.41",
        ],
        [
          "  north",
          "2 (50%)",
          "2 (100%)",
          "",
        ],
        [
          "  south",
          "2 (50%)",
          "0 (0%)",
          "",
        ],
        [
          "  Missing, n (%)",
          "0 (0%)",
          "1 (33%)",
          "",
        ],
      ],
      "title": "Characteristics",
    }
  `);
});

test('words name the largest difference and give no p-value', () => {
  expect(run(trial).result.words).toMatchInlineSnapshot(`
    [
      "3 characteristics of 2 groups: drug (n = 4) and placebo (n = 3).",
      "The groups are furthest apart in age, with a standardised difference of 4.06 (in standard deviations; 0.1 is often taken as worth a look).",
      "The table describes the groups as they are; it has no p-values, since a test would ask whether chance made a difference, and not whether the difference matters. Likeness in what was measured says nothing of what was not.",
    ]
  `);
});

test('a column that is not printed cannot be called non-normal', () => {
  expect(() => run(trial, ['age', 'site'], ['agee'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --nonnormal names "agee", which is not among the variables. Did you mean "age"? They are "age" and "site".]`,
  );
  expect(() => run(trial, ['age', 'site'], ['site'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --nonnormal names "site", which is a category; only numbers have a median. Leave it out of --nonnormal.]`,
  );
});

test('one group is refused', () => {
  expect(() => run(tableFromColumns({ arm: ['a', 'a'], x: [1, 2] }))).toThrow(/At least two groups/);
});

test('one variable makes no love plot', () => {
  expect(run(trial, [[...trial.columns.keys()].find((name) => name !== 'arm')!]).chart()).toBeNull();
});
