import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import method from '../../src/methods/mcnemar.js';
import { chartWarnings } from '../support/charts.js';

const ofCounts = (counts: string, options = {}) =>
  analyze(method, { table: null, counts, roles: {}, options });

const ofColumns = (before: (string | number)[], after: (string | number)[], options = {}) =>
  analyze(method, {
    table: tableFromColumns({ 'première fois': before, after }),
    roles: { before: ['première fois'], after: ['after'] },
    options,
  });

describe('words', () => {
  test('of a clear difference', () => {
    expect(ofCounts('794,150;86,570').result.words).toMatchInlineSnapshot(`
      [
        "The event: 880 of 1600 (55.0%) in after and 944 of 1600 (59.0%) in before; difference −4.0 percentage points (95% CI −5.9 to −2.1).",
        "Of every 100 people like these, about 4 fewer had the event in after than in before; the data are compatible with as few as 2 fewer and as many as 6 fewer.",
        "Of the 236 pairs that differ, 86 had it in after only and 150 in before only: odds ratio 0.57 (0.43 to 0.75).",
        "The comparison by itself does not say why the two differ; with time between them, other things than the one in question will have changed too.",
      ]
    `);
  });
  test('of pairs that differ one way only, of a level with a name', () => {
    const { result } = ofColumns(['ill', 'ill', 'well', 'ill'], ['well', 'well', 'well', 'ill'], {
      'event-level': 'ill',
    });
    expect(result.words.slice(0, 3)).toMatchInlineSnapshot(`
      [
        "Ill: 1 of 4 (25%) in after and 3 of 4 (75%) in première fois; difference −50 percentage points (95% CI −79 to 14).",
        "Of every 100 people like these, about 50 fewer had the event in after than in première fois; the data are compatible with anything from 79 fewer to 14 more, so they do not settle which group has the higher risk.",
        "Of the 2 pairs that differ, 0 had it in after only and 2 in première fois only: odds ratio 0.00 (0.00 to 5.32).",
      ]
    `);
  });
});

describe('one event for both columns', () => {
  test('is told from the levels of both: one of them may have none of it', () => {
    const { result } = ofColumns(['ill', 'ill', 'well'], ['well', 'well', 'well'], { 'event-level': 'ill' });
    expect(estimateOf(result, 'odds-ratio').estimate).toBe(0);
    expect(result.tables.cells!.map(({ count }) => count)).toEqual([0, 2, 0, 1]);
  });
  test('is not to be had from three levels, even when each column has two', () => {
    expect(() =>
      ofColumns(['low', 'mid', 'low'], ['mid', 'high', 'mid'], { 'event-level': 'mid' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LindError: A yes/no outcome has two levels, but "première fois and after" has 3: "high", "low" and "mid". Make a column with two levels, so that none is pooled with another unseen.]`,
    );
    expect(() => ofColumns(['yes', 'no'], [1, 0])).toThrowErrorMatchingInlineSnapshot(
      `[LindError: A yes/no outcome has two levels, but "première fois and after" has 4: "0", "1", "no" and "yes". Make a column with two levels, so that none is pooled with another unseen.]`,
    );
  });
  test('turned, inverts the odds ratio', () => {
    const [yes, no] = ['y', 'n'].map((event) =>
      ofColumns(['y', 'y', 'y', 'n', 'n'], ['n', 'n', 'y', 'y', 'n'], { 'event-level': event }),
    );
    expect(estimateOf(yes!.result, 'odds-ratio').estimate).toBe(0.5);
    expect(estimateOf(no!.result, 'odds-ratio').estimate).toBe(2);
    expect(testOf(no!.result, 'mcnemar').pValue).toBe(testOf(yes!.result, 'mcnemar').pValue);
  });
});

test('pairs that never differ are refused', () => {
  expect(() => ofCounts('5,0;0,7')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: In every pair before and after are the same, so no pair speaks for a difference either way and there is nothing to test; give the shared proportion instead (proportion).]`,
  );
  expect(() => ofColumns(['y', 'n'], ['y', 'n'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: In every pair première fois and after are the same, so no pair speaks for a difference either way and there is nothing to test; give the shared proportion instead (proportion).]`,
  );
});

test('one way only has one limit, a note and a chart', () => {
  const { result, chart } = ofCounts('0,0;6,0');
  expect(estimateOf(result, 'odds-ratio')).toMatchObject({
    estimate: Number.POSITIVE_INFINITY,
    confHigh: Number.POSITIVE_INFINITY,
  });
  expect(result.notes).toHaveLength(1);
  expect(chartWarnings(chart()!)).toEqual([]);
});
