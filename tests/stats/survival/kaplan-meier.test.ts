import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalZ } from '../../../src/stats/proportion.js';
import { type SurvivalCurve, survivalCurves } from '../../../src/stats/survival/kaplan-meier.js';
import { restrictedMean } from '../../../src/stats/survival/restricted-mean.js';
import { pointAt, survivalError, survivalLimits } from '../../../src/stats/survival/survival-limits.js';
import { medianFollowUp, survivalMedian, timeOfHalf } from '../../../src/stats/survival/survival-median.js';
import { rankTimes } from '../../../src/stats/survival/time-ranks.js';
import { agrees, fixtures } from './fixtures.js';

const curveOf = (times: readonly number[], events: readonly number[]): SurvivalCurve =>
  survivalCurves(
    { ranked: rankTimes(Float64Array.from(times)), events: Uint8Array.from(events) },
    { codes: new Int32Array(times.length), count: 1 },
  )[0]!;

const aml = {
  // survival::aml, maintained arm (Miller 1997)
  times: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
  events: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
};

describe.each(fixtures)('R survfit on $name', ({ ranked, events, groups, curves }) => {
  const mine = survivalCurves({ ranked, events }, groups);

  test.each(curves.map((curve) => [`${curve.type}, group ${curve.group}`, curve] as const))(
    '%s',
    (_, wanted) => {
      const curve = mine[wanted.group - 1]!;
      const choice = { scale: wanted.type, z: criticalZ(0.9) };
      const times = [wanted.time].flat();
      expect(curve.times).toHaveLength(times.length);
      times.forEach((time, at) => {
        const point = pointAt(curve, at);
        const limits = survivalLimits(point, choice);
        const pairs = [
          [curve.times[at]!, time],
          [curve.atRisk[at]!, [wanted.atRisk].flat()[at]!],
          [curve.events[at]!, [wanted.events].flat()[at]!],
          [point.survival, [wanted.survival].flat()[at]!],
          [survivalError(point), [wanted.stdError].flat()[at] ?? null],
          [limits?.low ?? null, [wanted.low].flat()[at] ?? null],
          [limits?.high ?? null, [wanted.high].flat()[at] ?? null],
        ] as const;
        for (const [got, value] of pairs)
          expect(agrees(got, value), `${time}: ${got} for ${value}`).toBe(true);
      });
      const { estimate, low, high } = survivalMedian(curve, choice);
      [estimate, low, high].forEach((got, at) => {
        expect(agrees(got, wanted.median[at] ?? null), `median ${got} for ${wanted.median[at]}`).toBe(true);
      });
      const area = restrictedMean(curve, wanted.tau);
      expect(agrees(area.estimate, wanted.rmst)).toBe(true);
      expect(agrees(area.stdError, wanted.rmstError)).toBe(true);
    },
  );
});

describe('the median', () => {
  const half = (times: readonly number[], events: readonly number[]) =>
    timeOfHalf(curveOf(times, events).times, curveOf(times, events).survival);

  // R 4.2.2, survival 3.5-3: quantile(survfit(Surv(t, e) ~ 1), 0.5)$quantile
  test.each([
    ['is the middle of the interval at exactly a half', [1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1], 3.5],
    ['passes over people last seen within that interval', [1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 1, 1], 4],
    ['takes the last time as the end of that interval', [1, 2, 3, 4], [1, 1, 0, 0], 3],
    ['is the last time where a half is reached there', [1, 2, 2], [0, 1, 0], 2],
    ['is not reached', [3], [0], null],
    ['is the only time', [3, 3], [1, 1], 3],
  ])('%s', (_, times, events, wanted) => {
    expect(half(times, events)).toBe(wanted);
  });
});

test('the median follow-up counts an event as an end of observation', () => {
  // By hand: 8/9 after 13, times 5/6 after 28 (0.74), times 2/3 after 45 (0.49).
  expect(medianFollowUp(curveOf(aml.times, aml.events))).toBe(45);
  expect(medianFollowUp(curveOf([1, 2], [1, 1]))).toBeNull();
});

test('restricted mean: all of the horizon before the first event, and no spread', () => {
  expect(restrictedMean(curveOf(aml.times, aml.events), 5)).toEqual({ estimate: 5, stdError: 0 });
});

describe('relations', () => {
  const follow = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 40,
  });

  test('without censoring, survival is the share still there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (times) => {
        const curve = curveOf(
          times,
          times.map(() => 1),
        );
        curve.times.forEach((time, at) => {
          const left = times.filter((one) => one > time).length / times.length;
          expect(curve.survival[at]).toBeCloseTo(left, 12);
        });
      }),
    );
  });

  test('the order of rows changes nothing, and the unit of time only the times', () => {
    fc.assert(
      fc.property(follow, fc.constantFrom(1e-8, 0.1, 7, 1e8), (people, unit) => {
        const times = people.map(([time]) => time);
        const events = people.map(([, event]) => event);
        const curve = curveOf(times, events);
        expect(curveOf(times.toReversed(), events.toReversed())).toEqual(curve);
        const scaled = curveOf(
          times.map((time) => time * unit),
          events,
        );
        expect(scaled.survival).toEqual(curve.survival);
        expect(scaled.logVariance).toEqual(curve.logVariance);
      }),
    );
  });

  test('a wider level contains the narrower, on each scale', () => {
    fc.assert(
      fc.property(follow, fc.constantFrom('log', 'log-log', 'plain'), (people, scale) => {
        const curve = curveOf(
          people.map(([time]) => time),
          people.map(([, event]) => event),
        );
        curve.times.forEach((_, at) => {
          const [wide, narrow] = [0.99, 0.8].map((level) =>
            survivalLimits(pointAt(curve, at), { scale, z: criticalZ(level) }),
          );
          if (!wide || !narrow) return;
          expect(wide.low).toBeLessThanOrEqual(narrow.low);
          expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        });
      }),
    );
  });
});
