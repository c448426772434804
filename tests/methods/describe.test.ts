import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import type { Table } from '../../src/data/table.js';
import method from '../../src/methods/describe.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { read } from '../data/read.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const run = (table: Table, roles: { variables?: string[]; group?: string[] } = {}) =>
  analyze(method, { table, roles, options: {} });

const numeric = (analysis: ReturnType<typeof run>, variable: string, group: string | null = null) =>
  analysis.result.tables.numeric!.find((row) => row.variable === variable && row.group === group)!;

const mixed = tableFromColumns({
  arm: ['B', 'A', 'A', 'B', 'A', 'B', null],
  age: [34, 41, null, 29, 62, 55, 70],
  site: ['north', 'south', 'north', null, 'north', 'north', 'east'],
  died: [0, 1, 0, 0, 1, 1, 1],
});

describe('values', () => {
  test('of airquality by month agree with R 4.2.2 mean, sd and quantile(type = 7)', async () => {
    const found = run(await referenceTable('airquality-1973.csv'), {
      variables: ['ozone'],
      group: ['month'],
    });
    expect(numeric(found, 'ozone', '8')).toMatchObject({
      n: 26,
      missing: 5,
      min: 9,
      q1: 28.75,
      q3: 82.5,
      max: 168,
    });
    expect(numeric(found, 'ozone', '8').sd).toBeCloseTo(39.6812104344, 9);
  });

  test('of warpbreaks by wool agree with R 4.2.2', () => {
    const breaks = [
      26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15,
      26,
    ];
    const found = numeric(run(tableFromColumns({ breaks })), 'breaks');
    expect(found.mean).toBeCloseTo(31.037037037, 9);
    expect(found.sd).toBeCloseTo(15.8514291554, 9);
  });

  test('a row without its group is left out, a missing value is counted in its group', () => {
    const found = run(mixed, { group: ['arm'] });
    expect(found.result.input).toMatchObject({ used: 6, excluded: 1 });
    expect(numeric(found, 'age', 'A')).toMatchObject({ n: 2, missing: 1, min: 41, max: 62 });
    const sites = found.result.tables.categorical!.map(({ group, level, n, proportion }) => [
      group,
      level,
      n,
      proportion,
    ]);
    expect(sites).toEqual([
      ['A', 'north', 2, 2 / 3],
      ['A', 'south', 1, 1 / 3],
      ['B', 'north', 2, 1],
      ['B', 'south', 0, 0],
    ]);
  });

  test('rows in another order give the same', () => {
    const forward = run(tableFromColumns({ x: [3, 1, 2, 9] })).result.tables;
    expect(run(tableFromColumns({ x: [9, 2, 1, 3] })).result.tables).toEqual(forward);
  });

  test('one value has no standard deviation, no value has nothing', () => {
    const found = run(tableFromColumns({ g: ['a', 'b', 'b'], x: [5, null, null] }), { group: ['g'] });
    expect(numeric(found, 'x', 'a')).toMatchObject({ n: 1, mean: 5, sd: null, median: 5 });
    expect(numeric(found, 'x', 'b')).toMatchObject({ n: 0, missing: 2, mean: null, sd: null, median: null });
    expect(found.result.words[1]).toBe(
      'x: in a mean 5.0 (SD –), median 5 (quartiles 5 to 5), range 5 to 5; in b no value.',
    );
  });
});

test('identifiers and dates are left out with a note', () => {
  const table = tableFromColumns({
    name: Array.from({ length: 40 }, (_, k) => `person ${k}`),
    born: Array.from({ length: 40 }, () => new Date(0)),
    x: Array.from({ length: 40 }, (_, k) => k),
  });
  expect(run(table).result.notes).toEqual([
    'Left out, being dates: "born"; describe the time between two of them (in days, say).',
    'Left out, being names or numbers of records, mostly different in every row: "name".',
  ]);
  expect(() => run(table, { variables: ['name'] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: There is nothing to describe in "name": dates and identifiers have no mean and no shares. Name columns of numbers or categories with --variables.]`,
  );
});

test('checks say which values are missing and which numbers may be codes', () => {
  expect(run(mixed).result.checks.map((check) => [check.check, check.status, check.found])).toEqual([
    ['missing-values', 'look', '3 of 4 variables have some; the most is 1 of 7 in "arm".'],
    ['coded-categories', 'look', '"died" does.'],
  ]);
});

test('words give each variable a sentence', () => {
  expect(run(mixed, { variables: ['age', 'site'], group: ['arm'] }).result.words).toMatchInlineSnapshot(`
    [
      "6 rows and 2 variables are described, by group: A (3) and B (3).",
      "age: in A mean 51.5 (SD 14.8), median 51.5 (quartiles 46.3 to 56.8), range 41 to 62; in B mean 39.3 (SD 13.8), median 34.0 (quartiles 31.5 to 44.5), range 29 to 55.",
      "site: in A north 2 of 3 (67%), south 1 of 3 (33%); in B north 2 of 2 (100%), south 0 of 2 (0%).",
      "These numbers describe the rows at hand; how far they hold for other people depends on how these came to be in the data.",
    ]
  `);
});

test('the table has groups side by side for categories', () => {
  const analysis = run(mixed, { variables: ['age', 'site'], group: ['arm'] });
  expect(presentResult(method, analysis.result).map((table) => table.rows)).toMatchInlineSnapshot(`
    [
      [
        [
          "age",
          "A",
          "2",
          "1",
          "51.5 (14.8)",
          "51.5 (46.3 to 56.8)",
          "41 to 62",
        ],
        [
          "",
          "B",
          "3",
          "0",
          "39.3 (13.8)",
          "34.0 (31.5 to 44.5)",
          "29 to 55",
        ],
      ],
      [
        [
          "site",
          "",
          "",
        ],
        [
          "  north",
          "2 (67%)",
          "2 (100%)",
        ],
        [
          "  south",
          "1 (33%)",
          "0 (0%)",
        ],
        [
          "  Missing",
          "0",
          "1",
        ],
      ],
    ]
  `);
});

test('the chart has a panel a variable, no warning, and stays small', () => {
  const many = tableFromColumns({
    x: Array.from({ length: 20_000 }, (_, k) => Math.sin(k)),
    y: Array.from({ length: 20_000 }, (_, k) => Math.cos(k)),
    g: Array.from({ length: 20_000 }, (_, k) => (k % 3 === 0 ? 'a' : 'b')),
  });
  const chart = run(many, { group: ['g'] }).chart()!;
  expect(chartWarnings(chart)).toEqual([]);
  expect(JSON.stringify(chart).match(/"place"/g)!.length).toBeLessThanOrEqual(2000);
  expect(run(tableFromColumns({ x: [null, null] as (number | null)[] })).chart()).toBeNull();
});

test('a column of numbers with stray words is left out for that reason, and variables without a sentence are counted', () => {
  const lines = Array.from({ length: 40 }, (_, k) =>
    [k === 3 ? 'high' : 100 + k, ...Array(8).fill(k)].join(','),
  );
  const { table } = read(['sbp,a,b,c,d,e,f,g,h', ...lines, ''].join('\n'));
  const { notes, words } = run(table).result;
  expect(notes.join(' ')).toMatch(/"sbp" holds numbers, and among them "high"; correct it/);
  expect(words.at(-2)).toMatch(/^And \d variables more in the tables\.$/);
  expect(words.join(' ').split(' ').length).toBeLessThan(180);
});
