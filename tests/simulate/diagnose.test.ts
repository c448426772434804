import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/simulate/diagnose/diagnose.js';
import { performanceOf } from '../../src/simulate/diagnose/performance.js';
import { diagnosisChart, diagnosisWords, presentDiagnosis } from '../../src/simulate/diagnose/present.js';
import type { TermTruth } from '../../src/simulate/truth/truth.js';
import { chartWarnings } from '../support/charts.js';
import { bundledRecipe } from './bundled.js';

const truth: TermTruth = {
  term: 'mean-difference',
  label: 'Mean difference',
  scale: 'outcome',
  isRatio: false,
  noDifference: 0,
  parameter: 2,
  simulationError: 0,
};
const outcome = (estimate: number, half: number) => ({
  term: truth.term,
  estimate,
  confLow: estimate - half,
  confHigh: estimate + half,
});
const none = { term: truth.term, estimate: null, confLow: null, confHigh: null };
const outcomes = [outcome(1, 2), outcome(2, 1), outcome(3, 0.5), outcome(-2, 1), none];
const about = { analysis: 'main', stand: 'expected' as const, outcomes };

describe('performance', () => {
  const performance = performanceOf({ ...about, truth });

  it('sums up estimates and intervals', () => {
    expect(performance).toMatchObject({ estimated: 4, mean: 1, bias: -1, extremes: [] });
    expect(performance.spread).toBeCloseTo(2.160247, 6);
    expect(performance.biasError).toBeCloseTo(1.080123, 6);
    // 1 ± 2 and 2 ± 1 hold 2.
    expect(performance.coverage!.share).toBe(0.5);
    // 2 ± 1, 3 ± 0.5 and -2 ± 1 leave 0 out, the last on the wrong side.
    expect(performance.power!.share).toBe(0.75);
    expect(performance.typeS!.share).toBeCloseTo(1 / 3, 12);
    expect(performance.conclusions).toEqual({ same: 0.5, unsettled: 0.25, contrary: 0.25 });
  });

  it('where there is truly no difference, an interval that leaves 0 out leads the other way', () => {
    const { conclusions, typeS } = performanceOf({ ...about, truth: { ...truth, parameter: 0 } });
    expect(conclusions).toEqual({ same: 0.25, unsettled: 0, contrary: 0.75 });
    expect(typeS).toBeNull();
  });

  it('ratios are compared by their logarithms', () => {
    const ratio = performanceOf({
      ...about,
      outcomes: [outcome(1, 0.5), outcome(4, 0.5)],
      truth: { ...truth, isRatio: true, noDifference: 1, parameter: 2 },
    });
    expect(ratio.mean).toBeCloseTo(2, 12);
    expect(ratio.bias).toBeCloseTo(0, 12);
  });
});

describe('a diagnosis', () => {
  it('shows what a mistake costs', async () => {
    const ready = await bundledRecipe('simpsons-paradox');
    const diagnosis = diagnose(ready, { seed: '1', sims: 60, rows: 600, population: 4000 });
    const [right, mistaken] = diagnosis.performance;
    expect(Math.abs(right!.bias)).toBeLessThan(4 * right!.biasError);
    expect(mistaken!.coverage!.share).toBeLessThan(0.3);
    expect(mistaken!.conclusions!.contrary).toBeGreaterThan(0.3);
    expect(presentDiagnosis(diagnosis).map(({ title }) => title)).toEqual([
      'Estimates',
      'What the intervals lead to',
      'How different the data sets are',
    ]);
    expect(diagnosisWords(diagnosis)[0]).toBe(
      'The expected analysis (within-stage) gave an estimate in 60 of 60 data sets.',
    );
    for (const one of diagnosis.performance)
      expect(chartWarnings(diagnosisChart(one, diagnosis.title)!)).toEqual([]);
  });
});

it('says nothing of a coverage that chance explains', () => {
  const words = (of: readonly ReturnType<typeof outcome>[]) =>
    diagnosisWords({
      ...{ recipe: 'r', title: 'R', seed: '1', sims: of.length, rows: 10 },
      performance: [performanceOf({ ...about, outcomes: of, truth })],
    }).join(' ');
  const hold = (holding: number, of: number) =>
    words(Array.from({ length: of }, (_, at) => outcome(2 + (at % 2), at < holding ? 5 : 0.1)));
  expect(hold(30, 30)).not.toMatch(/not the 95%/);
  // 500 at 95% have a standard error of 0.97 points.
  expect(hold(500, 500)).toMatch(/hold the truth in 100\.0%/);
});
