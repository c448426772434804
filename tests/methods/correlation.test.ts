import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/correlation.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { chartWarnings } from '../support/charts.js';

const of = (x: (number | null)[], y: (number | null)[], options = {}) =>
  analyze(method, {
    table: tableFromColumns({ 'taille (cm)': x, weight: y }),
    roles: { x: ['taille (cm)'], y: ['weight'] },
    options,
  });

const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const near = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9];
const far = [5, 9, 2, 7, 1, 10, 3, 8, 4, 6];

describe('words', () => {
  test('of an interval on one side of 0, and of one that spans it', () => {
    expect(of(rising, near).result.words).toMatchInlineSnapshot(`
      [
        "Pearson’s correlation of taille (cm) and weight was 0.94 (95% CI 0.76 to 0.99) in 10 rows.",
        "A straight line accounts for 88% of the variation of either; the data are compatible with correlations from 0.76 to 0.99.",
        "A correlation says how closely two columns go together in these rows, and not why: a third variable may lie behind both.",
      ]
    `);
    expect(of(rising, far).result.words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "Pearson’s correlation of taille (cm) and weight was 0.01 (95% CI −0.63 to 0.63) in 10 rows.",
        "A straight line accounts for 0% of the variation of either; the data are compatible with correlations from −0.63 to 0.63, so they do not settle whether the two rise together or one falls as the other rises.",
      ]
    `);
  });
  test('of ranks, told apart from independence and not', () => {
    expect(of(rising, near, { kind: 'spearman' }).result.words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "Spearman’s rank correlation of taille (cm) and weight was 0.94 (P < 0.001) in 10 rows.",
        "In these rows weight is mostly higher where taille (cm) is higher; were it always so, the value would be 1.",
      ]
    `);
    expect(
      of(rising, near.toReversed(), { kind: 'kendall' }).result.words.slice(0, 2),
    ).toMatchInlineSnapshot(`
      [
        "Kendall’s tau-b of taille (cm) and weight was −0.78 (P < 0.001) in 10 rows.",
        "In these rows weight is mostly lower where taille (cm) is higher; were it always so, the value would be −1.",
      ]
    `);
    expect(of(rising, far, { kind: 'kendall' }).result.words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "Kendall’s tau-b of taille (cm) and weight was 0.02 (P > 0.999) in 10 rows.",
        "Two columns that have nothing to do with each other often give a value this far from 0, so the data do not settle whether the two rise together or one falls as the other rises.",
      ]
    `);
  });
  test('of three rows, which have no limits', () => {
    const { words, notes } = of([1, 2, 3], [1, 3, 2]).result;
    expect([words[0], ...notes]).toMatchInlineSnapshot(`
      [
        "Pearson’s correlation of taille (cm) and weight was 0.50 (P = 0.667) in 3 rows.",
        "Three rows are too few for limits by Fisher’s z; four are needed.",
      ]
    `);
  });
});

test('one-sided limits are open at 1 or -1', () => {
  const [row] = of(rising, near, { alternative: 'greater' }).result.estimates;
  expect(row!.confHigh).toBe(1);
  expect(of(rising, near, { alternative: 'less' }).result.estimates[0]!.confLow).toBe(-1);
});

test('a curve, a far value and many ties are looked at', () => {
  const status = (x: number[], y: number[], options = {}) => of(x, y, options).result.checks[0]!.status;
  expect(status(rising, near)).toBe('holds');
  expect(
    status(
      rising,
      rising.map((value) => Math.exp(value)),
    ),
  ).toBe('look');
  expect(status([...rising, 100], [...far, 100])).toBe('look');
  expect(status(rising, near, { kind: 'kendall' })).toBe('holds');
  expect(
    status(
      rising.map((value) => value % 2),
      near,
      { kind: 'kendall' },
    ),
  ).toBe('look');
});

test('the chart draws each row, or 2000 of many, and says so', () => {
  const few = of(rising, near).chart()!;
  expect(chartWarnings(few)).toEqual([]);
  expect(few.description).toContain('all 10 rows');
  const long = Array.from({ length: 5001 }, (_, i) => i);
  const many = of(
    long,
    long.map((i) => (i * 7) % 5001),
  ).chart()!;
  expect(JSON.stringify(many).match(/\{"x":-?\d/g)!).toHaveLength(2000);
  expect(many.description).toContain('2000 of the 5001 rows');
});

test('too few rows and columns without spread are refused', () => {
  expect(() => of([1, 2, null], [1, 2, 3])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: 2 rows have a value both in "taille (cm)" and in "weight"; a correlation needs at least three.]`,
  );
  expect(() => of([1, 2, 3], [4, 4, 4])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Every value of "weight" is 4, so there is no spread to judge anything against.]`,
  );
  expect(() => of([1, 2, 3], [1, 2, 3], { kind: 'cramer' })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --kind must be pearson, spearman or kendall, not "cramer".]`,
  );
});
