import { readFileSync } from 'node:fs';
import { rankTimes } from '../../../src/stats/survival/time-ranks.js';

/** Values that fixtures.R computed, and the data they are of. */
interface Fixture {
  readonly data: { readonly [column in 'time' | 'status' | 'group' | 'x' | 'z' | 's']: readonly number[] };
  readonly curves: readonly {
    readonly type: 'log' | 'log-log' | 'plain';
    readonly group: number;
    readonly time: readonly number[] | number;
    readonly atRisk: readonly number[];
    readonly events: readonly number[];
    readonly survival: readonly number[];
    readonly stdError: readonly (number | null)[];
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
    readonly median: readonly (number | null)[];
    readonly tau: number;
    readonly rmst: number;
    readonly rmstError: number;
  }[];
  readonly logRank: readonly {
    readonly strata: boolean;
    readonly observed: readonly number[];
    readonly expected: readonly number[];
    readonly variance: readonly (readonly number[])[];
    readonly statistic: number;
  }[];
  readonly cox: readonly {
    readonly strata: boolean;
    readonly coefficients: readonly number[];
    readonly covariance: readonly (readonly number[])[];
    readonly logLik: readonly number[];
    readonly score: number;
    readonly wald: number;
    readonly concordance: number;
    readonly zph: readonly number[];
    readonly zphDf: readonly number[];
  }[];
}

const { sets } = JSON.parse(readFileSync(new URL('fixtures.json', import.meta.url), 'utf8')) as {
  readonly sets: { readonly [name: string]: Fixture };
};

/** The data sets by name, with their columns as the numerics take them. */
export const fixtures = Object.entries(sets).map(([name, fixture]) => {
  const { time, status, group, s } = fixture.data;
  return {
    name,
    ...fixture,
    ranked: rankTimes(Float64Array.from(time)),
    events: Uint8Array.from(status),
    groups: grouping(group),
    strata: grouping(s),
  };
});

/** Codes from 0 of numbers from 1. */
function grouping(numbers: readonly number[]) {
  return { codes: Int32Array.from(numbers, (number) => number - 1), count: Math.max(...numbers) };
}

/** Equal in relative terms, to nine digits; null equals null. */
export const agrees = (got: number | null, wanted: number | null): boolean =>
  got === null || wanted === null
    ? got === wanted
    : Math.abs(got - wanted) <= 1e-9 * Math.max(1e-3, Math.abs(wanted));
