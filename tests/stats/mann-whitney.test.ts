import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hodgesLehmannShift, mannWhitneyP, rankSamples } from '../../src/stats/mann-whitney.js';
import { pairwiseDifference, pairwiseMedian } from '../../src/stats/pairwise-differences.js';

const placenta = rankSamples(
  Float64Array.of(0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46),
  Float64Array.of(1.15, 0.88, 0.9, 0.74, 1.21),
);
/** warpbreaks$breaks at low and at high tension: ties. */
const breaks = rankSamples(
  Float64Array.of(26, 30, 54, 25, 70, 52, 51, 26, 67, 27, 14, 29, 19, 29, 31, 41, 20, 44),
  Float64Array.of(36, 21, 24, 18, 10, 43, 28, 15, 26, 20, 21, 24, 17, 13, 15, 15, 16, 28),
);

// R 4.2.2: wilcox.test(x, y, conf.int = TRUE, exact = , alternative = , conf.level = ). In the normal branch R's limits
// stop within 1e-4 of the difference at which the test turns; that difference is what is given here.
describe('values', () => {
  test.each([
    ['exact', placenta, true, 'two-sided', 0.95, 35, 0.254412254412, -0.15, 0.76],
    ['normal', placenta, false, 'two-sided', 0.95, 35, 0.244623605127, -0.15, 0.76],
    ['exact, less', placenta, true, 'less', 0.95, 35, 0.89676989677, Number.NEGATIVE_INFINITY, 0.72],
    [
      'normal, greater, 90%',
      placenta,
      false,
      'greater',
      0.9,
      35,
      0.122311802563,
      -0.01,
      Number.POSITIVE_INFINITY,
    ],
    ['ties', breaks, false, 'two-sided', 0.95, 261.5, 0.00171944971138, 5, 23],
    ['ties, less', breaks, false, 'less', 0.95, 261.5, 0.999228599903, Number.NEGATIVE_INFINITY, 20],
  ] as const)('%s', (_, samples, exact, alternative, level, statistic, pValue, low, high) => {
    expect(samples.statistic).toBe(statistic);
    expect(mannWhitneyP(samples, { exact, alternative })).toBeCloseTo(pValue, 11);
    const { limits, reached } = hodgesLehmannShift(samples, { exact, alternative }, level);
    expect(limits!.low).toBeCloseTo(low, 10);
    expect(limits!.high).toBeCloseTo(high, 10);
    expect(reached).toBeNull();
  });

  test('exact limits of very small groups say what they reach', () => {
    const tiny = rankSamples(Float64Array.of(1, 2), Float64Array.of(3.5, 4.5));
    const found = hodgesLehmannShift(tiny, { exact: true, alternative: 'two-sided' }, 0.95);
    expect(found).toMatchObject({ limits: { low: -3.5, high: -1.5 } });
    expect(found.reached).toBeCloseTo(2 / 3, 10);
    expect(hodgesLehmannShift(tiny, { exact: false, alternative: 'two-sided' }, 0.95).limits).toBeNull();
  });
});

const sample = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 12 });

describe('relations', () => {
  test('swapping the samples turns U over, and keeps the p-value', () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const [forward, back] = [
          rankSamples(Float64Array.from(x), Float64Array.from(y)),
          rankSamples(Float64Array.from(y), Float64Array.from(x)),
        ];
        expect(forward.statistic + back.statistic).toBe(x.length * y.length);
        const choice = { exact: false, alternative: 'two-sided' } as const;
        fc.pre(new Set([...x, ...y]).size > 1);
        expect(mannWhitneyP(forward, choice)).toBeCloseTo(mannWhitneyP(back, choice), 12);
      }),
    );
  });

  test('each pairwise difference is the one that sorting all of them gives', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const x = Float64Array.from(first).sort();
        const y = Float64Array.from(second).sort();
        const all = [...x].flatMap((value) => [...y].map((other) => value - other)).sort((a, b) => a - b);
        all.forEach((difference, at) => {
          expect(pairwiseDifference({ x, y }, at + 1)).toBeCloseTo(difference, 12);
        });
        const middle = (all[Math.floor((all.length - 1) / 2)]! + all[Math.ceil((all.length - 1) / 2)]!) / 2;
        expect(pairwiseMedian({ x, y })).toBeCloseTo(middle, 12);
      }),
    );
  });

  test('a shift of a sample shifts the estimate and its limits', () => {
    const moved = rankSamples(
      placenta.x.map((value) => value + 5),
      placenta.y,
    );
    const choice = { exact: false, alternative: 'two-sided' } as const;
    const [here, there] = [hodgesLehmannShift(placenta, choice, 0.9), hodgesLehmannShift(moved, choice, 0.9)];
    expect(there.estimate).toBeCloseTo(here.estimate + 5, 10);
    expect(there.limits!.low).toBeCloseTo(here.limits!.low + 5, 10);
  });
});

test('a hundred thousand values of wide range', () => {
  const values = (scale: number) =>
    Float64Array.from({ length: 100_000 }, (_, k) => scale * Math.tan(1.5 * Math.sin(k)));
  const found = hodgesLehmannShift(
    rankSamples(values(1), values(1e8)),
    { exact: false, alternative: 'two-sided' },
    0.95,
  );
  expect(found.limits!.low).toBeLessThan(found.estimate);
  expect(found.limits!.high).toBeGreaterThan(found.estimate);
});
