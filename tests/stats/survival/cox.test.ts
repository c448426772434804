import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CollinearError } from '../../../src/stats/linear-algebra/collinearity.js';
import { coxConcordance } from '../../../src/stats/survival/concordance.js';
import {
  fitCox,
  InfiniteCoefficientError,
  UninformativeColumnError,
} from '../../../src/stats/survival/cox.js';
import { survivalCurves } from '../../../src/stats/survival/kaplan-meier.js';
import { proportionalHazards } from '../../../src/stats/survival/proportional-hazards.js';
import { rankTimes } from '../../../src/stats/survival/time-ranks.js';
import { agrees, fixtures } from './fixtures.js';

/** R stops when the likelihood no longer changes in the eleventh digit; estimates then have about seven. */
const near = (got: number | null, wanted: number): boolean =>
  got !== null && Math.abs(got - wanted) <= 1e-6 * Math.max(1e-3, Math.abs(wanted));

describe.each(fixtures)('R coxph and cox.zph on $name', ({ data, ranked, events, strata, cox }) => {
  const columns = [Float64Array.from(data.x), Float64Array.from(data.z)];

  test.each(cox.map((one) => [one.strata, one] as const))('strata: %s', (_, wanted) => {
    const followUp = { ranked, events };
    const model = fitCox({ followUp, columns, strata: wanted.strata ? strata : undefined });
    wanted.coefficients.forEach((value, at) => {
      expect(near(model.coefficients[at]!, value), `${model.coefficients[at]} for ${value}`).toBe(true);
    });
    wanted.covariance.flat().forEach((value, at) => {
      expect(near(model.covariance.values[at]!, value)).toBe(true);
    });
    expect(agrees(model.nullLogLik, wanted.logLik[0]!)).toBe(true);
    expect(agrees(model.logLik, wanted.logLik[1]!)).toBe(true);
    expect(agrees(model.scoreStatistic, wanted.score)).toBe(true);
    expect(near(model.waldStatistic, wanted.wald)).toBe(true);
    expect(coxConcordance(model)).toBeCloseTo(wanted.concordance, 12);
    const one = { codes: new Int32Array(events.length), count: 1 };
    const tests = proportionalHazards(model, survivalCurves(followUp, one)[0]!, [[0], [1]]);
    [...tests.terms, tests.global].forEach(({ statistic, df }, at) => {
      expect(near(statistic, wanted.zph[at]!), `${statistic} for ${wanted.zph[at]}`).toBe(true);
      expect(df).toBe(wanted.zphDf[at]);
    });
  });
});

const coxOf = (
  times: readonly number[],
  events: readonly number[],
  ...columns: readonly (readonly number[])[]
) =>
  fitCox({
    followUp: { ranked: rankTimes(Float64Array.from(times)), events: Uint8Array.from(events) },
    columns: columns.map((column) => Float64Array.from(column)),
  });

describe('a published value', () => {
  test('6-MP against placebo in leukaemia: log hazard ratio -1.57', () => {
    // Therneau & Grambsch (2000), Modeling Survival Data; R coxph(Surv(time, cens) ~ treat, MASS::gehan): -1.572125
    const treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    const model = coxOf(
      [...treated, ...placebo],
      [...relapsed, ...placebo.map(() => 1)],
      [...treated.map(() => 1), ...placebo.map(() => 0)],
    );
    expect(model.coefficients[0]).toBeCloseTo(-1.5721251488290662, 9);
  });
});

describe('relations', () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 15 }),
    fc.integer({ min: 0, max: 3 }).map((draw) => Math.min(1, draw)),
    fc.integer({ min: -4, max: 4 }),
  );
  const rows = fc.array(row, { minLength: 15, maxLength: 50 });

  /** The model, or null for data that it refuses. */
  const attempt = (...args: Parameters<typeof coxOf>) => {
    try {
      return coxOf(...args);
    } catch {
      return null;
    }
  };

  test('units, signs and the order of rows', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(1e-8, 3, 1e8), (people, unit) => {
        const [times, events, x] = [0, 1, 2].map((at) => people.map((one) => one[at]!)) as [
          number[],
          number[],
          number[],
        ];
        const model = attempt(times, events, x);
        fc.pre(model !== null);
        const [coefficient] = model.coefficients;
        const scaled = coxOf(
          times.map((time) => time * unit),
          events,
          x.map((value) => (5 + value) * unit),
        );
        expect(scaled.coefficients[0]! * unit).toBeCloseTo(coefficient!, 6);
        expect(scaled.logLik).toBeCloseTo(model.logLik, 8);
        const turned = coxOf(
          times.toReversed(),
          events.toReversed(),
          x.toReversed().map((value) => -value),
        );
        expect(turned.coefficients[0]).toBeCloseTo(-coefficient!, 8);
        expect(coxConcordance(turned)).toBeCloseTo(coxConcordance(model), 12);
        expect(model.logLik).toBeGreaterThanOrEqual(model.nullLogLik - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what cannot be estimated is not', () => {
  const times = [1, 2, 3, 4, 5, 6, 7, 8];
  const events = [1, 1, 0, 1, 1, 0, 1, 1];

  test('a level without events', () => {
    expect(() => coxOf(times, [1, 1, 0, 1, 0, 0, 0, 0], [0, 0, 0, 0, 1, 1, 1, 1])).toThrow(
      InfiniteCoefficientError,
    );
  });

  test('the earlier the event, the larger the value', () => {
    const largest = times.map((time) => 1 / time);
    expect(() => coxOf(times, events, largest)).toThrow(InfiniteCoefficientError);
    const noise = [3, 1, 4, 1, 5, 9, 2, 6];
    try {
      coxOf(times, events, noise, largest);
    } catch (error) {
      expect(error).toMatchObject({ column: 1 });
    }
    expect.assertions(2);
  });

  test('a column that is made of others', () => {
    const x = [3, 1, 4, 1, 5, 9, 2, 6];
    expect(() =>
      coxOf(
        times,
        events,
        x,
        x.map((value) => 2 * value - 7),
      ),
    ).toThrow(CollinearError);
  });

  test('a column that is the same within each stratum', () => {
    const strata = { codes: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1), count: 2 };
    const followUp = { ranked: rankTimes(Float64Array.from(times)), events: Uint8Array.from(events) };
    const columns = [Float64Array.from(strata.codes)];
    expect(() => fitCox({ followUp, columns, strata })).toThrow(UninformativeColumnError);
  });

  test('a large but finite ratio is given', () => {
    // R 4.2.2, survival 3.5-3: coxph(Surv(t, e) ~ x), eps = 1e-11
    const model = coxOf(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [9, 8, 7, 6, 5, 4, 3, 1, 2, 0],
    );
    expect(model.coefficients[0]).toBeCloseTo(2.2143006372, 9);
  });

  test('change over time, from one event time', () => {
    const model = coxOf([2, 2, 2, 5, 6], [1, 1, 0, 0, 0], [3, 1, 2, 2, 1]);
    const followUp = {
      ranked: rankTimes(Float64Array.of(2, 2, 2, 5, 6)),
      events: Uint8Array.of(1, 1, 0, 0, 0),
    };
    const [overall] = survivalCurves(followUp, { codes: new Int32Array(5), count: 1 });
    expect(proportionalHazards(model, overall!, [[0]]).global).toEqual({ statistic: null, df: 1 });
  });
});
