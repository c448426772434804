import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks } from '../../src/charts/round-ticks.js';
import { atRiskAt, bandOf, censorMarks, type DrawnCurve, stepsOf } from '../../src/charts/survival-steps.js';

const curve: DrawnCurve = {
  name: 'a',
  times: Float64Array.of(2, 3, 5, 9),
  survival: Float64Array.of(0.75, 0.75, 0.375, 0),
  low: Float64Array.of(0.4, 0.4, 0.1, Number.NaN),
  high: Float64Array.of(1, 1, 0.9, Number.NaN),
  atRisk: Float64Array.of(4, 3, 2, 1),
  censored: Float64Array.of(0, 1, 0, 0),
};
const slots = { end: 9, count: 100 };

test('steps begin at 1 and have a corner at each fall', () => {
  expect(stepsOf(curve, slots).map(({ time, survival }) => [time, survival])).toEqual([
    [0, 1],
    [2, 0.75],
    [5, 0.375],
    [9, 0],
  ]);
});

test('the band reaches to the last event, where it has no limits of its own', () => {
  expect(bandOf(curve, slots).map(({ time, low }) => [time, low])).toEqual([
    [2, 0.4],
    [5, 0.1],
    [9, 0.1],
  ]);
});

test('a curve without limits has no band', () => {
  const bare = { ...curve, low: curve.low.map(() => Number.NaN), high: curve.high.map(() => Number.NaN) };
  expect(bandOf(bare, slots)).toEqual([]);
});

test('a tick where someone was last seen', () => {
  expect(censorMarks(curve, slots)).toEqual([{ group: 'a', time: 3, survival: 0.75 }]);
});

test('few slots keep the last corner of each', () => {
  expect(stepsOf(curve, { end: 9, count: 1 }).at(-1)).toMatchObject({ time: 9, survival: 0 });
  expect(stepsOf(curve, { end: 9, count: 1 })).toHaveLength(3);
});

test('numbers at risk are those followed just before a time', () => {
  expect([0, 2, 2.5, 9, 10].map((time) => atRiskAt(curve, time))).toEqual([4, 4, 3, 1, 0]);
});

test('ticks are round, ascending, and within the axis', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (end) => {
      const ticks = roundTicks(end, 6);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThanOrEqual(4);
      expect(ticks.length).toBeLessThanOrEqual(11);
      expect(ticks.at(-1)).toBeLessThanOrEqual(end * (1 + 1e-9));
    }),
  );
});
