import { intervalChart } from '../../charts/interval-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { waldRatio } from '../../stats/regression/wald.js';
import { writeEstimate } from './format.js';
import { coefficientsOf } from './model-fit.js';
import type { Predictors } from './parameters.js';
import type { Estimate } from './result.js';

interface Fitted {
  readonly predictors: Predictors;
  /** The intercept first. */
  readonly coefficients: Float64Array;
  readonly stdErrors: Float64Array;
  readonly level: number;
}

/** The rows of a model whose coefficients are logarithms of ratios, with Wald's tests and limits. */
export const ratioRows = ({ predictors, coefficients, stdErrors, level }: Fitted) =>
  coefficientsOf(predictors).map(({ term, label }, j) => ({
    term,
    label,
    ...waldRatio({ coefficient: coefficients[j]!, stdError: stdErrors[j]! }, level),
  }));

interface RatioChart {
  readonly estimates: readonly Estimate[];
  /** "Odds ratio". */
  readonly axisTitle: string;
  readonly about: string;
}

/** So many rows can be read in one chart. */
const MOST_ROWS = 40;

/** A forest of the ratios of a model on a log axis; the intercept, which is no ratio, is left out. */
export function ratioChart({ estimates, axisTitle, about }: RatioChart): ChartSpec {
  const rows = estimates
    .filter(({ term }) => term !== 'intercept')
    .slice(0, MOST_ROWS)
    .map((row) => {
      const written = writeEstimate(row, 'ratio');
      return {
        label: row.label,
        estimate: Number(row.estimate),
        low: Number(row.confLow),
        high: Number(row.confHigh),
        text: `${written.estimate} (${written.interval})`,
      };
    });
  return intervalChart({
    axisTitle: `${axisTitle} (log scale)`,
    axis: 'log',
    rows,
    noDifference: 1,
    description: `${axisTitle}s ${about}, each with its interval, on a log axis with a dashed line at 1: ${rows.map((row) => `${row.label} ${row.text}`).join('; ')}.`,
  });
}
