import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationPower, correlationSize } from '../../../src/stats/power/correlation-power.js';
import { proportionsPower, proportionsSize } from '../../../src/stats/power/proportions-power.js';
import { survivalEvents, survivalPower } from '../../../src/stats/power/survival-power.js';
import { tTestEffect, tTestPower, tTestSize } from '../../../src/stats/power/t-test-power.js';

// Values from R; power.R makes power.json.

interface Case {
  readonly kind: 'two.sample' | 'paired' | 'proportions' | 'correlation';
  readonly n: number;
  readonly effect: number;
  readonly p1: number;
  readonly p2: number;
  readonly r: number;
  readonly alpha: number;
  readonly power: number;
}

const cases: Case[] = JSON.parse(readFileSync(new URL('power.json', import.meta.url), 'utf8'));

function powerOf({ kind, n, effect, p1, p2, r, alpha }: Case): number {
  if (kind === 'proportions') return proportionsPower({ p1, p2, alpha }, n);
  if (kind === 'correlation') return correlationPower({ r, alpha }, n);
  return tTestPower({ n, effect, samples: kind === 'paired' ? 1 : 2, alpha });
}

test.each(cases)('$kind n=$n effect=$effect p=$p1,$p2 r=$r alpha=$alpha', (one) => {
  expect(Math.abs(powerOf(one) - one.power)).toBeLessThan(1e-9);
});

const power = fc.double({ min: 0.1, max: 0.999, noNaN: true });
const alpha = fc.double({ min: 1e-5, max: 0.09, noNaN: true });
const runs = { numRuns: 40, seed: 3 };

describe('a size has the power that it was solved for', () => {
  test('t-test', () => {
    const plans = fc.tuple(
      fc.double({ min: 1e-4, max: 3, noNaN: true }),
      fc.constantFrom(1 as const, 2 as const),
    );
    fc.assert(
      fc.property(plans, power, alpha, ([effect, samples], wanted, level) => {
        const plan = { effect, samples, alpha: level };
        const n = tTestSize(plan, wanted);
        const reached = tTestPower({ ...plan, n });
        if (n > 2) expect(reached).toBeCloseTo(wanted, 9);
        else expect(reached).toBeGreaterThanOrEqual(wanted);
        expect(tTestEffect({ n, samples, alpha: level }, reached)).toBeCloseTo(effect, 7);
      }),
      runs,
    );
  });

  test('proportions, correlation, survival', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, power, alpha, (first, second, wanted, level) => {
        fc.pre(Math.abs(first - second) > 1e-3);
        const proportions = { p1: first, p2: second, alpha: level };
        expect(proportionsPower(proportions, proportionsSize(proportions, wanted))).toBeCloseTo(wanted, 9);
        const correlation = { r: first, alpha: level };
        const n = correlationSize(correlation, wanted);
        if (n > 4) expect(correlationPower(correlation, n)).toBeCloseTo(wanted, 9);
        const hazards = { hazardRatio: first, allocation: second, alpha: level };
        expect(survivalPower(hazards, survivalEvents(hazards, wanted))).toBeCloseTo(wanted, 9);
      }),
      runs,
    );
  });
});

test('more power, a smaller effect or a smaller alpha takes more people', () => {
  const size = (effect: number, level: number, wanted: number) =>
    tTestSize({ effect, samples: 2, alpha: level }, wanted);
  expect(size(0.5, 0.05, 0.9)).toBeGreaterThan(size(0.5, 0.05, 0.8));
  expect(size(0.4, 0.05, 0.8)).toBeGreaterThan(size(0.5, 0.05, 0.8));
  expect(size(0.5, 0.01, 0.8)).toBeGreaterThan(size(0.5, 0.05, 0.8));
  // A difference of a millionth of the SD, in R: 2 * (qnorm(0.975) + qnorm(0.8))^2 * 1e12.
  expect(size(1e-6, 0.05, 0.8) / 15697759468698.2).toBeCloseTo(1, 8);
});
