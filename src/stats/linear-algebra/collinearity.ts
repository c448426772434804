import { StatError } from '../../errors.js';
import { leadingTriangle, solveUpper, type UpperTriangle } from './triangle.js';

/** A column of a design is, to within rounding, a combination of those before it. */
export class CollinearError extends StatError {
  /**
   * @param column its index
   * @param others the indices of the columns that it is made of, the intercept (0) left out
   */
  constructor(
    readonly column: number,
    readonly others: readonly number[],
  ) {
    super('collinear', `Column ${column + 1} of the design is an exact combination of others.`);
  }
}

/** What is left of a column, once those before it are taken out, against its spread: R's `lm` has the same bound. */
const LEFT_OF_SPREAD = 1e-7;
/** What is left against the size of the column itself: a column of 1e9 with a spread of 1e-5 is constant. */
const LEFT_OF_SIZE = 1e-14;

/**
 * Finds the first column that cannot be told apart from those before it. The scale of the columns plays no part.
 *
 * @param factor the triangular factor of a design whose first column is the intercept
 * @throws CollinearError
 */
export function checkCollinearity(factor: UpperTriangle): void {
  for (let column = 1; column < factor.size; column++) {
    const [size, spread, left] = lengths(factor, column);
    if (left <= LEFT_OF_SIZE * size || (column > 1 && left <= LEFT_OF_SPREAD * spread)) {
      throw new CollinearError(column, partsOf(factor, column));
    }
  }
}

/** Lengths of a column: whole, without the intercept, and without all columns before it. */
function lengths({ size, values }: UpperTriangle, column: number): [number, number, number] {
  let spread = 0;
  for (let row = 1; row <= column; row++) spread = Math.hypot(spread, values[row * size + column]!);
  return [Math.hypot(values[column]!, spread), spread, Math.abs(values[column * size + column]!)];
}

/** The columns before that make up a share of it that is more than rounding. */
function partsOf(factor: UpperTriangle, column: number): number[] {
  const before = leadingTriangle(factor, column);
  const target = Array.from({ length: column }, (_, row) => factor.values[row * factor.size + column]!);
  const coefficients = solveUpper(before, target);
  const [, spread] = lengths(factor, column);
  return [...coefficients.keys()].filter((index) => {
    const [, itsSpread] = lengths(factor, index);
    return index > 0 && Math.abs(coefficients[index]!) * itsSpread > 1e-6 * spread;
  });
}
