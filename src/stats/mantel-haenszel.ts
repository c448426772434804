import { chiSquared } from './distributions/index.js';
import { type LogRatio, logRatio, type TwoByTwo } from './two-by-two.js';

/** A chi-square statistic; null where the tables hold no information on it. */
export interface StrataTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly pValue: number | null;
}

interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
}

/** Events and non-events of the group, then of the reference. */
function cellsOf({ group, reference }: TwoByTwo): Cells {
  const [a, c] = [group.events, reference.events];
  const [b, d] = [group.total - a, reference.total - c];
  return { a, b, c, d, n: group.total + reference.total };
}

const sumOver = (strata: readonly TwoByTwo[], term: (cells: Cells) => number): number =>
  strata.reduce((sum, stratum) => sum + term(cellsOf(stratum)), 0);

/**
 * Whether a stratum says anything about the comparison: both groups, events and non-events are in it.
 *
 * @example isInformative({ group: { events: 0, total: 4 }, reference: { events: 0, total: 3 } }) // => false
 */
export function isInformative(stratum: TwoByTwo): boolean {
  const { a, b, c, d } = cellsOf(stratum);
  return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
}

/**
 * The Mantel-Haenszel odds ratio over strata, Σ(ad/n) / Σ(bc/n), with the limits of Robins, Breslow & Greenland. It is
 * 0 or infinite, without limits (NaN), when no stratum adds to one of the sums; NaN when none adds to either.
 *
 * @param strata 2x2 tables of whole counts
 * @param level such as 0.95
 * @see Mantel & Haenszel (1959), J Natl Cancer Inst 22:719-48; Robins, Breslow & Greenland (1986), Biometrics 42:311-23
 * @example pooledOddsRatio([{ group: { events: 8, total: 20 }, reference: { events: 4, total: 20 } }], 0.95).estimate // => 2.666667
 */
export function pooledOddsRatio(strata: readonly TwoByTwo[], level: number): LogRatio {
  const r = sumOver(strata, ({ a, d, n }) => (a * d) / n);
  const s = sumOver(strata, ({ b, c, n }) => (b * c) / n);
  const pr = sumOver(strata, ({ a, d, n }) => ((a + d) / n) * ((a * d) / n));
  const mixed = sumOver(strata, ({ a, b, c, d, n }) => (((a + d) / n) * b * c + ((b + c) / n) * a * d) / n);
  const qs = sumOver(strata, ({ b, c, n }) => ((b + c) / n) * ((b * c) / n));
  const variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
  return logRatio(r / s, Math.sqrt(variance), level);
}

/**
 * The Mantel-Haenszel risk ratio over strata with the limits of Greenland & Robins. 0, infinite or NaN as the odds ratio.
 *
 * @param strata 2x2 tables of whole counts
 * @param level such as 0.95
 * @see Greenland & Robins (1985), Biometrics 41:55-68
 * @example pooledRiskRatio([{ group: { events: 8, total: 20 }, reference: { events: 4, total: 20 } }], 0.95).estimate // => 2
 */
export function pooledRiskRatio(strata: readonly TwoByTwo[], level: number): LogRatio {
  const r = sumOver(strata, ({ a, c, d, n }) => (a * (c + d)) / n);
  const s = sumOver(strata, ({ a, b, c, n }) => (c * (a + b)) / n);
  const p = sumOver(strata, ({ a, b, c, d, n }) => ((a + b) * (c + d) * (a + c) - a * c * n) / (n * n));
  return logRatio(r / s, Math.sqrt(p / (r * s)), level);
}

/**
 * How far the crude odds ratio lies from the one within strata, taken apart: the odds ratio of everyone had both
 * groups the same make-up (risks standardised to all strata together). What leads from the crude one to it is the
 * different make-up of the groups (confounding); what leads from it to the pooled one is that odds ratios of parts are
 * further from 1 than that of the whole (non-collapsibility). Both are of the strata that hold both groups; NaN when none does, or
 * when a risk is 0 or 1.
 *
 * @param strata 2x2 tables of whole counts
 * @see Greenland, Robins & Pearl (1999), Stat Sci 14:29-46
 * @example standardisedOddsRatio([{ group: { events: 8, total: 20 }, reference: { events: 4, total: 20 } }]).standardised // => 2.666667
 * @example standardisedOddsRatio([{ group: { events: 9, total: 10 }, reference: { events: 8, total: 10 } }, { group: { events: 2, total: 10 }, reference: { events: 1, total: 10 } }]).crude // => 1.49382716
 */
