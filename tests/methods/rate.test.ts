import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf } from '../../src/methods/kit/result.js';
import method from '../../src/methods/rate.js';
import { chartWarnings } from '../support/charts.js';

const ofCounts = (counts: string, options = {}) =>
  analyze(method, { table: null, counts, roles: {}, options });

const ofColumns = (events: number[], time: number[], group: string[]) =>
  analyze(method, {
    table: tableFromColumns({ décès: events, time, group }),
    roles: { events: ['décès'], time: ['time'], group: ['group'] },
    options: {},
  });

describe('words', () => {
  test('of rates that differ', () => {
    expect(ofCounts('41,28010;15,19017').result.words).toMatchInlineSnapshot(`
      [
        "Events per 1000 units of person-time: 1.46 in the first group (41 in 28,010) and 0.79 in the reference group (15 in 19,017); rate ratio 1.86 (95% CI 1.01 to 3.61).",
        "In 1000 units of person-time there were about 0.7 more events in the first group than in the reference group (from 0.1 more to 1.3 more); the data are compatible with a rate from 1.01 to 3.61 times that of the reference group.",
        "A rate takes every stretch of person-time to be alike, early or late; the comparison by itself does not say why the groups differ.",
      ]
    `);
  });
  test('of a wide interval', () => {
    expect(ofCounts('11,800;21,3011').result.words[1]).toMatchInlineSnapshot(
      `"In 100 units of person-time there were about 0.7 more events in the first group than in the reference group (from 0.2 fewer to 1.5 more); the data are compatible with a rate from 0.86 to 4.28 times that of the reference group, so they do not settle which group has the higher rate."`,
    );
  });
  test('of no events in a group', () => {
    expect(ofCounts('0,150;6,180.5').result.words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "Events per 100 units of person-time: 0.0 in the first group (0 in 150.0) and 3.3 in the reference group (6 in 180.5); rate ratio 0.00 (95% CI 0.00 to 1.02).",
        "In 100 units of person-time there were about 3.3 fewer events in the first group than in the reference group (from 6.0 fewer to 0.7 fewer); the data are compatible with a rate from 0.00 to 1.02 times that of the reference group, so they do not settle which group has the higher rate.",
      ]
    `);
  });
});

test('the rows of a group are summed, and fractions of time lose no digits', () => {
  const rows = 30_000;
  const { result } = ofColumns(
    Array.from({ length: rows }, (_, at) => (at % 100 === 0 ? 1 : 0)),
    new Array(rows).fill(0.1),
    Array.from({ length: rows }, (_, at) => (at < rows / 2 ? 'a' : 'b')),
  );
  expect(result.tables.groups).toEqual([
    { group: 'b', events: 150, time: 1500 },
    { group: 'a', events: 150, time: 1500 },
  ]);
  expect(estimateOf(result, 'rate-ratio').estimate).toBe(1);
});

test('the table gives rates per so much person-time', () => {
  const [rates] = presentResult(method, ofCounts('41,28010;15,19017').result);
  expect(rates!.columns.map((column) => column.title)).toEqual([
    'Group',
    'Events',
    'Person-time',
    'Rate per 1000¹',
    '95% CI',
  ]);
  expect(rates!.rows[0]).toEqual(['the first group', '41', '28,010', '1.46', '1.05 to 1.99']);
});

test('no events in one group leave one limit, a note and a chart', () => {
  const { result, chart } = ofCounts('3,10;0,12');
  expect(estimateOf(result, 'rate-ratio')).toMatchObject({
    estimate: Number.POSITIVE_INFINITY,
    confHigh: Number.POSITIVE_INFINITY,
  });
  expect(result.notes).toHaveLength(1);
  expect(chartWarnings(chart()!)).toEqual([]);
});

test('what is no count or no time is refused', () => {
  const two = ['a', 'b'];
  expect(() => ofColumns([1, 0.5], [1, 1], two)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "décès" holds 0.5, but a number of events is whole and 0 or more; give counts, or 0 and 1.]`,
  );
  expect(() => ofColumns([1, 1], [1, 0], two)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "time" holds 0, but a time at risk is above 0; correct it, or make it missing.]`,
  );
  expect(() => ofColumns([0, 0], [1, 1], two)).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "décès" is 0 in both groups, so there is no rate to compare; say over how much person-time no event was seen.]`,
  );
  expect(() => ofCounts('1,0;2,5')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "1,0;2,5" cannot be used: person-time must be above 0. Write it as "events,time;events,time".]`,
  );
  expect(() => ofCounts('1.5,10;2,5')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "1.5,10;2,5" cannot be used: "1.5" is not a whole number of 0 or more. Write it as "events,time;events,time".]`,
  );
  expect(() => ofCounts('1,10;2,-5')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --counts "1,10;2,-5" cannot be used: "-5" is not a number of 0 or more. Write it as "events,time;events,time".]`,
  );
});
