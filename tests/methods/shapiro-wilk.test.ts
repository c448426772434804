import { expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import method from '../../src/methods/shapiro-wilk.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const of = (values: (number | null)[]) =>
  analyze(method, {
    table: tableFromColumns({ 'body weight': values }),
    roles: { outcome: ['body weight'] },
    options: {},
  });

test('words of values that could be normal, and of values that hardly could', async () => {
  expect(of([3, 1, 4, 1.5, 5, 9, 2.6]).result.words).toMatchInlineSnapshot(`
    [
      "W was 0.892 in 7 values of body weight (P = 0.285); a perfectly normal shape gives a W of 1.",
      "Samples from a normal distribution often give a W this low; that does not show that the values are normal, since other shapes often do too, the more so with few values.",
      "Whether the shape matters depends on what is done next: means of large groups are near normal whatever the values are.",
    ]
  `);
  const table = await referenceTable('faithful-geyser.csv');
  const { result } = analyze(method, { table, roles: { outcome: ['eruptions'] }, options: {} });
  expect(result.words.slice(0, 2)).toMatchInlineSnapshot(`
    [
      "W was 0.846 in 272 values of eruptions (P < 0.001); a perfectly normal shape gives a W of 1.",
      "Samples from a normal distribution rarely give a W this low: the Q-Q plot shows where the values depart from the line, and by how much.",
    ]
  `);
});

test('few values, many values and many ties are looked at', () => {
  const statuses = (values: number[]) =>
    of(values).result.checks.map(({ check, status }) => `${check} ${status}`);
  expect(statuses([3, 1, 4, 1.5])).toEqual(['ties holds', 'size look']);
  expect(statuses(Array.from({ length: 600 }, (_, i) => i % 5))).toEqual(['ties look', 'size look']);
  expect(statuses(Array.from({ length: 60 }, (_, i) => i ** 1.5))).toEqual(['ties holds', 'size holds']);
});

test('of 5000 values at most 1000 are drawn, the two ends among them', () => {
  const spec = of(Array.from({ length: 5000 }, (_, i) => i)).chart()!;
  expect(chartWarnings(spec)).toEqual([]);
  const text = JSON.stringify(spec);
  expect(text.match(/"normal":-?[\d.]+,"value"/g)!.length).toBeLessThanOrEqual(1002);
  expect(text).toContain('"value":0}');
  expect(text).toContain('"value":4999}');
});

test('what W cannot be made of is refused', () => {
  expect(() => of([1, 2, null])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "body weight" has 2 values that can be used; at least 3 are needed.]`,
  );
  expect(() => of([1, null])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "body weight" has 1 value that can be used; at least 3 are needed.]`,
  );
  expect(() => of([4, 4, 4, 4])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Every value of "body weight" is 4, so there is no spread to judge anything against.]`,
  );
  expect(() => of(Array.from({ length: 5001 }, (_, i) => i))).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "body weight" has 5001 values and the test was made for at most 5000; with so many, departures too small to matter would stand out. Look at the shape of the values instead (describe).]`,
  );
});
