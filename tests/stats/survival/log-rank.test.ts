import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logRank } from '../../../src/stats/survival/log-rank.js';
import { rankTimes } from '../../../src/stats/survival/time-ranks.js';
import { agrees, fixtures } from './fixtures.js';

describe.each(fixtures)('R survdiff on $name', ({ ranked, events, groups, strata, logRank: wanted }) => {
  test.each(wanted.map((one) => [one.strata, one] as const))('strata: %s', (_, value) => {
    const found = logRank({ ranked, events }, groups, value.strata ? strata : undefined);
    expect([...found.observed]).toEqual(value.observed);
    value.expected.forEach((expected, at) => {
      expect(agrees(found.expected[at]!, expected)).toBe(true);
    });
    value.variance.flat().forEach((variance, at) => {
      expect(agrees(found.covariance.values[at]!, variance)).toBe(true);
    });
    expect(agrees(found.statistic, value.statistic)).toBe(true);
    expect(found.comparable).toBe(groups.count - 1);
  });
});

const compare = (times: readonly number[], events: readonly number[], codes: readonly number[]) =>
  logRank(
    { ranked: rankTimes(Float64Array.from(times)), events: Uint8Array.from(events) },
    { codes: Int32Array.from(codes), count: Math.max(...codes) + 1 },
  );

test('a group seen only before the first event adds nothing', () => {
  // R 4.2.2, survival 3.5-3: survdiff gives 1.222222 on 1 degree of freedom
  const found = compare([1, 2, 3, 4, 5, 6, 0.5, 0.6], [1, 1, 1, 0, 1, 1, 0, 0], [0, 1, 0, 1, 0, 1, 2, 2]);
  expect(found.statistic).toBeCloseTo(1.222222, 6);
  expect(found.comparable).toBe(1);
});

test('groups that are never at risk together cannot be compared', () => {
  expect(compare([1, 2, 5, 6], [0, 0, 1, 1], [0, 0, 1, 1]).comparable).toBe(0);
});

test('observed and expected have one sum; order, unit and names of groups change nothing', () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 0, max: 2 }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 40 }), (rows) => {
      const all = [...rows, [1, 1, 2] as const];
      const [times, events, codes] = [0, 1, 2].map((at) => all.map((one) => one[at]!)) as [
        number[],
        number[],
        number[],
      ];
      const found = compare(times, events, codes);
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      expect(sum(found.expected)).toBeCloseTo(sum(found.observed), 9);
      const other = compare(
        times.toReversed().map((time) => time * 1e6),
        events.toReversed(),
        codes.toReversed().map((code) => 2 - code),
      );
      const comparable = compare(
        times,
        events,
        codes.map((code) => 2 - code),
      );
      expect(other.statistic).toBeCloseTo(comparable.statistic, 8);
      expect(comparable.statistic).toBeCloseTo(found.statistic, 8);
    }),
  );
});
