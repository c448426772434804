import { StatError } from '../../errors.js';
import { cholesky, inverseCholesky, quadraticForm, solveCholesky } from '../linear-algebra/cholesky.js';
import { checkCollinearity } from '../linear-algebra/collinearity.js';
import type { SymmetricMatrix } from '../linear-algebra/covariance.js';
import { tallMatrix, triangularFactor } from '../linear-algebra/tall-qr.js';
import { type EventTimePart, partialLikelihood } from './partial-likelihood.js';
import { type CoxData, type RiskSets, riskSets } from './risk-sets.js';

/** A fitted Cox proportional-hazards model. */
export interface CoxModel {
  /** Log hazard ratios, per unit of each column. */
  readonly coefficients: Float64Array;
  /** Their covariance, the inverse of the information. */
  readonly covariance: SymmetricMatrix;
  readonly logLik: number;
  /** With all coefficients 0. */
  readonly nullLogLik: number;
  /** Chi-squares of the hypothesis that all coefficients are 0. */
  readonly scoreStatistic: number;
  readonly waldStatistic: number;
  readonly iterations: number;
  readonly sets: RiskSets;
  /** Coefficients of the standardised columns of the risk sets. */
  readonly standardised: Float64Array;
}

/** No finite coefficient of a column fits best: the likelihood keeps rising as it grows. */
export class InfiniteCoefficientError extends StatError {
  constructor(readonly column: number) {
    super('infinite-coefficient', `The coefficient of column ${column + 1} has no finite estimate.`);
  }
}

/** A column that is the same for all those at risk at each event, or is made of others there. */
export class UninformativeColumnError extends StatError {
  constructor(readonly column: number) {
    super('uninformative-column', `At no event do those at risk differ in column ${column + 1} alone.`);
  }
}

const mostIterations = 60;
const mostHalvings = 40;
/** A squared distance from the maximum, in standard errors, from which one more step is exact. */
const nearMaximum = 1e-10;
/** A step that is still a share of the column's range at the maximum is a coefficient on its way to infinity. */
const runawayStep = 1e-3;

/**
 * Fits a Cox model by Newton's method with step halving; ties by Efron's approximation.
 *
 * @param data at least one event, one column
 * @throws CollinearError (its index counts the intercept), UninformativeColumnError, InfiniteCoefficientError, or
 * StatError `not-converged`
 * @see Cox (1972), doi:10.1111/j.2517-6161.1972.tb00899.x; Heinze & Schemper (2001), doi:10.1111/j.0006-341X.2001.00114.x, on infinite estimates
 * @example fitCox({ followUp: { ranked: { times: Float64Array.of(1, 2, 3), ranks: Int32Array.of(0, 1, 2), order: Int32Array.of(0, 1, 2) }, events: Uint8Array.of(1, 1, 1) }, columns: [Float64Array.of(0, 1, 0)] }).coefficients // => [0.3465736]
 */
export function fitCox(data: CoxData): CoxModel {
  const intercept = new Float64Array(data.followUp.events.length).fill(1);
  checkCollinearity(triangularFactor(tallMatrix([intercept, ...data.columns])));
  const sets = riskSets(data);
  const start = partialLikelihood(sets, new Float64Array(sets.size));
  const factor = cholesky(start.information);
  if (factor.dependent.length > 0) throw new UninformativeColumnError(factor.dependent[0]!);
  const { coefficients, part, iterations } = maximise(sets, start);
  return {
    ...inUnits(sets, coefficients, inverseCholesky(cholesky(part.information))),
    logLik: part.logLik,
    nullLogLik: start.logLik,
    scoreStatistic: quadraticForm(factor, start.score),
    waldStatistic: waldStatistic(part.information, coefficients),
    iterations,
    sets,
    standardised: coefficients,
  };
}

interface Position {
  readonly coefficients: Float64Array;
  readonly part: EventTimePart;
}

function maximise(sets: RiskSets, start: EventTimePart): Position & { readonly iterations: number } {
  let here: Position = { coefficients: new Float64Array(sets.size), part: start };
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const step = newtonStep(here.part);
    const distance = dot(step, here.part.score);
    here = climb(sets, here, step);
    if (distance < nearMaximum) {
      checkRunaway(sets, newtonStep(here.part));
      return { ...here, iterations };
    }
  }
  throw new StatError('not-converged', `The Cox model did not converge in ${mostIterations} steps.`);
}

function newtonStep({ information, score }: EventTimePart): Float64Array {
  const factor = cholesky(information);
  if (factor.dependent.length > 0) throw new InfiniteCoefficientError(factor.dependent[0]!);
  return solveCholesky(factor, score);
}

/** The step, halved until the likelihood does not fall by more than rounding. */
function climb(sets: RiskSets, here: Position, step: Float64Array): Position {
  let share = 1;
  for (let halvings = 0; halvings < mostHalvings; halvings++) {
    const coefficients = here.coefficients.map((value, j) => value + share * step[j]!);
    const part = partialLikelihood(sets, coefficients);
    if (part.logLik >= here.part.logLik - 1e-12 * Math.abs(here.part.logLik)) return { coefficients, part };
    share /= 2;
  }
  throw new StatError('not-converged', 'The Cox model did not converge: no step raises its likelihood.');
}

function checkRunaway(sets: RiskSets, step: Float64Array): void {
  const moved = rangesOf(sets).map((range, j) => Math.abs(step[j]!) * range);
  const furthest = moved.indexOf(Math.max(...moved));
  if (moved[furthest]! > runawayStep) throw new InfiniteCoefficientError(furthest);
}

/** From the smallest to the largest value of each standardised column. */
function rangesOf({ design, size }: RiskSets): Float64Array {
  const low = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < design.length; at++) {
    const column = at % size;
    low[column] = Math.min(low[column]!, design[at]!);
    high[column] = Math.max(high[column]!, design[at]!);
  }
  return high.map((value, j) => value - low[j]!);
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, j) => sum + value * b[j]!, 0);

function waldStatistic({ size, values }: SymmetricMatrix, coefficients: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) sum += coefficients[i]! * values[i * size + j]! * coefficients[j]!;
  return sum;
}

/** From standardised columns back to the units of the data. */
function inUnits({ scales, size }: RiskSets, standardised: Float64Array, covariance: SymmetricMatrix) {
  const values = covariance.values.map(
    (value, at) => value / (scales[Math.floor(at / size)]! * scales[at % size]!),
  );
  return {
    coefficients: standardised.map((value, j) => value / scales[j]!),
    covariance: { size, values },
  };
}
