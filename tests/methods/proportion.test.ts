import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import method from '../../src/methods/proportion.js';
import { chartWarnings } from '../support/charts.js';

const ofCounts = (counts: string, options = {}) =>
  analyze(method, { table: null, counts, roles: {}, options });

describe('words', () => {
  test('give people of a hundred, and where the null value lies', () => {
    expect(ofCounts('15,40').result.words).toMatchInlineSnapshot(`
      [
        "The event in 15 of 40: 38% (95% CI 24% to 53%).",
        "Of every 100 people like these, about 38 would have it; the data are compatible with as few as 24 and as many as 53.",
        "The interval contains 50%, the share that the test compares with, and other shares too: the data do not show that it is exactly that.",
        "The interval allows for chance alone; whether the share holds for other people is a matter of how these were chosen.",
      ]
    `);
  });
  test('reach down to rare events', () => {
    expect(ofCounts('3,1000000', { null: 0.00001 }).result.words).toMatchInlineSnapshot(`
      [
        "The event in 3 of 1,000,000: 0.00030% (95% CI 0.00010% to 0.00088%).",
        "Of every 1,000,000 people like these, about 3 would have it; the data are compatible with as few as 1 and as many as 9.",
        "The whole interval lies below 0.001%, the share that the test compares with.",
        "The interval allows for chance alone; whether the share holds for other people is a matter of how these were chosen.",
      ]
    `);
  });
  test('name the event of a column', () => {
    const table = tableFromColumns({ 'État vital': ['died', 'alive', 'alive', 'alive'] });
    const { result } = analyze(method, {
      table,
      roles: { outcome: ['État vital'] },
      options: { 'event-level': 'died' },
    });
    expect(result.words[0]).toMatchInlineSnapshot(`"État vital: died in 1 of 4: 25% (95% CI 5% to 70%)."`);
  });
});

test('none and all have an interval, a check that looks, and a chart', () => {
  for (const counts of ['0,20', '20,20']) {
    const analysis = ofCounts(counts);
    expect(analysis.result.checks[0]!.status).toBe('look');
    expect(chartWarnings(analysis.chart()!)).toEqual([]);
  }
});

test('a wider level contains a narrower', () => {
  const limits = (level: number) => ofCounts('15,40', { level }).result.estimates;
  limits(0.99).forEach((wide, at) => {
    const narrow = limits(0.9)[at]!;
    expect(Number(wide.confLow)).toBeLessThan(Number(narrow.confLow));
    expect(Number(wide.confHigh)).toBeGreaterThan(Number(narrow.confHigh));
  });
});

test('counts that are no share are refused', () => {
  expect(() => ofCounts('21,20')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "21,20" cannot be used: 21 events are more than the total of 20. Write it as "events,total".]`,
  );
  expect(() => ofCounts('0,0')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "0,0" cannot be used: the total is 0, so there is no share. Write it as "events,total".]`,
  );
  expect(() => ofCounts('5,20', { null: 1.2 })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --null must be a number between 0 and 1, not "1.2".]`,
  );
});
