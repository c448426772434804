import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapiroWilk } from '../../src/stats/shapiro-wilk.js';

// Values of R 4.2.2's shapiro.test, made by shapiro-wilk.R
interface FromR {
  readonly w: number;
  readonly p: number;
}
const fixtures: {
  short: readonly (FromR & { readonly values: readonly number[] })[];
  long: readonly (FromR & { readonly n: number; readonly power: number })[];
} = JSON.parse(readFileSync(new URL('shapiro-wilk.json', import.meta.url), 'utf8'));

function agrees(values: Float64Array, { w, p }: FromR): void {
  const found = shapiroWilk(values);
  expect(Math.abs(found.w - w)).toBeLessThan(1e-9);
  expect(Math.abs(found.pValue - p)).toBeLessThan(Math.max(1e-7 * p, 1e-300));
}

/** The rule of the long samples in shapiro-wilk.R. */
function spread(n: number, power: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    const share = (((i + 1) * 0.6180339887498949) % 1) * 0.98 + 0.01;
    const value = Math.log(share / (1 - share));
    return Math.sign(value) * Math.abs(value) ** power;
  });
}

describe('agrees with R', () => {
  test.each(fixtures.short)('$values', ({ values, ...expected }) => {
    agrees(Float64Array.from(values), expected);
  });
  test.each(fixtures.long)('$n values to the power $power', ({ n, power, ...expected }) => {
    agrees(spread(n, power), expected);
  });
});

test('neither scale, sign, offset nor order of the values matters', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 1000 }), (list, scale) => {
      fc.pre(new Set(list).size > 1);
      const found = shapiroWilk(Float64Array.from(list));
      const turned = shapiroWilk(Float64Array.from(list.toReversed(), (value) => 7 - scale * value));
      expect(turned.w).toBeCloseTo(found.w, 10);
      expect(found.w).toBeGreaterThan(0);
      expect(found.w).toBeLessThanOrEqual(1);
    }),
  );
});

test('a large offset costs no digits', () => {
  const values = Float64Array.of(1, 2, 5, 3, 8, 13);
  expect(shapiroWilk(values.map((value) => value + 1e9))).toEqual(shapiroWilk(values));
});

test('refuses what it was not made for', () => {
  expect(() => shapiroWilk(Float64Array.of(1, 2))).toThrow(/3 to 5000 values, not 2/);
  expect(() => shapiroWilk(new Float64Array(5001).map((_, i) => i))).toThrow(/not 5001/);
  expect(() => shapiroWilk(Float64Array.of(4, 4, 4))).toThrow(/All values are the same/);
});
