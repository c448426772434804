import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { presentResult } from '../../src/methods/kit/present.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import method from '../../src/methods/trend.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const smokers = async (options = {}) =>
  analyze(method, {
    table: await referenceTable('trend-smokers.csv'),
    roles: { outcome: ['smoker'], group: ['clinic'] },
    options,
  });

const small = (outcome: (string | number)[], group: (string | number)[], options = {}) =>
  analyze(method, {
    table: tableFromColumns({ santé: outcome, dose: group }),
    roles: { outcome: ['santé'], group: ['dose'] },
    options,
  });

const doses = ['high', 'low', 'mid', 'high', 'low', 'mid', 'low', 'high'];
const ill = [1, 0, 0, 1, 0, 1, 1, 0];

describe('words', () => {
  test('of scores 1, 2, 3, ...', async () => {
    expect((await smokers()).result.words).toMatchInlineSnapshot(`
      [
        "Smoker: 97% (83 of 86) in clinic 1 and 85% (70 of 82) in clinic 4; the fitted proportion falls by 3.3 percentage points from one level of clinic to the next (change 95% CI −5.9 to −0.8).",
        "Of every 100 people, the data are compatible with as few as 1 fewer and as many as 6 fewer having it with each step along clinic.",
        "The test looks along the order of the groups only; it does not say that the change is even, nor why the groups differ.",
      ]
    `);
  });
  test('of scores that were given, and of a wide interval', async () => {
    expect((await smokers({ scores: '0,0,0,1' })).result.words[0]).toMatchInlineSnapshot(
      `"Smoker: 97% (83 of 86) in clinic 1 and 85% (70 of 82) in clinic 4; the fitted proportion falls by 10.5 percentage points for each unit of the scores of clinic (change 95% CI −18.5 to −2.5)."`,
    );
    expect(small(ill, doses).result.words.slice(0, 2)).toMatchInlineSnapshot(`
      [
        "Santé: 67% (2 of 3) in high and 50% (1 of 2) in mid; the fitted proportion falls by 10 percentage points from one level of dose to the next (change 95% CI −53 to 33).",
        "Of every 100 people, the data are compatible with anything from 53 fewer to 33 more having it with each step along dose, so they do not settle whether the proportion rises or falls.",
      ]
    `);
  });
  test('of groups in which all or none have it', () => {
    const { result, chart } = small([0, 0, 1, 1], [1, 1, 2, 2]);
    expect(result.words).toMatchInlineSnapshot(`
      [
        "Santé: 0% (0 of 2) in dose 1 and 100% (2 of 2) in dose 2; the fitted proportion rises by 100.0 percentage points from one level of dose to the next.",
        "The test looks along the order of the groups only; it does not say that the change is even, nor why the groups differ.",
      ]
    `);
    expect(estimateOf(result, 'slope')).toMatchObject({ estimate: 1, confLow: null, confHigh: null });
    expect(chartWarnings(chart()!)).toEqual([]);
  });
});

test('the table gives the shares with their limits', async () => {
  expect(presentResult(method, (await smokers()).result)[0]!.rows[3]).toMatchInlineSnapshot(`
    [
      "4",
      "4",
      "70 of 82",
      "85%",
      "76% to 91%",
    ]
  `);
});

test('names have no order of their own, until scores or numbers give one', () => {
  const order = (group: (string | number)[], options = {}) =>
    small(ill, group, options).result.checks[0]!.status;
  expect(order(doses)).toBe('fails');
  expect(order(doses, { scores: '3,1,2' })).toBe('holds');
  expect(order(doses.map((dose) => ['low', 'mid', 'high'].indexOf(dose)))).toBe('holds');
});

test('scores reorder what the alphabet gives', () => {
  const named = small(ill, doses, { scores: '3,1,2' }).result;
  const numbered = small(
    ill,
    doses.map((dose) => ['low', 'mid', 'high'].indexOf(dose)),
  ).result;
  expect(testOf(named, 'cochran-armitage').pValue).toBeCloseTo(
    Number(testOf(numbered, 'cochran-armitage').pValue),
    12,
  );
});

test('what has no line is refused', () => {
  expect(() => small(ill, doses, { scores: '1,2' })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: --scores has 2 scores where "dose" has 3 levels ("high", "low" and "mid"); give one for each, in that order.]`,
  );
  expect(() => small(ill, doses, { scores: '2,2,2' })).toThrowErrorMatchingInlineSnapshot(
    `[LindError: All --scores are 2, so there is no order to look along; give scores that differ.]`,
  );
  expect(() => small([1, 1, 1], ['a', 'b', 'c'])).toThrowErrorMatchingInlineSnapshot(
    `[LindError: "santé" is 1 in every row used, so its proportion neither rises nor falls; an outcome needs both.]`,
  );
});
