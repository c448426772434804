import type { SymmetricMatrix } from '../linear-algebra/covariance.js';

/**
 * Generalised variance inflation factors: for each group of coefficients, by how much the area of their joint
 * confidence region is inflated by the other predictors (not taken to a power; for one coefficient it is the VIF).
 *
 * @param covariance of the coefficients, the intercept first, to any scale
 * @param groups a label for each coefficient but the intercept; those of one label belong together
 * @see Fox & Monette (1992), J Am Stat Assoc 87:178-83, doi:10.1080/01621459.1992.10475190
 * @example varianceInflation({ size: 3, values: Float64Array.of(1, 0, 0, 0, 1, 0.5, 0, 0.5, 1) }, ['a', 'b']).get('a') // => 1.333333
 */
export function varianceInflation(
  covariance: SymmetricMatrix,
  groups: readonly string[],
): ReadonlyMap<string, number> {
  const correlation = (i: number, j: number): number => {
    const { size, values } = covariance;
    const [row, column] = [i + 1, j + 1];
    return (
      values[row * size + column]! / Math.sqrt(values[row * size + row]! * values[column * size + column]!)
    );
  };
  const logDeterminant = (indices: readonly number[]) =>
    logDeterminantOf(indices.map((i) => indices.map((j) => (i === j ? 1 : correlation(i, j)))));
  const all = [...groups.keys()];
  const whole = logDeterminant(all);
  const inflation = (group: string): number => {
    const inside = all.filter((index) => groups[index] === group);
    const outside = all.filter((index) => groups[index] !== group);
    return Math.exp(logDeterminant(inside) + logDeterminant(outside) - whole);
  };
  return new Map([...new Set(groups)].map((group) => [group, inflation(group)]));
}

/** By Cholesky's decomposition; the matrix is positive definite. */
function logDeterminantOf(matrix: readonly (readonly number[])[]): number {
  const lower = matrix.map((row) => row.map(() => 0));
  let sum = 0;
  for (let j = 0; j < matrix.length; j++) {
    for (let i = j; i < matrix.length; i++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
    sum += 2 * Math.log(lower[j]![j]!);
  }
  return sum;
}
