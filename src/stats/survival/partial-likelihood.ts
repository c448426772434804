import type { SymmetricMatrix } from '../linear-algebra/covariance.js';
import type { RiskSets } from './risk-sets.js';

/** What the events at one time add to the log partial likelihood and its derivatives. */
export interface EventTimePart {
  logLik: number;
  /** First derivatives by the coefficients. */
  readonly score: Float64Array;
  /** Minus the second derivatives. */
  readonly information: SymmetricMatrix;
}

const emptyPart = (size: number): EventTimePart => ({
  logLik: 0,
  score: new Float64Array(size),
  information: { size, values: new Float64Array(size * size) },
});

/**
 * The log partial likelihood of a Cox model with its derivatives, ties by Efron's approximation.
 *
 * @param coefficients of the standardised columns
 * @see Cox (1972), doi:10.1111/j.2517-6161.1972.tb00899.x; Efron (1977), doi:10.1080/01621459.1977.10480613
 */
export function partialLikelihood(sets: RiskSets, coefficients: Float64Array): EventTimePart {
  const total = emptyPart(sets.size);
  forEachEventTime(sets, coefficients, (part) => addPart(total, part, 1));
  return total;
}

/** Adds one part, so many times, to another. */
export function addPart(total: EventTimePart, part: EventTimePart, times: number): void {
  total.logLik += times * part.logLik;
  for (let j = 0; j < total.score.length; j++) total.score[j]! += times * part.score[j]!;
  const sums = total.information.values;
  for (let k = 0; k < sums.length; k++) sums[k]! += times * part.information.values[k]!;
}

/**
 * Walks through the risk sets from the last event time of each stratum to the first: one pass over the rows.
 *
 * @param visit is given what the events at one time add, which is written over for the next, and their block
 */
export function forEachEventTime(
  sets: RiskSets,
  coefficients: Float64Array,
  visit: (part: EventTimePart, block: number) => void,
): void {
  const { ends, opens } = sets.blocks;
  const atRisk = new WeightedSums(sets.size);
  const dying = new WeightedSums(sets.size);
  const part = emptyPart(sets.size);
  let row = 0;
  for (let block = 0; block < ends.length; block++) {
    if (opens[block] === 1) atRisk.clear();
    if (dying.count > 0) dying.clear();
    for (; row < ends[block]!; row++) {
      const predictor = linearPredictor(sets, coefficients, row);
      const weight = Math.exp(predictor);
      atRisk.add(sets.design, row, weight);
      if (sets.events[row] === 1) {
        dying.add(sets.design, row, weight);
        dying.addEvent(sets.design, row, predictor);
      }
    }
    if (dying.count > 0) {
      efronPart(part, atRisk, dying);
      visit(part, block);
    }
  }
}

function linearPredictor({ design, size }: RiskSets, coefficients: Float64Array, row: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) sum += coefficients[j]! * design[row * size + j]!;
  return sum;
}

/** Sums over people of exp(xβ), and of x and x xᵀ with that weight; over events, of x and xβ too. */
class WeightedSums {
  weight = 0;
  readonly first: Float64Array;
  /** Lower triangle, row by row. */
  readonly second: Float64Array;
  count = 0;
  predictors = 0;
  readonly values: Float64Array;

  constructor(readonly size: number) {
    this.first = new Float64Array(size);
    this.second = new Float64Array((size * (size + 1)) / 2);
    this.values = new Float64Array(size);
  }

  clear(): void {
    this.weight = 0;
    this.count = 0;
    this.predictors = 0;
    this.first.fill(0);
    this.second.fill(0);
    this.values.fill(0);
  }

  add(design: Float64Array, row: number, weight: number): void {
    const { size, first, second } = this;
    const from = row * size;
    this.weight += weight;
    let at = 0;
    for (let i = 0; i < size; i++) {
      const weighted = weight * design[from + i]!;
      first[i]! += weighted;
      for (let j = 0; j <= i; j++) second[at++]! += weighted * design[from + j]!;
    }
  }

  addEvent(design: Float64Array, row: number, predictor: number): void {
    this.count += 1;
    this.predictors += predictor;
    for (let i = 0; i < this.size; i++) this.values[i]! += design[row * this.size + i]!;
  }
}

/** With d events at one time, the l-th is drawn from a risk set in which each of the d counts (1 - l/d). */
function efronPart(part: EventTimePart, atRisk: WeightedSums, dying: WeightedSums): void {
  const { score } = part;
  const { values, size } = part.information;
  part.logLik = dying.predictors;
  score.set(dying.values);
  values.fill(0);
  for (let drawn = 0; drawn < dying.count; drawn++) {
    const gone = drawn / dying.count;
    const weight = atRisk.weight - gone * dying.weight;
    part.logLik -= Math.log(weight);
    let at = 0;
    for (let i = 0; i < size; i++) {
      const mean = (atRisk.first[i]! - gone * dying.first[i]!) / weight;
      score[i]! -= mean;
      for (let j = 0; j <= i; j++) {
        const other = (atRisk.first[j]! - gone * dying.first[j]!) / weight;
        const square = (atRisk.second[at]! - gone * dying.second[at]!) / weight;
        values[i * size + j]! += square - mean * other;
        at += 1;
      }
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) values[j * size + i] = values[i * size + j]!;
}
