import { CollinearError } from '../../stats/linear-algebra/collinearity.js';
import type { Design } from '../../stats/regression/least-squares.js';
import { RecessionError } from '../../stats/regression/recession.js';
import { refuseModel } from './messages/model.js';
import type { DesignColumn, Predictors } from './parameters.js';

/**
 * The design of a model with its intercept, which is first.
 *
 * @throws LindError `too-few-rows` when there are not more rows than coefficients
 */
export function designOf({ columns }: Predictors): Design {
  const rows = columns[0]!.values.length;
  if (rows <= columns.length + 1) throw refuseModel.tooFewRows(rows, columns.length + 1);
  return [new Float64Array(rows).fill(1), ...columns.map(({ values }) => values)];
}

/** Fits a model, and says in the user's own terms why it cannot be done. */
export function fitInTerms<T>({ columns }: Predictors, fit: () => T): T {
  try {
    return fit();
  } catch (error) {
    const terms = (indices: readonly number[]) =>
      indices.flatMap((index) => (index === 0 ? [] : [columns[index - 1]!.term]));
    if (error instanceof CollinearError)
      throw refuseModel.collinear(columns[error.column - 1]!.term, terms(error.others));
    if (error instanceof RecessionError) throw refuseModel.separation(terms(error.columns));
    throw error;
  }
}

/** The intercept and the columns of a model, as the rows of its results name them. */
export const coefficientsOf = ({
  columns,
}: Predictors): readonly Pick<DesignColumn, 'term' | 'label' | 'contrast'>[] => [
  { term: 'intercept', label: 'Intercept', contrast: null },
  ...columns,
];

/** The names of the interactions of a model, and of the variables that take part in one. */
export function crossedTerms({ columns, variables }: Predictors): ReadonlySet<string> {
  const interactions = new Set(columns.filter((one) => one.contrast === null).map((one) => one.variable));
  const parts = variables
    .map(({ name }) => name)
    .filter((name) => [...interactions].some((one) => takesPart(name, one)));
  return new Set([...interactions, ...parts]);
}

const takesPart = (name: string, interaction: string): boolean => `:${interaction}:`.includes(`:${name}:`);