export function standardisedOddsRatio(strata: readonly TwoByTwo[]): {
  readonly crude: number;
  readonly standardised: number;
} {
  const both = strata.filter(({ group, reference }) => group.total > 0 && reference.total > 0);
  const people = sumOver(both, ({ n }) => n);
  const risk = sumOver(both, ({ a, b, n }) => ((n / people) * a) / (a + b));
  const base = sumOver(both, ({ c, d, n }) => ((n / people) * c) / (c + d));
  const [a, b, c, d] = (['a', 'b', 'c', 'd'] as const).map((cell) => sumOver(both, (cells) => cells[cell]));
  const open = people > 0 && a! * b! * c! * d! > 0;
  if (!open) return { crude: Number.NaN, standardised: Number.NaN };
  return { crude: (a! * d!) / (b! * c!), standardised: (risk * (1 - base)) / ((1 - risk) * base) };
}

/**
 * The Cochran-Mantel-Haenszel test that the odds ratio is 1 in every stratum, without continuity correction.
 *
 * @see Mantel & Haenszel (1959), J Natl Cancer Inst 22:719-48
 * @example cochranMantelHaenszel([{ group: { events: 8, total: 20 }, reference: { events: 4, total: 20 } }]).statistic // => 1.857143
 */
export function cochranMantelHaenszel(strata: readonly TwoByTwo[]): StrataTest {
  const used = strata.filter(isInformative);
  const excess = sumOver(used, ({ a, b, c, n }) => a - ((a + b) / n) * (a + c));
  const variance = sumOver(used, ({ a, b, c, d, n }) => {
    const [exposed, events] = [(a + b) / n, (a + c) / n];
    return (exposed * (c + d) * events * (b + d)) / (n - 1);
  });
  return variance === 0 ? none(1) : tested(excess ** 2 / variance, 1);
}

const none = (df: number): StrataTest => ({ statistic: null, df, pValue: null });

const tested = (statistic: number, df: number): StrataTest => ({
  statistic,
  df,
  pValue: chiSquared.survival(statistic, df),
});

/**
 * The Breslow-Day test that the odds ratio is the same in all strata, with Tarone's correction for the use of the
 * Mantel-Haenszel estimate. Strata that are not informative do not count. Null with fewer than two that are, or
 * without a finite odds ratio above 0.
 *
 * @param strata 2x2 tables of whole counts
 * @param oddsRatio the Mantel-Haenszel estimate
 * @see Breslow & Day (1980), Statistical Methods in Cancer Research 1, equation 4.30; Tarone (1985), Biometrika 72:91-5
 * @example breslowDay([{ group: { events: 8, total: 20 }, reference: { events: 4, total: 20 } }, { group: { events: 5, total: 10 }, reference: { events: 5, total: 10 } }], 1.833333).statistic // => 0.73357333
 */
export function breslowDay(strata: readonly TwoByTwo[], oddsRatio: number): StrataTest {
  const used = strata.filter(isInformative);
  const df = used.length - 1;
  if (df < 1 || !(oddsRatio > 0 && Number.isFinite(oddsRatio))) return none(Math.max(df, 0));
  const parts = used.map((stratum) => {
    const cells = cellsOf(stratum);
    const { expected, variance } = fittedCell(cells, oddsRatio);
    return { excess: cells.a - expected, variance };
  });
  const excess = parts.reduce((sum, part) => sum + part.excess, 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const unadjusted = parts.reduce((sum, part) => sum + part.excess ** 2 / part.variance, 0);
  return tested(unadjusted - excess ** 2 / variance, df);
}

/** The count of exposed events that keeps the margins and has the odds ratio: a root of a quadratic. */
function fittedCell({ a, b, c, d }: Cells, oddsRatio: number): { expected: number; variance: number } {
  const [exposed, events, unexposed] = [a + b, a + c, c + d];
  const expected = rootBetween(oddsRatio, { exposed, events, unexposed });
  const cells = [expected, exposed - expected, events - expected, unexposed - events + expected];
  return { expected, variance: 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0) };
}

/**
 * Solves x (unexposed − events + x) = oddsRatio (exposed − x)(events − x). Of the two forms of the root the one
 * without cancellation is used.
 */
function rootBetween(
  oddsRatio: number,
  { exposed, events, unexposed }: { exposed: number; events: number; unexposed: number },
): number {
  const quadratic = 1 - oddsRatio;
  const linear = unexposed - events + oddsRatio * (exposed + events);
  const constant = -oddsRatio * exposed * events;
  const root = Math.sqrt(linear * linear - 4 * quadratic * constant);
  return linear >= 0 ? (-2 * constant) / (linear + root) : (root - linear) / (2 * quadratic);
}
