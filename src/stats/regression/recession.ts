import { StatError } from '../../errors.js';
import type { GlmData } from './generalised-linear-model.js';
import { linearPredictor } from './least-squares.js';

/** The likelihood rises for ever along a direction, so that some coefficients have no finite estimate. */
export class RecessionError extends StatError {
  /** @param columns of the design, the intercept (0) left out, that make up the direction */
  constructor(readonly columns: readonly number[]) {
    super('separation', 'The predictors separate the outcomes, so a coefficient has no finite estimate.');
  }
}

/**
 * Looks for single columns along which the likelihood rises for ever: a number whose values with the event lie all
 * on one side of those without, a level with or without the event in all its rows. The test is exact.
 *
 * @throws RecessionError
 * @see Albert & Anderson (1984), Biometrika 71:1-10, doi:10.1093/biomet/71.1.1
 */
export function checkColumnsAlone(data: GlmData): void {
  const alone = [...data.design.keys()].filter((j) => j > 0 && recedesAlone(data, data.design[j]!));
  if (alone.length > 0) throw new RecessionError(alone);
}

/** Whether moving along one column, up or down from where the outcomes of 0 end, never lowers the likelihood. */
function recedesAlone({ family, outcome }: GlmData, column: Float64Array): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  column.forEach((value, row) => {
    if (outcome[row] !== 0) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  });
  const upwards = column.every((value, row) => family.recedes(outcome[row]!, value - high, 0));
  return upwards || column.every((value, row) => family.recedes(outcome[row]!, low - value, 0));
}

/** Beside the largest movement, a movement this small is that of a row which has settled. */
const SETTLED = 1e-3;

/**
 * Looks at the last step of a fit that did not settle: when it raises the likelihood of every row that still moves,
 * it is a direction in which columns together separate the outcomes, wholly or in part.
 *
 * @throws RecessionError
 * @see Geyer (2009), Electron J Stat 3:259-89, doi:10.1214/08-EJS349
 */
export function checkDirection(data: GlmData, before: Float64Array, after: Float64Array): void {
  const { design, family, outcome } = data;
  const direction = after.map((value, j) => value - before[j]!);
  const steps = linearPredictor(design, direction);
  const tolerance = SETTLED * steps.reduce((most, step) => Math.max(most, Math.abs(step)), 0);
  if (!steps.every((step, row) => family.recedes(outcome[row]!, step, tolerance))) return;
  const parts = design.map((column, j) => Math.abs(direction[j]!) * standardDeviation(column));
  const most = Math.max(...parts);
  throw new RecessionError([...parts.keys()].filter((j) => parts[j]! > 0.1 * most));
}

function standardDeviation(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / values.length);
}
