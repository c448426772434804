import { type ModelTerm, type TermVariable, termKey } from './formula.js';
import { refuseModel } from './messages/model.js';
import type { DesignColumn, PredictorVariable } from './parameters.js';

/** A variable's part of a column: one of its values, or a level against the reference. */
interface Piece {
  readonly term: string;
  readonly label: string;
  readonly contrast: string;
  readonly values: Float64Array;
}

/**
 * The columns of a design matrix, without the intercept that the model has: terms in the order written, and in an
 * interaction the levels of the first variable vary fastest, as in R.
 *
 * A category is coded by its levels against the reference where the term without it is in the model too, else by
 * all its levels (the rule of R's terms objects; Chambers & Hastie 1992, Statistical Models in S, section 2.4.1).
 *
 * @throws LindError `missing-main-effects` when that rule would make the columns depend on each other
 */
export function modelColumns(
  terms: readonly ModelTerm[],
  variables: ReadonlyMap<string, PredictorVariable>,
): DesignColumn[] {
  const inModel = new Set(terms.map((term) => termKey(term.variables)));
  return terms.flatMap((term) => termColumns(term, { variables, inModel }));
}

interface Model {
  readonly variables: ReadonlyMap<string, PredictorVariable>;
  readonly inModel: ReadonlySet<string>;
}

function termColumns(term: ModelTerm, model: Model): DesignColumn[] {
  const inFull = term.variables.filter((one) => isCategory(one, model) && !marginInModel(term, one, model));
  if (inFull.length > 1)
    throw refuseModel.missingMainEffects(
      term.name,
      term.variables.map((one) => one.name),
    );
  const pieces = term.variables.map((one) => piecesOf(model.variables.get(one.name)!, inFull.includes(one)));
  const [first, ...others] = pieces;
  const crossed = others.reduce(
    (sofar, next) => next.flatMap((later) => sofar.map((one) => cross(one, later))),
    first!,
  );
  const single = term.variables.length === 1;
  return crossed.map(({ contrast, ...piece }) => ({
    ...piece,
    variable: term.name,
    contrast: single ? contrast : null,
  }));
}

const isCategory = (one: TermVariable, { variables }: Model): boolean => 'codes' in variables.get(one.name)!;

/** Whether the term without that variable is in the model; without its only variable it is the intercept. */
function marginInModel(term: ModelTerm, dropped: TermVariable, { inModel }: Model): boolean {
  const rest = term.variables.filter((one) => one !== dropped);
  return rest.length === 0 || inModel.has(termKey(rest));
}

function piecesOf(variable: PredictorVariable, allLevels: boolean): Piece[] {
  if ('values' in variable) return [numberPiece(variable)];
  const { levels, levelLabels, codes, label, name } = variable;
  return levels.slice(allLevels ? 0 : 1).map((level) => {
    const code = levels.indexOf(level);
    const versus = allLevels ? levelLabels[code]! : `${levelLabels[code]} vs ${levelLabels[0]}`;
    return {
      term: `${name}=${level}`,
      label: `${label}: ${versus}`,
      contrast: `${label} ${levelLabels[code]} rather than ${levelLabels[0]}`,
      values: indicator(codes, code),
    };
  });
}

function indicator(codes: Int32Array, wanted: number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = codes[row] === wanted ? 1 : 0;
  return values;
}

function numberPiece(variable: Extract<PredictorVariable, { values: Float64Array }>): Piece {
  const { name, label, unit, values } = variable;
  const zeroOne = isZeroOne(values);
  return {
    term: name,
    label: zeroOne ? `${label}: 1 vs 0` : `${label} (per ${unit ?? 'unit'})`,
    contrast: zeroOne ? `${label} 1 rather than 0` : `each additional ${unit ?? 'unit'} of ${label}`,
    values,
  };
}

function isZeroOne(values: Float64Array): boolean {
  for (const value of values) if (value !== 0 && value !== 1) return false;
  return true;
}

function cross(first: Piece, second: Piece): Piece {
  const values = new Float64Array(first.values.length);
  for (let row = 0; row < values.length; row++) values[row] = first.values[row]! * second.values[row]!;
  return {
    term: `${first.term}:${second.term}`,
    label: `${first.label} × ${second.label}`,
    contrast: '',
    values,
  };
}
