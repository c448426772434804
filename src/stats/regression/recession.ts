import { StatError } from '../../errors.js';
import type { GlmData } from './generalised-linear-model.js';
import { linearPredictor } from './least-squares.js';

/** The likelihood rises for ever along a direction, so that some coefficients have no finite estimate. */
export class RecessionError extends StatError {
  /** @param columns of the design, the intercept (0) left out, that make up the direction; the largest part first */
  constructor(readonly columns: readonly number[]) {
    super('separation', 'The predictors separate the outcomes, so a coefficient has no finite estimate.');
  }
}

/** Beside the largest movement, a movement this small is that of a row which has settled. */
const SETTLED = 1e-3;

/**
 * Looks at the last step of a fit that runs away: when it raises the likelihood of every row that still moves, it
 * is a direction of recession, and the maximum lies at infinity (complete or quasi-complete separation; for
 * counts, a pattern of predictors with no event at all).
 *
 * @throws RecessionError
 * @see Albert & Anderson (1984), Biometrika 71:1-10, doi:10.1093/biomet/71.1.1; Geyer (2009), Electron J Stat 3:259-89, doi:10.1214/08-EJS349
 */
export function checkRecession(data: GlmData, before: Float64Array, after: Float64Array): void {
  const { design, family, outcome } = data;
  const direction = after.map((value, j) => value - before[j]!);
  const steps = linearPredictor(design, direction);
  const largest = steps.reduce((most, step) => Math.max(most, Math.abs(step)), 0);
  const tolerance = SETTLED * largest;
  // A fit that converges moves less and less; one that runs away moves on by about 1 with each step.
  if (largest < 0.5 || !steps.every((step, row) => family.recedes(outcome[row]!, step, tolerance))) return;
  throw new RecessionError(mainColumns(data, direction));
}

/** The columns that do it alone, where there are such; else those that move the linear predictors most. */
function mainColumns(data: GlmData, direction: Float64Array): number[] {
  const { design } = data;
  const parts = design.map((column, j) => Math.abs(direction[j]!) * standardDeviation(column));
  const most = Math.max(...parts);
  const large = [...parts.keys()].filter((j) => parts[j]! > 0.1 * most).sort((a, b) => parts[b]! - parts[a]!);
  const alone = large.filter((j) => recedesAlone(data, design[j]!));
  return alone.length > 0 ? alone : large;
}

/** Whether moving along one column, up or down from where the outcomes of 0 end, is a direction of recession. */
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

function standardDeviation(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / values.length);
}
