import { LindError } from '../../errors.js';
import { normal } from '../../stats/distributions/index.js';
import { cholesky } from '../../stats/linear-algebra/cholesky.js';
import type { Correlation } from '../recipe/recipe.js';

/** The variables that correlations are given of, each once. */
export const correlatedNames = (correlations: readonly Correlation[]): readonly string[] => [
  ...new Set(correlations.flatMap(({ between }) => between)),
];

/**
 * Uniform numbers made to depend on each other by a Gaussian copula: the normal scores of two variables have the
 * correlation that is given for them, and 0 where none is given.
 *
 * @param independent uniform numbers by variable, in the order of `correlatedNames`
 * @throws LindError `bad-recipe` when no variables can be so correlated
 */
export function correlated(
  correlations: readonly Correlation[],
  independent: ReadonlyMap<string, Float64Array>,
): ReadonlyMap<string, Float64Array> {
  const names = [...independent.keys()];
  const factor = factorOf(correlations, names);
  const scores = names.map((name) => independent.get(name)!.map((u) => normal.quantile(u)));
  const rows = scores[0]?.length ?? 0;
  return new Map(
    names.map((name, at) => {
      const mixed = new Float64Array(rows);
      for (let row = 0; row < rows; row++) {
        let z = 0;
        for (let other = 0; other <= at; other++)
          z += factor[at * names.length + other]! * scores[other]![row]!;
        mixed[row] = inside(normal.cdf(z));
      }
      return [name, mixed] as const;
    }),
  );
}

/** Strictly between 0 and 1. */
const inside = (u: number): number => Math.min(1 - 2 ** -53, Math.max(2 ** -53, u));

function factorOf(correlations: readonly Correlation[], names: readonly string[]): Float64Array {
  const size = names.length;
  const values = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
  for (const { between, is } of correlations) {
    const [a, b] = between.map((name) => names.indexOf(name)) as [number, number];
    values[a * size + b] = is;
    values[b * size + a] = is;
  }
  const { values: factor, dependent } = cholesky({ size, values });
  if (dependent.length === 0) return factor;
  throw new LindError(
    'bad-recipe',
    `No variables can have the correlations given for ${names.join(', ')}; bring them nearer to 0.`,
  );
}
