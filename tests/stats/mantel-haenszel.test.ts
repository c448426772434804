import { describe, expect, test } from 'vitest';
import {
  breslowDay,
  cochranMantelHaenszel,
  isInformative,
  pooledOddsRatio,
  pooledRiskRatio,
} from '../../src/stats/mantel-haenszel.js';
import type { TwoByTwo } from '../../src/stats/two-by-two.js';

/** Events and non-events of the group, then of the reference. */
const stratum = (a: number, b: number, c: number, d: number): TwoByTwo => ({
  group: { events: a, total: a + b },
  reference: { events: c, total: c + d },
});

// R 4.2.2: set.seed(5); y <- array(rpois(16, c(6, 12, 9, 14)), c(2, 2, 4)), read by column
const poisson = [stratum(4, 7, 13, 9), stratum(8, 7, 17, 13), stratum(6, 13, 9, 14), stratum(9, 7, 14, 9)];
const pair = [stratum(8, 12, 4, 16), stratum(5, 5, 5, 5)];

describe('values of R 4.2.2', () => {
  // mantelhaen.test(x, correct = FALSE); the risk ratio and Breslow-Day from their published formulas, the fitted
  // counts by uniroot(tol = 1e-13)
  test.each([
    [
      poisson,
      [0.698930408615, 0.363039236732, 1.34559481913],
      [0.837415657639, 0.600146262105, 1.16849012972],
      1.12760007707,
      [0.752817688553, 3],
    ],
    [
      pair,
      [1.81632653061, 0.614936975074, 5.36484582897],
      [1.44444444444, 0.736829583775, 2.83161778385],
      1.1528588098,
      [0.73296702955, 1],
    ],
  ])('%#', (strata, odds, risk, cmh, [statistic, df]) => {
    const pooled = pooledOddsRatio(strata, 0.95);
    expect([pooled.estimate, pooled.low, pooled.high]).toEqual(odds.map((value) => expect.closeTo(value, 9)));
    const ratio = pooledRiskRatio(strata, 0.95);
    expect([ratio.estimate, ratio.low, ratio.high]).toEqual(risk.map((value) => expect.closeTo(value, 9)));
    expect(cochranMantelHaenszel(strata).statistic).toBeCloseTo(cmh, 9);
    const homogeneity = breslowDay(strata, pooled.estimate);
    expect(homogeneity.statistic).toBeCloseTo(statistic!, 9);
    expect(homogeneity.df).toBe(df);
  });
});

describe('relations', () => {
  test('a single stratum gives its own ratios', () => {
    expect(pooledOddsRatio([stratum(8, 12, 4, 16)], 0.95).estimate).toBeCloseTo((8 * 16) / (12 * 4), 12);
    expect(pooledRiskRatio([stratum(8, 12, 4, 16)], 0.95).estimate).toBeCloseTo(2, 12);
  });

  test('swapping the groups inverts the ratios and leaves the tests', () => {
    const swapped = poisson.map(({ group, reference }) => ({ group: reference, reference: group }));
    const [forward, back] = [pooledOddsRatio(poisson, 0.95), pooledOddsRatio(swapped, 0.95)];
    expect(forward.estimate * back.estimate).toBeCloseTo(1, 12);
    expect(forward.low * back.high).toBeCloseTo(1, 12);
    expect(cochranMantelHaenszel(swapped).statistic).toBeCloseTo(
      cochranMantelHaenszel(poisson).statistic!,
      12,
    );
    expect(breslowDay(swapped, back.estimate).statistic).toBeCloseTo(
      breslowDay(poisson, forward.estimate).statistic!,
      9,
    );
  });

  test('a stratum without information changes nothing of the odds', () => {
    const silent = [stratum(0, 5, 0, 7), stratum(3, 0, 4, 0), stratum(2, 3, 0, 0)];
    expect(silent.some(isInformative)).toBe(false);
    const more = [...poisson, ...silent];
    expect(pooledOddsRatio(more, 0.95)).toEqual(pooledOddsRatio(poisson, 0.95));
    expect(cochranMantelHaenszel(more)).toEqual(cochranMantelHaenszel(poisson));
    expect(breslowDay(more, 0.7)).toEqual(breslowDay(poisson, 0.7));
  });

  test('equal odds ratios in all strata give a Breslow-Day of 0', () => {
    const equal = [stratum(8, 12, 4, 12), stratum(16, 24, 8, 24)];
    expect(breslowDay(equal, 2).statistic).toBeCloseTo(0, 10);
  });
});

test('the same empty cell throughout gives 0 or infinity without limits, and no homogeneity', () => {
  const empty = [stratum(0, 9, 4, 6), stratum(0, 5, 2, 8)];
  expect(pooledOddsRatio(empty, 0.95)).toMatchObject({ estimate: 0, stdError: Number.NaN });
  expect(breslowDay(empty, 0)).toEqual({ statistic: null, df: 1, pValue: null });
  expect(cochranMantelHaenszel([stratum(0, 5, 0, 7)])).toEqual({ statistic: null, df: 1, pValue: null });
});
