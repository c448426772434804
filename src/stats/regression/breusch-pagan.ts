import { chiSquared } from '../distributions/index.js';
import { type Design, leastSquares } from './least-squares.js';

/**
 * Koenker's studentised form of the Breusch-Pagan test: whether the spread of the residuals goes with the
 * predictors. The statistic is n R² of the regression of the squared residuals on them.
 *
 * @param design the intercept first; full rank
 * @param residuals of a least-squares fit on that design
 * @returns null when the residuals are all of one size, and there is nothing to test
 * @see Koenker (1981), J Econom 17:107-12, doi:10.1016/0304-4076(81)90062-2
 */
export function breuschPagan(design: Design, residuals: Float64Array) {
  const squares = residuals.map((residual) => residual * residual);
  const { fitted } = leastSquares(design, squares);
  const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
  const about = (values: Float64Array) => values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (about(squares) <= Number.EPSILON * mean ** 2) return null;
  const statistic = (squares.length * about(fitted)) / about(squares);
  const df = design.length - 1;
  return { statistic, df, pValue: chiSquared.survival(statistic, df) };
}
