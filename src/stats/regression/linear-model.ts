import { StatError } from '../../errors.js';
import { fDistribution } from '../distributions/index.js';
import { type Design, type LeastSquares, leastSquares } from './least-squares.js';

/** A linear model, with what its tables show. */
export interface LinearModel extends LeastSquares {
  readonly n: number;
  /** Rows minus coefficients. */
  readonly residualDf: number;
  readonly rSquared: number;
  readonly adjRSquared: number;
  /** Residual standard deviation, in the unit of the outcome. */
  readonly sigma: number;
  readonly logLik: number;
  readonly aic: number;
  readonly bic: number;
  /** The test that all coefficients but the intercept are 0. */
  readonly overall: {
    readonly statistic: number;
    readonly df1: number;
    readonly df2: number;
    readonly pValue: number;
  };
}

/** Residuals this small beside the spread of the outcome are rounding. */
const PERFECT_FIT = 1e-12;

/**
 * The linear model of an outcome by ordinary least squares, with an intercept.
 *
 * @param design the intercept first, then one column or more; more rows than columns
 * @param outcome one value a row, not all the same
 * @throws CollinearError; StatError `perfect-fit` when there are no residuals to judge by
 * @example linearModel([Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 3, 4)], Float64Array.of(1, 3, 2, 5)).rSquared // => 0.691429
 */
export function linearModel(design: Design, outcome: Float64Array): LinearModel {
  const fit = leastSquares(design, outcome);
  const n = outcome.length;
  const residualDf = n - design.length;
  const residual = sumOfSquares(fit.residuals);
  const total = spreadOf(outcome);
  if (residual <= PERFECT_FIT ** 2 * total) {
    throw new StatError(
      'perfect-fit',
      'The predictors give the outcome exactly, so nothing is left to judge by.',
    );
  }
  const rSquared = 1 - residual / total;
  const logLik = -0.5 * n * (Math.log(2 * Math.PI) + Math.log(residual / n) + 1);
  const parameters = design.length + 1;
  return {
    ...fit,
    n,
    residualDf,
    rSquared,
    adjRSquared: 1 - (1 - rSquared) * ((n - 1) / residualDf),
    sigma: Math.sqrt(residual / residualDf),
    logLik,
    aic: 2 * parameters - 2 * logLik,
    bic: Math.log(n) * parameters - 2 * logLik,
    overall: overallTest({ total, residual, df1: design.length - 1, df2: residualDf }),
  };
}

function overallTest({
  total,
  residual,
  df1,
  df2,
}: {
  total: number;
  residual: number;
  df1: number;
  df2: number;
}) {
  const statistic = (total - residual) / df1 / (residual / df2);
  return { statistic, df1, df2, pValue: fDistribution.survival(statistic, df1, df2) };
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return sum;
}

/** Sum of squares about the mean. */
function spreadOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return squares;
}
