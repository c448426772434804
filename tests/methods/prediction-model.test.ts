import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { analyze } from '../../src/methods/kit/analyze.js';
import { estimateOf } from '../../src/methods/kit/result.js';
import predictionModel from '../../src/methods/prediction-model.js';
import { chartWarnings } from '../support/charts.js';
import { referenceTable } from '../support/data.js';

const y = [0, 0, 0, 1, 0, 1, 0, 1, 1, 1];
const p = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const run = (probability: readonly number[], outcome: readonly number[] = y, options = {}) =>
  analyze(predictionModel, {
    table: tableFromColumns({ p: probability, y: outcome }),
    roles: { probability: ['p'], outcome: ['y'] },
    options,
  });

const value = (analysis: ReturnType<typeof run>, term: string) => estimateOf(analysis.result, term).estimate;

describe('relations', () => {
  test('log odds times k divide the slope by k and leave the order', () => {
    const stretched = p.map((one) => 1 / (1 + ((1 - one) / one) ** 2));
    expect(value(run(stretched), 'calibration-slope')).toBeCloseTo(
      Number(value(run(p), 'calibration-slope')) / 2,
      8,
    );
    expect(value(run(stretched), 'c-statistic')).toBe(value(run(p), 'c-statistic'));
  });

  test('everyone and everything turned: same order, same Brier score, intercept of the other sign', () => {
    const turned = run(
      p.map((one) => 1 - one),
      y.map((one) => 1 - one),
    );
    expect(value(turned, 'c-statistic')).toBeCloseTo(Number(value(run(p), 'c-statistic')), 12);
    expect(value(turned, 'brier')).toBeCloseTo(Number(value(run(p), 'brier')), 12);
    expect(value(turned, 'calibration-intercept')).toBeCloseTo(
      -Number(value(run(p), 'calibration-intercept')),
      8,
    );
  });

  test('a probability equal to the threshold is positive', () => {
    const { result } = run(p, y, { thresholds: '0.7' });
    expect(result.tables['decision-curve']![0]!.netBenefit).toBeCloseTo(3 / 10, 12);
  });

  test('calibration groups hold everyone once, equal predictions together', () => {
    const groups = run(p).result.tables.calibration!;
    expect(groups.reduce((sum, { n }) => sum + Number(n), 0)).toBe(10);
    expect(groups.map(({ n }) => n)).toContain(2);
  });
});

describe('edges', () => {
  test('a prediction of exactly 1 leaves calibration without a value, and says why', () => {
    const analysis = run([...p.slice(0, 9), 1]);
    expect(value(analysis, 'calibration-intercept')).toBeNull();
    expect(value(analysis, 'calibration-slope')).toBeNull();
    expect(analysis.result.notes.join(' ')).toMatch(/exactly 0 or 1/);
    expect(chartWarnings(analysis.chart()!)).toEqual([]);
  });

  test('one prediction for all has no slope, and an area of one half', () => {
    const analysis = run(p.map(() => 0.5));
    expect(value(analysis, 'c-statistic')).toBe(0.5);
    expect(value(analysis, 'calibration-slope')).toBeNull();
    expect(value(analysis, 'calibration-intercept')).toBeCloseTo(0, 10);
  });

  test('percentages and thresholds out of range are refused', () => {
    expect(() => run(p.map((one) => one * 100))).toThrowErrorMatchingInlineSnapshot(
      `[LindError: "p" holds 10, but a probability lies from 0 to 1; divide percentages by 100.]`,
    );
    expect(() => run(p, y, { thresholds: '0.2,1' })).toThrowErrorMatchingInlineSnapshot(
      `[LindError: --thresholds must lie between 0 and 1; 1 does not.]`,
    );
  });
});

test('words and chart of a model in other people', async () => {
  const analysis = analyze(predictionModel, {
    table: await referenceTable('pm-pima.csv'),
    roles: { probability: ['probability'], outcome: ['type'] },
    options: {},
  });
  expect(analysis.result.words).toMatchInlineSnapshot(`
    [
      "Of a person with type and one without, the first had the higher prediction in about 86 of 100 pairs, ties counted as half (c-statistic 0.859, 95% CI 0.817 to 0.900).",
      "On average 33.7% was predicted and 32.8% had the event (observed over expected 0.97).",
      "The calibration slope was 0.95 (95% CI 0.73 to 1.17): the data are compatible with 1, where predictions are spread as they should be, and with the other values of the interval.",
      "Acting on the model gained most at a threshold of 35%: a net 179 true positives in 1,000 people, against 0 for the better of acting on everyone and on no one; which threshold is right is a matter of what a missed event and a needless treatment weigh.",
      "Performance belongs to the people in whom it was measured: in others, with other risks and care, it can differ.",
    ]
  `);
  expect(chartWarnings(analysis.chart()!)).toEqual([]);
});
