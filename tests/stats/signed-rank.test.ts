import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutDecimalNoise } from '../../src/stats/decimal-noise.js';
import { pseudomedian, signedRankP, signedRanks } from '../../src/stats/signed-rank.js';
import type { Alternative } from '../../src/stats/t-test.js';

// Values of R 4.2.2's wilcox.test, made by signed-rank.R
interface Case {
  readonly values: readonly number[];
  readonly exact: boolean;
  readonly alternative: Alternative;
  readonly level: number;
  readonly v: number;
  readonly p: number;
  readonly low: number | string;
  readonly high: number | string;
  readonly estimate: number | object;
}
const cases: readonly Case[] = JSON.parse(readFileSync(new URL('signed-rank.json', import.meta.url), 'utf8'));

const asNumber = (limit: number | string): number =>
  typeof limit === 'number' ? limit : limit === 'Inf' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;

test.each(cases)('agrees with R: $values exact $exact $alternative $level', (one) => {
  const ranks = signedRanks(Float64Array.from(one.values));
  expect(ranks.statistic).toBe(one.v);
  expect(signedRankP(ranks, one) / one.p).toBeCloseTo(1, 10);
  const { estimate, limits, reached } = pseudomedian(ranks, one, one.level);
  const [low, high] = [asNumber(one.low), asNumber(one.high)];
  const scale = Math.max(...one.values.map(Math.abs));
  if (Number.isFinite(low)) expect(Math.abs(limits!.low - low)).toBeLessThan(1e-9 * scale);
  else expect(limits!.low).toBe(low);
  if (Number.isFinite(high)) expect(Math.abs(limits!.high - high)).toBeLessThan(1e-9 * scale);
  else expect(limits!.high).toBe(high);
  if (typeof one.estimate === 'number') expect(estimate).toBeCloseTo(one.estimate, 9);
  expect(reached).toBeNull();
});

const lists = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 40 });
const twoSided = { exact: false, alternative: 'two-sided' } as const;

describe('relations', () => {
  test('turning the differences over turns V, estimate and limits over', () => {
    fc.assert(
      fc.property(lists, (list) => {
        fc.pre(list.some((value) => value !== 0));
        const ranks = signedRanks(Float64Array.from(list));
        const turned = signedRanks(Float64Array.from(list, (value) => -value));
        const n = ranks.sorted.length;
        expect(turned.statistic).toBe((n * (n + 1)) / 2 - ranks.statistic);
        expect(signedRankP(turned, twoSided)).toBeCloseTo(signedRankP(ranks, twoSided), 14);
        const [one, other] = [ranks, turned].map((of) => pseudomedian(of, twoSided, 0.9));
        expect(other!.estimate + 0).toBe(-one!.estimate + 0);
        if (one!.limits) expect(other!.limits!.low + 0).toBe(-one!.limits.high + 0);
      }),
    );
  });

  test('a shift moves estimate and limits by as much', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 100, max: 500 }), (list, shift) => {
        const moved = (by: number) => signedRanks(Float64Array.from(list, (value) => value + by));
        const [one, other] = [moved(50), moved(shift)].map((ranks) => pseudomedian(ranks, twoSided, 0.9));
        expect(other!.estimate - one!.estimate).toBe(shift - 50);
        if (one!.limits) expect(other!.limits!.high - one!.limits.high).toBe(shift - 50);
      }),
    );
  });
});

test('few differences reach less than the level asked for, or have no limits', () => {
  const five = signedRanks(Float64Array.of(1, 2.5, 4, 8, 16));
  const exact = pseudomedian(five, { exact: true, alternative: 'two-sided' }, 0.95);
  expect(exact.limits).toEqual({ low: 1, high: 16 });
  expect(exact.reached).toBeCloseTo(0.9375, 12); // 1 - 2/2^5
  expect(pseudomedian(signedRanks(Float64Array.of(1, 2, 2)), twoSided, 0.95).limits).toBeNull();
  expect(pseudomedian(signedRanks(Float64Array.of(2, 2, 2, 2)), twoSided, 0.5).limits).toBeNull();
});

test('decimal noise is taken out at every scale, and nothing else', () => {
  expect([...withoutDecimalNoise(Float64Array.of(1.1 - 1, 2.1 - 2, -(5.1 - 5)), 5.1)]).toEqual([
    0.1, 0.1, -0.1,
  ]);
  expect([...withoutDecimalNoise(Float64Array.of(1e20 - 3e19), 1e20)]).toEqual([7e19]);
  expect([...withoutDecimalNoise(Float64Array.of(1e-310), 1e-310)]).toEqual([1e-310]);
  expect([...withoutDecimalNoise(Float64Array.of(0, 0), 0)]).toEqual([0, 0]);
});
