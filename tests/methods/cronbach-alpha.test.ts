import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/cronbach-alpha.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const scale = (columns: { [name: string]: number[] }, options = {}) =>
  analyze(method, { table: tableFromColumns(columns), roles: { items: Object.keys(columns) }, options });

describe('words', () => {
  test('of a scale that holds together', async () => {
    const table = await referenceTable('alpha-attitude.csv');
    const roles = { items: ['rating', 'complaints', 'privileges', 'learning', 'critical'] };
    expect(analyze(method, { table, roles, options: {} }).result.words).toMatchInlineSnapshot(`
      [
        "Cronbach’s alpha of the 5 items was 0.79 (95% CI 0.65 to 0.89), in 30 people.",
        "The data are compatible with an alpha from 0.65 to 0.89, where 0 means that the items have nothing in common and 1 that they all say the same.",
        "The item that goes least with the others is critical, with a correlation of 0.18 with their sum; without it alpha would be 0.85.",
        "A high alpha does not show that the items measure one thing, nor that they measure the right one; it also rises with the number of items.",
      ]
    `);
  });
  test('of an item that is worded the other way round', async () => {
    const table = await referenceTable('alpha-bfi.csv');
    const { result } = analyze(method, {
      table,
      roles: { items: ['A1', 'A2', 'A3', 'A4', 'A5'] },
      options: {},
    });
    expect(result.words[2]).toMatchInlineSnapshot(
      `"The item that goes least with the others is A1, with a correlation of −0.31 with their sum; without it alpha would be 0.72."`,
    );
    expect(result.checks[0]).toMatchInlineSnapshot(`
      {
        "advice": "If such an item is worded the other way round, turn its values round (largest plus smallest possible value, minus the value) before adding it up; it is not turned here.",
        "check": "direction",
        "found": ""A1" goes the other way.",
        "lookedAt": "Whether every item goes the same way as the sum of the others.",
        "status": "fails",
      }
    `);
  });
  test('of two items', () => {
    expect(
      scale({ 'frage ä': [1, 2, 3, 4], b: [2, 1, 4, 3] }).result.words.slice(0, 3),
    ).toMatchInlineSnapshot(`
      [
        "Cronbach’s alpha of the 2 items was 0.8 (95% CI −2.9 to 1.0), in 4 people.",
        "The data are compatible with an alpha from −2.86 to 0.98, where 0 means that the items have nothing in common and 1 that they all say the same.",
        "A high alpha does not show that the items measure one thing, nor that they measure the right one; it also rises with the number of items.",
      ]
    `);
  });
});

test('a wider level contains a narrower', () => {
  const limits = (level: number) =>
    scale({ a: [1, 2, 3, 4], b: [2, 1, 4, 3] }, { level }).result.estimates[0]!;
  expect(Number(limits(0.99).confLow)).toBeLessThan(Number(limits(0.9).confLow));
  expect(Number(limits(0.99).confHigh)).toBeGreaterThan(Number(limits(0.9).confHigh));
});

test('an item that never varies is named, and left out of the chart', () => {
  const { result, chart } = scale({ a: [1, 2, 3], b: [1, 3, 3], still: [2, 2, 2] });
  expect(result.checks[1]!.found).toContain('"still" never varies');
  expect(result.tables.items![2]!.itemRestCorrelation).toBeNull();
  const spec = chart()!;
  expect(JSON.stringify(spec)).not.toContain('"still"');
  expect(chartWarnings(spec)).toEqual([]);
});

test('alpha below 0 is noted', () => {
  const { result } = scale({ a: [1, 2, 3, 4], b: [4, 3, 2, 2] });
  expect(Number(result.estimates[0]!.estimate)).toBeLessThan(0);
  expect(result.notes).toHaveLength(1);
});

test('a sum without variance, or one row, is refused', () => {
  expect(() => scale({ a: [1, 2, 3], b: [3, 2, 1] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: The sum of "a" and "b" is the same in every row, so there is no variance for the items to share; an item that is worded the other way round must be turned first.]`,
  );
  expect(() => scale({ a: [1], b: [3] })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Only one row has a value in each of "a" and "b"; a spread cannot be told from one row, so at least two are needed.]`,
  );
});
