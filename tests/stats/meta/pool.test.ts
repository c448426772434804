import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restrictedLikelihood } from '../../../src/stats/meta/between-studies.js';
import { eggerTest } from '../../../src/stats/meta/egger.js';
import { heterogeneity, type Pooling, pool, predictionLimits } from '../../../src/stats/meta/pool.js';
import type { Effects } from '../../../src/stats/meta/weighted.js';

// Values from metafor on its own data sets and on made ones; pooled.R makes pooled.json.

interface Fit {
  readonly tau2: number;
  readonly effect: number;
  readonly stdError: number;
  readonly pValue: number;
  readonly low: number;
  readonly high: number;
  readonly iSquared: number;
  readonly hSquared: number;
}

interface Case {
  readonly name: string;
  readonly effects: number[];
  readonly variances: number[];
  readonly q: { readonly statistic: number; readonly pValue: number };
  readonly fits: { readonly [fit: string]: Fit };
  readonly egger: { readonly statistic: number; readonly pValue: number } | null;
}

const cases: Case[] = JSON.parse(readFileSync(new URL('pooled.json', import.meta.url), 'utf8'));

const asSample = ({ effects, variances }: Pick<Case, 'effects' | 'variances'>): Effects => ({
  effects: Float64Array.from(effects),
  variances: Float64Array.from(variances),
});

const poolings: { readonly [fit: string]: Pooling } = {
  REML: { model: 'random', estimator: 'REML', hksj: false, level: 0.95 },
  DL: { model: 'random', estimator: 'DL', hksj: false, level: 0.95 },
  PM: { model: 'random', estimator: 'PM', hksj: false, level: 0.95 },
  common: { model: 'common', estimator: 'REML', hksj: false, level: 0.95 },
  hksj: { model: 'random', estimator: 'DL', hksj: true, level: 0.95 },
};

const near = (got: number, wanted: number, scale = 0) =>
  expect(Math.abs(got - wanted), `${got} is not ${wanted}`).toBeLessThanOrEqual(
    1e-7 * Math.max(Math.abs(wanted), scale),
  );

describe.each(cases)('$name', (one) => {
  const sample = asSample(one);

  test.each(Object.keys(poolings))('%s agrees with metafor', (name) => {
    const [wanted, pooling] = [one.fits[name]!, poolings[name]!];
    const found = pool(sample, pooling);
    const spread = heterogeneity(sample, pooling.model === 'common' ? null : found.between);
    near(found.between, wanted.tau2, Math.min(...one.variances));
    near(found.effect, wanted.effect, wanted.stdError);
    near(found.stdError, wanted.stdError);
    near(found.pValue, wanted.pValue);
    near(found.low, wanted.low, wanted.stdError);
    near(found.high, wanted.high, wanted.stdError);
    near(spread.iSquared, wanted.iSquared, 1);
    near(spread.hSquared, wanted.hSquared);
  });

  test('Q and Egger’s test agree with metafor', () => {
    const spread = heterogeneity(sample, null);
    near(spread.q, one.q.statistic);
    near(spread.pValue, one.q.pValue);
    const egger = eggerTest(sample);
    expect(egger === null).toBe(one.egger === null);
    if (egger === null || one.egger === null) return;
    near(egger.statistic, one.egger.statistic);
    near(egger.pValue, one.egger.pValue);
  });
});

// Peaks at 0 and 1.15, of log-likelihood -9.73 and -9.00 (metafor's Fisher scoring ends at the lower), and at 0 and 352.
test.each([
  [
    [1.32, -3.73, -2.82, 0.82, -0.29, -2.92, 0.37],
    [0.609, 371.449, 1.098, 0.149, 0.441, 17.241, 0.005],
  ],
  [
    [1.38, -0.03, 0.55, 25.75, 57.93],
    [0.538, 0.543, 0.202, 470.792, 252.353],
  ],
])('the highest of two peaks of the restricted likelihood is taken: %j', (effects, variances) => {
  const height = (between: number) => {
    const w = variances.map((v) => 1 / (v + between));
    const sum = w.reduce((a, b) => a + b);
    const mean = w.reduce((total, one, i) => total + one * effects[i]!, 0) / sum;
    const q = w.reduce((total, one, i) => total + one * (effects[i]! - mean) ** 2, 0);
    return -0.5 * (w.reduce((total, one) => total - Math.log(one), 0) + Math.log(sum) + q);
  };
  const found = restrictedLikelihood(asSample({ effects, variances }));
  const best = height(found) + 1e-12;
  for (const between of [0, ...Array.from({ length: 4000 }, (_, i) => 1e-6 * 1.006 ** i)])
    expect(height(between)).toBeLessThanOrEqual(best);
});

const studies = fc.array(
  fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 10, noNaN: true })),
  { minLength: 3, maxLength: 12 },
);
const sampleOf = (rows: readonly (readonly [number, number])[], factor = 1, shift = 0): Effects => ({
  effects: Float64Array.from(rows, ([effect]) => factor * effect + shift),
  variances: Float64Array.from(rows, ([, variance]) => factor ** 2 * variance),
});

test.each(['REML', 'DL', 'PM'] as const)(
  '%s: scaling and shifting effects scales and shifts the result',
  (name) => {
    const pooling = poolings[name]!;
    fc.assert(
      fc.property(studies, fc.double({ min: 0.1, max: 10, noNaN: true }), (rows, factor) => {
        const [plain, moved] = [pool(sampleOf(rows), pooling), pool(sampleOf(rows, -factor, 3), pooling)];
        expect(moved.effect).toBeCloseTo(3 - factor * plain.effect, 6);
        expect(moved.stdError / (factor * plain.stdError)).toBeCloseTo(1, 6);
        expect(Math.abs(moved.between - factor ** 2 * plain.between)).toBeLessThan(1e-6 * factor ** 2);
      }),
      { numRuns: 60, seed: 7 },
    );
  },
);

test('a wider level holds a narrower, and prediction holds the mean', () => {
  fc.assert(
    fc.property(studies, (rows) => {
      const at = (level: number) => pool(sampleOf(rows), { ...poolings.REML!, level });
      expect(at(0.99).low).toBeLessThan(at(0.9).low);
      expect(at(0.99).high).toBeGreaterThan(at(0.9).high);
      const limits = predictionLimits(at(0.95), 0.95)!;
      expect(limits.low).toBeLessThan(at(0.95).low);
      expect(at(0.95).shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }),
    { numRuns: 60, seed: 8 },
  );
});

test('what cannot be made is null or refused', () => {
  expect(eggerTest(asSample({ effects: [1, 2, 4], variances: [1, 1, 1] }))).toBeNull();
  expect(eggerTest(asSample({ effects: [1, 2, 3], variances: [1, 4, 9] }))).toBeNull();
  expect(
    predictionLimits({ effect: 0, stdError: 1, between: 0, shares: new Float64Array(2) }, 0.95),
  ).toBeNull();
  expect(() =>
    pool(asSample({ effects: [0.3, 0.3], variances: [1, 2] }), poolings.hksj!),
  ).toThrowErrorMatchingInlineSnapshot(
    `[StatError: All studies have the same effect, so that the standard error of Hartung and Knapp is 0; pool without hksj.]`,
  );
});
