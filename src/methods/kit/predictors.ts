import { categoryOf, numberColumn } from '../../data/convert.js';
import { type Column, column, type Table } from '../../data/table.js';
import { factorOf } from './factor.js';
import { type ModelTerm, type TermVariable, variablesOf } from './formula.js';
import { refuseModel } from './messages/model.js';
import { modelColumns } from './model-matrix.js';
import type { Factor, NumberInput, Predictors, PredictorVariable, References } from './parameters.js';

/**
 * The column of a predictor in the form in which it goes into a model: numbers stay numbers unless wrapped in
 * factor(); a number column with stray words in it is refused, not made a category of hundreds of levels.
 */
export function readablePredictor(table: Table, variable: TermVariable): Column {
  const found = column(table, variable.column);
  if (variable.asFactor) return categoryOf(found);
  return 'levels' in found && found.strays.length === 0 ? found : numberColumn(table, variable.column);
}

interface FoundColumns {
  /** Of the variables of the terms, in their order; only the rows used. */
  readonly columns: readonly Column[];
  readonly references: References | null;
}

/**
 * The design of a model from its terms.
 *
 * @throws LindError for a constant predictor, a category of too many levels, and a reference of none of them
 */
export function predictorsOf(terms: readonly ModelTerm[], { columns, references }: FoundColumns): Predictors {
  const named = variablesOf(terms);
  const categories = named.filter((_, index) => 'levels' in columns[index]!).map((one) => one.column);
  checkReferences(categories, references);
  const variables = named.map((one, index) => variableOf(one, columns[index]!, references));
  for (const variable of variables) checkVariable(variable);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return { variables, columns: modelColumns(terms, byName) };
}

function variableOf(
  { name, column: columnName }: TermVariable,
  found: Column,
  references: References | null,
): PredictorVariable {
  if ('values' in found) return { name, label: found.label, unit: found.unit, values: found.values };
  const reference = references && Object.hasOwn(references, columnName) ? references[columnName]! : null;
  return { ...factorOf(found, reference), name };
}

function checkReferences(categories: readonly string[], references: References | null): void {
  const unused = Object.keys(references ?? {}).find((name) => !categories.includes(name));
  if (unused !== undefined) throw refuseModel.referenceOfUnused(unused, categories);
}

function checkVariable(variable: PredictorVariable): void {
  if ('values' in variable) checkSpread(variable);
  else checkFineness(variable);
}

function checkFineness({ name, levels, codes }: Factor): void {
  if (levels.length < 2) throw refuseModel.oneLevel(name, levels[0]!);
  if (isTooFine(levels.length, codes.length))
    throw refuseModel.tooManyLevels(name, levels.length, codes.length);
}

/** An identifier or free text: hundreds of levels, or hardly three rows a level. */
const isTooFine = (levels: number, rows: number): boolean =>
  levels > 200 || (levels > 10 && levels > rows / 3);

function checkSpread({ name, values }: NumberInput): void {
  const first = values[0]!;
  if (values.every((value) => value === first)) throw refuseModel.constantPredictor(name, first);
}
