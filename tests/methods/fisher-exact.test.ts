import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import fisher from '../../src/methods/fisher-exact.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf, testOf } from '../../src/methods/kit/result.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const fromCounts = (counts: string, options = {}) =>
  analyze(fisher, { table: null, counts, roles: {}, options });
const oddsRatio = (counts: string, options = {}) =>
  estimateOf(fromCounts(counts, options).result, 'odds-ratio');

// R 4.2.2: fisher.test(m)$p.value; the odds ratio solved from dhyper with uniroot(tol = 1e-14), where fisher.test stops near 1e-4
describe('values', () => {
  test.each([
    ['3,1;1,3', 0.485714285714, 6.4083196582, 0.211735595447, 626.243530589],
    ['2,15;10,3', 0.000536724119143, 0.0469366390497, 0.00331716395066, 0.363189602357],
    ['1198,1493;557,1278', 4.83590317934e-22, 1.84083230429, 1.62135966885, 2.09123565701],
    ['12,88;5,95', 0.126178861264, 2.57909889616, 0.80552098186, 9.7318587994],
    ['1,999999;5,999995', 0.218749296874, 0.199999333333, 0.00422852880388, 1.78733521245],
  ])('%s', (counts, pValue, estimate, low, high) => {
    const { result } = fromCounts(counts);
    expect(Number(testOf(result, 'fisher').pValue) / pValue).toBeCloseTo(1, 8);
    const row = estimateOf(result, 'odds-ratio');
    expect(Number(row.estimate) / estimate).toBeCloseTo(1, 8);
    expect(Number(row.confLow) / low).toBeCloseTo(1, 8);
    expect(Number(row.confHigh) / high).toBeCloseTo(1, 8);
  });

  test('at the ends of what the totals allow the odds ratio is 0 or infinite, with one limit', () => {
    expect(oddsRatio('0,5;4,3')).toMatchObject({
      estimate: 0,
      confLow: 0,
      confHigh: expect.closeTo(1.74612372198, 8),
    });
    expect(oddsRatio('30,1;0,25')).toMatchObject({
      estimate: Number.POSITIVE_INFINITY,
      confLow: expect.closeTo(58.4864596658, 7),
      confHigh: Number.POSITIVE_INFINITY,
    });
  });

  test('swapping the groups inverts the odds ratio; a wider level contains the narrower', () => {
    const [forward, back] = [oddsRatio('12,88;5,95'), oddsRatio('5,95;12,88')];
    expect(Number(forward.estimate) * Number(back.estimate)).toBeCloseTo(1, 10);
    expect(Number(forward.confLow) * Number(back.confHigh)).toBeCloseTo(1, 10);
    expect(Number(oddsRatio('12,88;5,95', { level: 0.99 }).confLow)).toBeLessThan(Number(forward.confLow));
  });

  test('a larger table has a p-value and no odds ratio', () => {
    const { result } = fromCounts('1,8,2;2,4,1;12,0,2');
    expect(result.estimates).toEqual([]);
    expect(testOf(result, 'fisher').pValue).toBeCloseTo(0.000082597156846191, 12);
  });
});

describe('a file', () => {
  test('compares the group with the reference, the event being said or told by its word', async () => {
    const table = await referenceTable('fisher-ovarian.csv');
    const roles = { outcome: ['fustat'], group: ['resid.ds'] };
    const first = estimateOf(analyze(fisher, { table, roles, options: {} }).result, 'odds-ratio');
    const other = estimateOf(
      analyze(fisher, { table, roles, options: { reference: '2', 'event-level': '0' } }).result,
      'odds-ratio',
    );
    expect(other.estimate).toBeCloseTo(Number(first.estimate), 10);
  });

  test('refusals name the levels', () => {
    const table = tableFromColumns({
      stage: ['I', 'II', 'III', 'I'],
      arm: ['a', 'a', 'b', 'b'],
      one: ['x', 'x', 'x', 'x'],
    });
    const run = (outcome: string, options = {}) =>
      analyze(fisher, { table, roles: { outcome: [outcome], group: ['arm'] }, options });
    expect(() => run('stage', { 'event-level': 'I' })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: A yes/no outcome has two levels, but "stage" has 3: "I", "II" and "III". Make a column with two levels, so that none is pooled with another unseen.]`,
    );
    expect(() => run('stage', { 'event-level': 'IV' })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --event-level "IV" is not a level of "stage". Did you mean "I"? Its levels are "I", "II" and "III".]`,
    );
    expect(() => run('one')).toThrow(/has only the level "x"/);
    expect(run('stage').result.words[0]).toMatchInlineSnapshot(
      `"Stage by arm in 4 people: if the shares were the same in every group, tables no likelier than this one would have a probability of more than 0.999."`,
    );
  });
});

test('a table too large to count is refused, with what to do', () => {
  const row = '4,3,5,4,6,3,2,2';
  expect(() => fromCounts(Array.from({ length: 8 }, () => row).join(';'))).toThrowErrorMatchingInlineSnapshot(
    `[LindError: Too many tables have the same totals as this one (8 by 8, n = 232) to count them all, as an exact test must; use chi-square, or join levels that belong together.]`,
  );
});

test('words keep to what the interval allows', () => {
  expect(fromCounts('3,1;1,3').result.words).toMatchInlineSnapshot(`
    [
      "The event: 3 of 4 (75%) in the first group and 1 of 4 (25%) in the reference group; odds ratio 6.41 (95% CI 0.21 to 626).",
      "Odds are those with the event over those without. The data are compatible with odds from 0.21 times to 626 times as high in the first group as in the reference group, so they do not settle in which group the odds are higher.",
      "If the odds were the same in both groups, tables no likelier than this one would have a probability of 0.486; why the groups differ, or do not, the test does not say.",
    ]
  `);
  expect(fromCounts('0,5;4,3').result.words[1]).toMatchInlineSnapshot(
    `"Odds are those with the event over those without. The data are compatible with odds from 0.00 times to 1.75 times as high in the first group as in the reference group, so they do not settle in which group the odds are higher."`,
  );
  expect(fromCounts('30,1;0,25').result.words.slice(0, 2)).toMatchInlineSnapshot(`
    [
      "The event: 30 of 31 (97%) in the first group and 0 of 25 (0%) in the reference group; odds ratio infinity (95% CI 58.49 to infinity).",
      "Odds are those with the event over those without. The data are compatible with odds from 58.49 times to any number of times as high in the first group as in the reference group.",
    ]
  `);
});

test('the chart compiles without a warning', () => {
  expect(chartWarnings(fromCounts('3,1;1,3').chart()!)).toEqual([]);
});
