import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brownForsythe, type FTest, oneWayAnova, tukey, welchAnova } from '../../src/stats/anova.js';
import { moments } from '../../src/stats/descriptive.js';

// Values of R 4.2.2, made by anova.R: F, its degrees of freedom and p; Tukey's limits and p by pair
interface Case {
  readonly values: readonly number[];
  readonly codes: readonly number[];
  readonly level: number;
  readonly anova: readonly number[];
  readonly welch: readonly number[];
  readonly spread: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly p: readonly number[];
}
const cases: Readonly<Record<string, Case>> = JSON.parse(
  readFileSync(new URL('anova.json', import.meta.url), 'utf8'),
);

function samplesOf({ values, codes }: Pick<Case, 'values' | 'codes'>): Float64Array[] {
  return [...new Set(codes)]
    .sort((a, b) => a - b)
    .map((code) => Float64Array.from(values.filter((_, row) => codes[row] === code)));
}

function expectTest(found: FTest, expected: readonly number[]): void {
  const numbers = [found.statistic, found.df1, found.df2, found.pValue];
  numbers.forEach((value, at) => {
    expect(Math.abs(value / expected[at]! - 1)).toBeLessThan(1e-8);
  });
}

describe.each(Object.entries(cases))('%s agrees with R', (_, one) => {
  const samples = samplesOf(one);
  const groups = samples.map(moments);
  test('analysis of variance, Welch, Brown-Forsythe', () => {
    expectTest(oneWayAnova(groups), one.anova);
    expectTest(welchAnova(groups), one.welch);
    expectTest(brownForsythe(samples)!, one.spread);
  });
  test('Tukey', () => {
    const found = tukey(groups, oneWayAnova(groups), one.level);
    found.forEach((pair, at) => {
      expect(pair.low).toBeCloseTo(one.low[at]!, 6);
      expect(pair.high).toBeCloseTo(one.high[at]!, 6);
      expect(Math.abs(pair.pValue - one.p[at]!)).toBeLessThan(1e-8);
    });
    expect(found).toHaveLength(one.p.length);
  });
});

const samples = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 8 }), {
  minLength: 2,
  maxLength: 5,
});

test('of two groups F is the square of t, and Tukey gives the p of F', () => {
  const groups = [Float64Array.of(1, 2, 4, 4), Float64Array.of(3, 6, 8)].map(moments);
  const anova = oneWayAnova(groups);
  expect(tukey(groups, anova, 0.95)[0]!.pValue).toBeCloseTo(anova.pValue, 10);
  // R 4.2.2: t.test(c(3, 6, 8), c(1, 2, 4, 4), var.equal = TRUE)$statistic^2
  expect(anova.statistic).toBeCloseTo(3.755364806867, 10);
});

test('scale and offset leave F as it is; shares lie between 0 and 1', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 1000 }), (lists, scale) => {
      fc.pre(lists.some((list) => new Set(list).size > 1));
      const of = (transform: (value: number) => number) =>
        oneWayAnova(lists.map((list) => moments(Float64Array.from(list, transform))));
      const [found, other] = [of((value) => value), of((value) => 50 - scale * value)];
      expect(other.statistic).toBeCloseTo(found.statistic, 7);
      expect(found.etaSquared).toBeGreaterThanOrEqual(0);
      expect(found.etaSquared).toBeLessThanOrEqual(1);
      expect(found.omegaSquared).toBeLessThanOrEqual(found.etaSquared);
    }),
  );
});

test('what has no spread is refused, or has no Brown-Forsythe test', () => {
  const flat = Float64Array.of(0.1, 0.1, 0.1);
  expect(() => oneWayAnova([flat, flat].map(moments))).toThrow(/No group has a spread/);
  expect(() => oneWayAnova([moments(Float64Array.of(1)), moments(Float64Array.of(2))])).toThrow(/two values/);
  expect(() => welchAnova([moments(Float64Array.of(1, 2)), moments(Float64Array.of(2, 2))])).toThrow(
    /no spread/,
  );
  expect(brownForsythe([Float64Array.of(1.1, 2.3), Float64Array.of(5.7, 9.9)])).toBeNull();
});
