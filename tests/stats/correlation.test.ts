import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationT, fisherLimits, pearson } from '../../src/stats/correlation.js';
import { kendall } from '../../src/stats/kendall.js';
import { spearman } from '../../src/stats/spearman.js';
import type { Alternative } from '../../src/stats/t-test.js';

// Values of R 4.2.2's cor.test, made by correlation.R; limits at 90%
interface Case {
  readonly name: string;
  readonly kind: 'pearson' | 'spearman' | 'kendall';
  readonly alternative: Alternative;
  readonly estimate: number;
  readonly statistic: number;
  readonly p: number;
  readonly low: number | null;
  readonly high: number | null;
}
const fixtures: {
  readonly data: Readonly<Record<string, { readonly x: number[]; readonly y: number[] }>>;
  readonly cases: readonly Case[];
} = JSON.parse(readFileSync(new URL('correlation.json', import.meta.url), 'utf8'));

function found({ name, kind, alternative }: Case) {
  const { x, y } = fixtures.data[name]!;
  const [first, second] = [Float64Array.from(x), Float64Array.from(y)];
  if (kind === 'spearman') return spearman(first, second, alternative);
  if (kind === 'kendall') return kendall(first, second, alternative);
  const estimate = pearson(first, second);
  return { estimate, ...correlationT(estimate, x.length, alternative) };
}

test.each(fixtures.cases)('agrees with R: $name $kind $alternative', (one) => {
  const { estimate, statistic, pValue } = found(one);
  expect(estimate).toBeCloseTo(one.estimate, 11);
  expect(Math.abs(statistic - one.statistic)).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(one.statistic)),
  );
  expect(Math.abs(pValue - one.p)).toBeLessThanOrEqual(Math.max(1e-8 * one.p, 1e-15));
  if (one.low === null || one.high === null) return;
  const limits = fisherLimits(estimate, fixtures.data[one.name]!.x.length, { ...one, level: 0.9 })!;
  expect(limits.low).toBeCloseTo(one.low, 10);
  expect(limits.high).toBeCloseTo(one.high, 10);
});

const pairs = fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })), {
  minLength: 3,
  maxLength: 25,
});

const columnsOf = (list: readonly (readonly [number, number])[]) => {
  const x = Float64Array.from(list, (pair) => pair[0]);
  const y = Float64Array.from(list, (pair) => pair[1]);
  return { x, y, vary: new Set(x).size > 1 && new Set(y).size > 1 };
};

describe('relations', () => {
  test('tau-b counts the pairs of rows', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { x, y, vary } = columnsOf(list);
        fc.pre(vary);
        let [score, inX, inY] = [0, 0, 0];
        x.forEach((one, i) => {
          for (let j = 0; j < i; j++) {
            const [byX, byY] = [Math.sign(one - x[j]!), Math.sign(y[i]! - y[j]!)];
            score += byX * byY;
            inX += Math.abs(byX);
            inY += Math.abs(byY);
          }
        });
        expect(kendall(x, y, 'two-sided').estimate).toBeCloseTo(score / Math.sqrt(inX * inY), 12);
      }),
    );
  });

  test('swapping the columns changes nothing; turning one over turns the sign, and greater into less', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { x, y, vary } = columnsOf(list);
        fc.pre(vary);
        for (const of of [spearman, kendall]) {
          const one = of(x, y, 'greater');
          expect(of(y, x, 'greater').pValue).toBeCloseTo(one.pValue, 10);
          const turned = of(
            x.map((value) => -value),
            y,
            'less',
          );
          expect(turned.estimate).toBeCloseTo(-one.estimate, 10);
        }
      }),
    );
  });

  test('units do not matter to r, at any scale', () => {
    const [x, y] = [Float64Array.of(1, 2, 4, 8, 9), Float64Array.of(3, 1, 5, 4, 9)];
    const r = pearson(x, y);
    for (const scale of [1e-200, 1e-8, 1e8, 1e200]) {
      expect(
        pearson(
          x.map((value) => value * scale),
          y,
        ),
      ).toBeCloseTo(r, 12);
    }
    expect(
      pearson(
        x.map((value) => value + 1e9),
        y,
      ),
    ).toBeCloseTo(r, 9);
  });
});

test('a perfect line has r of 1, an infinite t, a p of 0 and limits of 1', () => {
  const x = Float64Array.of(0, 1, 2, 3, 4);
  const r = pearson(
    x,
    x.map((value) => 2 * value - 4),
  );
  expect(r).toBeCloseTo(1, 15);
  expect(correlationT(1, 5, 'two-sided')).toMatchObject({ statistic: Number.POSITIVE_INFINITY, pValue: 0 });
  expect(fisherLimits(1, 5, { level: 0.95, alternative: 'two-sided' })).toEqual({ low: 1, high: 1 });
});

test('three pairs have no limits, and no spread has no correlation', () => {
  expect(fisherLimits(0.5, 3, { level: 0.95, alternative: 'two-sided' })).toBeNull();
  const flat = Float64Array.of(0.1, 0.1, 0.1);
  const rising = Float64Array.of(1, 2, 3);
  expect(() => pearson(flat, rising)).toThrow(/no spread/);
  expect(() => spearman(rising, flat, 'less')).toThrow(/no spread/);
  expect(() => kendall(rising, flat, 'less')).toThrow(/no spread/);
});
