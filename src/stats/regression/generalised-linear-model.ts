import { StatError } from '../../errors.js';
import { checkCollinearity } from '../linear-algebra/collinearity.js';
import { type TallMatrix, triangularFactor } from '../linear-algebra/tall-qr.js';
import { leadingTriangle, solveUpper, type UpperTriangle } from '../linear-algebra/triangle.js';
import type { Family } from './family.js';
import { type Design, linearPredictor } from './least-squares.js';
import { checkColumnsAlone, checkDirection } from './recession.js';

/** What a generalised linear model is fitted to. */
export interface GlmData {
  readonly family: Family;
  /** By columns, the intercept first. */
  readonly design: Design;
  /** One a row: 0 or 1, or a count. */
  readonly outcome: Float64Array;
  /** Added to the linear predictor, such as the log of the time at risk; one a row, or null for none. */
  readonly offset: Float64Array | null;
}

/** A generalised linear model that has converged. */
export interface GeneralisedLinearModel {
  readonly coefficients: Float64Array;
  /** R of the design times the square roots of the weights: RᵀR is the information. */
  readonly factor: UpperTriangle;
  /** Linear predictors, the offset included. */
  readonly predictors: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
}

/** Newton's method doubles its right digits with each step, so after a step this small nothing more is to be had. */
const LAST_STEP = 1e-10;
const MOST_STEPS = 50;
/** With linear predictors beyond this, the columns are tried for separation. */
const FAR_OUT = 12;

/**
 * Maximum likelihood by iteratively reweighted least squares, each step by QR. It has converged when no row's
 * linear predictor moves by more than 1e-10, or by more than the rounding of its sum; steps that raise the deviance are halved.
 *
 * @throws CollinearError; RecessionError when an estimate would be infinite (separation); StatError `not-converged`
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., section 2.5
 */
export function fitGlm(data: GlmData): GeneralisedLinearModel {
  let state = firstStep(data);
  let before = state.coefficients;
  const sizes = data.design.map(largest);
  let tried = false;
  for (let iterations = 2; iterations <= MOST_STEPS; iterations++) {
    const { next, moved } = improve(data, state);
    if (moved <= Math.max(LAST_STEP, roundingOf(next.coefficients, sizes))) return { ...next, iterations };
    if (!tried && largest(next.predictors) > FAR_OUT) {
      checkColumnsAlone(data);
      tried = true;
    }
    before = state.coefficients;
    state = next;
  }
  checkDirection(data, before, state.coefficients);
  throw new StatError(
    'not-converged',
    `The fit did not settle in ${MOST_STEPS} steps, so its numbers cannot be trusted; use fewer predictors.`,
  );
}

/** By how much a linear predictor may move through the rounding of its terms, `sizes` being those of the columns. */
const roundingOf = (coefficients: Float64Array, sizes: readonly number[]): number =>
  16 * Number.EPSILON * sizes.reduce((sum, size, j) => sum + Math.abs(coefficients[j]!) * size, 0);

interface State {
  readonly coefficients: Float64Array;
  readonly predictors: Float64Array;
  readonly factor: UpperTriangle;
  readonly deviance: number;
}

/** The first step works from the outcomes themselves, whose weights are all far from 0: it shows collinearity. */
function firstStep(data: GlmData): State {
  const { family, outcome } = data;
  const start = outcome.map((value) => family.link(family.start(value)));
  const { coefficients, factor } = weightedStep(data, start);
  checkCollinearity(factor);
  const predictors = predictorsAt(data, coefficients);
  return { coefficients, factor, predictors, deviance: devianceAt(data, predictors) };
}

/** One step of Newton's method, halved while it makes the fit worse. */
function improve(data: GlmData, state: State): { next: State; moved: number } {
  const { coefficients: target, factor } = weightedStep(data, state.predictors);
  let coefficients = target;
  for (let halvings = 0; ; halvings++) {
    const predictors = predictorsAt(data, coefficients);
    const deviance = devianceAt(data, predictors);
    const worse = !(deviance <= state.deviance + 1e-9 * (Math.abs(state.deviance) + 1));
    if (!worse || halvings === 30) {
      const moved = largestDifference(predictors, state.predictors);
      return { next: { coefficients, predictors, factor, deviance }, moved };
    }
    coefficients = coefficients.map((value, j) => (value + state.coefficients[j]!) / 2);
  }
}

function predictorsAt({ design, offset }: GlmData, coefficients: Float64Array): Float64Array {
  const predictors = linearPredictor(design, coefficients);
  if (offset) for (let row = 0; row < predictors.length; row++) predictors[row]! += offset[row]!;
  return predictors;
}

function devianceAt({ family, outcome }: GlmData, predictors: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < outcome.length; row++) sum += family.deviance(outcome[row]!, predictors[row]!);
  return sum;
}

/** The coefficients of the weighted regression of the working outcome on the design. */
function weightedStep(data: GlmData, predictors: Float64Array) {
  const size = data.design.length;
  const whole = triangularFactor(workingMatrix(data, predictors));
  const factor = leadingTriangle(whole, size);
  const projected = Array.from({ length: size }, (_, row) => whole.values[row * (size + 1) + size]!);
  return { factor, coefficients: solveUpper(factor, projected) };
}

/** The design and the working outcome, each row times the square root of its weight. */
function workingMatrix({ family, design, outcome, offset }: GlmData, predictors: Float64Array): TallMatrix {
  const columns = design.length + 1;
  return {
    rows: outcome.length,
    columns,
    fill(block, { from, count, stride }) {
      for (let i = 0; i < count; i++) {
        const row = from + i;
        const predictor = predictors[row]!;
        const mean = family.mean(predictor);
        // A weight of 0 would make its working outcome 0/0; so far out, the row has nothing more to say.
        const weight = Math.max(family.variance(mean), Number.MIN_VALUE * 2 ** 60);
        const root = Math.sqrt(weight);
        for (let j = 0; j < design.length; j++) block[i + j * stride] = root * design[j]![row]!;
        const working = predictor - (offset ? offset[row]! : 0) + (outcome[row]! - mean) / weight;
        block[i + design.length * stride] = root * working;
      }
    },
  };
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
}

function largestDifference(x: Float64Array, y: Float64Array): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, Math.abs(x[i]! - y[i]!));
  return most;
}
