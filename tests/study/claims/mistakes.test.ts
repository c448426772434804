import { expect, test } from 'vitest';
import { tableFromColumns } from '../../../src/data/from-columns.js';
import { checkAnswer } from '../../../src/study/claims/answer.js';
import type { Analysed } from '../../../src/study/claims/mistake.js';
import type { Target } from '../../../src/study/claims/target.js';
import { analysed, streptomycin } from './analysed.js';

/** The mistakes that an answer seems to be. */
const codes = (one: Analysed, target: Target, text: string) =>
  checkAnswer(text, { analysed: one, target }).diagnoses.map(({ code }) => code);

test('reductions and ratios', async () => {
  const risk = await analysed('risk', {
    counts: [
      [139, 10898],
      [239, 10795],
    ],
  });
  expect(codes(risk, { term: 'relative-risk-reduction' }, '0.581')).toContain('ratio-for-reduction');
  expect(codes(risk, { term: 'risk-ratio' }, '0.419')).toContain('reduction-for-ratio');
  expect(codes(risk, { term: 'risk-ratio' }, '0.473')).toContain('limit-for-estimate');
  expect(codes(risk, { test: 'pearson', field: 'statistic' }, '5.19')).toEqual(['statistic-squared']);
});

test('strata', async () => {
  const roles = { ...streptomycin.roles, strata: 'condition' };
  const pooled = await analysed('mantel-haenszel', { ...streptomycin, roles });
  expect(codes(pooled, { term: 'pooled-risk-ratio' }, '2.11')).toEqual(['crude-and-pooled']);
  expect(codes(pooled, { term: 'pooled-risk-ratio' }, '15.4')).toEqual(['odds-ratio-for-risk-ratio']);
  expect(codes(pooled, { term: 'crude-odds-ratio' }, '15.4')).toEqual(['crude-and-pooled']);
});

test('means and tests', async () => {
  const table = tableFromColumns({
    arm: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b'],
    score: [1.5, 2.25, 3.75, 6.5, 4.25, 5.5, 9.75, 7.125, 12.5, null],
  });
  // R 4.2.2, a <- c(1.5, 2.25, 3.75, 6.5); b <- c(4.25, 5.5, 9.75, 7.125, 12.5); t.test(b, a)$conf.int[1] is -0.0743,
  // with var.equal = TRUE -0.2748, with alternative = "greater" 0.8042; sd(b) is 3.326, median(b) - median(a) 4.125.
  const welch = await analysed('t-test', { table, roles: { outcome: 'score', group: 'arm' } });
  const low: Target = { term: 'mean-difference', field: 'confLow' };
  expect(codes(welch, low, '-0.275')).toEqual(['other-variance']);
  // The limit of a one-sided 95% interval is that of a two-sided 90% one, so both are said.
  expect(codes(welch, low, '0.804')).toEqual(['other-level', 'one-sided-interval']);
  expect(codes(welch, { test: 'welch-t', field: 'df' }, '9.0')).toEqual(['n-for-degrees-of-freedom']);
  expect(codes(welch, { term: 'mean-difference' }, '4.125')).toEqual(['difference-of-medians']);
  expect(codes(welch, { term: 'mean-difference', field: 'stdError' }, '3.326')).toEqual([
    'sd-for-standard-error',
  ]);
  const described = await analysed('describe', { table, roles: { variables: ['score'] } });
  const middle: Target = { table: 'numeric', where: { variable: 'score' }, field: 'median' };
  expect(codes(described, middle, '5.90')).toEqual(['mean-for-median']);
});

test('missing values', async () => {
  const table = tableFromColumns({
    arm: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b'],
    better: ['yes', 'no', 'yes', null, 'yes', 'no', 'no', 'no', null],
  });
  const described = await analysed('describe', { table, roles: { variables: ['better'], group: 'arm' } });
  const share: Target = { table: 'categorical', where: { group: 'a', level: 'yes' }, field: 'proportion' };
  expect(codes(described, share, '2/4')).toEqual(['missing-in-denominator']);
  expect(codes(described, share, '2/7')).toEqual(['column-for-row-percentage']);
  // With three who are better, 2 of them in a: the same number as the right one.
  expect(checkAnswer('2/3', { analysed: described, target: share }).verdict).toBe('right');
  const single = await analysed('shapiro-wilk', {
    table: tableFromColumns({ x: [1, 2, 4, 8, 16, null] }),
    roles: { outcome: 'x' },
  });
  expect(
    codes(single, { test: 'shapiro-wilk', field: 'statistic' }, String(single.result.tests[0]!.pValue)),
  ).toEqual(['p-for-statistic']);
  const model = await analysed('linear-regression', {
    table: tableFromColumns({ y: [1, 3, 2, 5, 4, null], x: [1, 2, 3, 4, 5, 6] }),
    roles: { outcome: 'y', predictors: ['x'] },
  });
  expect(codes(model, { table: 'fit', field: 'n' }, '6')).toEqual([]);
  expect(codes(model, { table: 'fit', field: 'n' }, '6.0')).toEqual(['excluded-rows-counted']);
  // y goes up by 0.8 with each x: R 4.2.2, coef(lm(y ~ x))[2].
  expect(codes(model, { term: 'x' }, '-0.80')).toEqual(['sign-lost']);
});

test('shares of a diagnostic table', async () => {
  const table = await analysed('diagnostic-accuracy', {
    counts: [
      [231, 32],
      [27, 54],
    ],
  });
  const asked = (term: string, text: string) => codes(table, { term }, text);
  expect(asked('npv', '62.8%')).toEqual(['specificity-for-predictive-value']);
  expect(asked('npv', '89.5%')).toEqual(['sensitivity-for-another']);
  expect(asked('accuracy', '87.8%')).toEqual(['predictive-value-for-another']);
  expect(asked('sensitivity', '82.8%')).toEqual(['accuracy-for-another']);
  expect(asked('ppv', '75.0%')).toEqual(['prevalence-for-another']);
});
