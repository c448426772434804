import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import method from '../../src/methods/diagnostic-accuracy.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';

const ofCounts = (counts: string, options = {}) =>
  analyze(method, { table: null, counts, roles: {}, options });

describe('words', () => {
  test('say what the people of the data show', () => {
    expect(ofCounts('670,202;74,640').result.words).toMatchInlineSnapshot(`
      [
        "Sensitivity of the test for the condition was 90.1% (95% CI 87.7% to 92.0%) in 744 people with it; specificity was 76.0% (95% CI 73.0% to 78.8%) in 842 people without it.",
        "Of every 100 people with the condition, about 90 test positive and 10 are missed (the data are compatible with 8 to 12 missed); of every 100 without it, about 24 test positive all the same (21 to 27).",
        "Where the condition is as common as here (46.9%), 670 of 872 with a positive result have it (76.8%), and 640 of 714 with a negative result do not (89.6%); these shares change with how common the condition is (--prevalence).",
        "Sensitivity and specificity can differ in people who are less ill or are tested for another reason; they do not say whether people fare better for being tested.",
      ]
    `);
  });
  test('count people at the prevalence given', () => {
    expect(ofCounts('90,45;10,855', { prevalence: 0.01 }).result.words[2]).toMatchInlineSnapshot(
      `"Of 10,000 people of whom 100 have the condition, about 585 would test positive, and 90 of them have it; about 9415 would test negative, and 10 of them have it."`,
    );
  });
  test('hold when nobody tests positive', () => {
    expect(ofCounts('0,0;10,855', { prevalence: 0.01 }).result.words).toMatchInlineSnapshot(`
      [
        "Sensitivity of the test for the condition was 0% (95% CI 0% to 28%) in 10 people with it; specificity was 100.00% (95% CI 99.55% to 100.00%) in 855 people without it.",
        "Of every 100 people with the condition, about 0 test positive and 100 are missed (the data are compatible with 72 to 100 missed); of every 100 without it, about 0 test positive all the same (0 to 0).",
        "Of 10,000 people of whom 100 have the condition, nobody would test positive; about 10,000 would test negative, and 100 of them have it.",
        "Sensitivity and specificity can differ in people who are less ill or are tested for another reason; they do not say whether people fare better for being tested.",
      ]
    `);
  });
});

test('columns with spaces and accents, and levels that need naming', () => {
  const table = tableFromColumns({
    'résultat du test': ['haut', 'bas', 'haut', 'bas', 'haut'],
    'état vrai': ['malade', 'sain', 'malade', 'malade', 'sain'],
  });
  const roles = { test: ['résultat du test'], condition: ['état vrai'] };
  const options = { 'test-level': 'haut', 'event-level': 'malade' };
  const { result } = analyze(method, { table, roles, options });
  expect(estimateOf(result, 'sensitivity').estimate).toBeCloseTo(2 / 3, 12);
  expect(() =>
    analyze(method, { table, roles, options: { 'event-level': 'malade' } }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Say with --test-level which level of "résultat du test" is the event: "bas" or "haut".]`,
  );
});

test('both sides are needed', () => {
  expect(() => ofCounts('0,5;0,7')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Among those used nobody has the condition, so sensitivity cannot be told; both people with and people without it are needed.]`,
  );
  expect(() => ofCounts('5,0;7,0')).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Among those used everybody has the condition, so specificity cannot be told; both people with and people without it are needed.]`,
  );
});

test('zero counts leave nothing that is not a number, and a chart', () => {
  for (const counts of ['38,0;0,17', '0,0;10,5', '9,4;0,0']) {
    const analysis = ofCounts(counts, { prevalence: 0.2 });
    for (const row of analysis.result.estimates) expect(row.estimate).not.toBeNaN();
    expect(analysis.result.notes.length).toBeGreaterThan(0);
    expect(chartWarnings(analysis.chart()!)).toEqual([]);
  }
});

test('the predictive values at the prevalence of the data are those of the data', () => {
  const { result } = ofCounts('90,45;10,855', { prevalence: 0.1 });
  expect(estimateOf(result, 'ppv-at-prevalence').estimate).toBeCloseTo(
    Number(estimateOf(result, 'ppv').estimate),
    12,
  );
  expect(estimateOf(result, 'npv-at-prevalence').estimate).toBeCloseTo(
    Number(estimateOf(result, 'npv').estimate),
    12,
  );
});
