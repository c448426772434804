import { cholesky, quadraticForm, solveCholesky } from '../linear-algebra/cholesky.js';
import type { SymmetricMatrix } from '../linear-algebra/covariance.js';
import type { CoxModel } from './cox.js';
import type { SurvivalCurve } from './kaplan-meier.js';
import { forEachEventTime } from './partial-likelihood.js';

/** A score test; the statistic is null where the data cannot tell. */
export interface HazardsTest {
  readonly statistic: number | null;
  readonly df: number;
}

export interface ProportionalHazards {
  /** One for each term asked about. */
  readonly terms: readonly HazardsTest[];
  readonly global: HazardsTest;
}

/**
 * Score tests of proportional hazards: does a coefficient change with 1 - S(t-), the overall Kaplan-Meier
 * estimate just before each event time?
 *
 * @param overall the Kaplan-Meier curve of all rows, a point for each rank of time
 * @param terms the columns of each term
 * @see Grambsch & Therneau (1994), doi:10.1093/biomet/81.3.515; Therneau & Grambsch (2000), Modeling Survival Data, section 6.2
 */
export function proportionalHazards(
  model: CoxModel,
  overall: SurvivalCurve,
  terms: readonly (readonly number[])[],
): ProportionalHazards {
  const { score, information } = timeVarying(model, overall);
  const all = [...score.keys()];
  const test = (columns: readonly number[]): HazardsTest => {
    const factor = cholesky(submatrix(information, columns));
    const part = columns.map((column) => score[column]!);
    const tells = factor.dependent.length === 0;
    return { statistic: tells ? quadraticForm(factor, part) : null, df: columns.length };
  };
  return { terms: terms.map(test), global: test(all) };
}

/**
 * Score and information of coefficients that change with g(t), those of the constant part taken out. Of the fit
 * itself the score is 0, so a shift of g changes nothing; g is centred only to keep digits.
 */
function timeVarying({ sets, standardised }: CoxModel, overall: SurvivalCurve) {
  const { size } = sets;
  const centre = meanBefore(overall);
  const [constant, mixed, varying] = [0, 1, 2].map(() => new Float64Array(size * size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const score = new Float64Array(size);
  forEachEventTime(sets, standardised, ({ score: own, information }, block) => {
    const rank = sets.blocks.ranks[block]!;
    const g = centre - survivalBefore(overall, rank);
    for (let j = 0; j < size; j++) score[j]! += g * own[j]!;
    for (let k = 0; k < varying.length; k++) {
      const value = information.values[k]!;
      constant[k]! += value;
      mixed[k]! += g * value;
      varying[k]! += g * g * value;
    }
  });
  return { score, information: schurComplement({ size, constant, mixed, varying }) };
}

const survivalBefore = ({ survival }: SurvivalCurve, rank: number): number =>
  rank === 0 ? 1 : survival[rank - 1]!;

/** The mean over events of survival just before them. */
function meanBefore(overall: SurvivalCurve): number {
  let sum = 0;
  let count = 0;
  for (let rank = 0; rank < overall.events.length; rank++) {
    sum += overall.events[rank]! * survivalBefore(overall, rank);
    count += overall.events[rank]!;
  }
  return sum / count;
}

/** What is left of the information once the constant part is taken out, against it; less is rounding. */
const leastLeft = 1e-9;

interface Partitioned {
  readonly size: number;
  readonly constant: Float64Array;
  readonly mixed: Float64Array;
  readonly varying: Float64Array;
}

/** varying - mixedᵀ constant⁻¹ mixed, where mixed is symmetric; what is rounding alone is 0. */
function schurComplement({ size, constant, mixed, varying }: Partitioned): SymmetricMatrix {
  const factor = cholesky({ size, values: constant });
  const values = varying.slice();
  for (let column = 0; column < size; column++) {
    const solved = solveCholesky(factor, mixed.subarray(column * size, (column + 1) * size));
    for (let row = 0; row < size; row++)
      for (let k = 0; k < size; k++) values[row * size + column]! -= mixed[row * size + k]! * solved[k]!;
  }
  for (let at = 0; at < values.length; at += size + 1)
    if (values[at]! <= leastLeft * varying[at]!) values[at] = 0;
  return { size, values };
}

function submatrix({ size, values }: SymmetricMatrix, columns: readonly number[]): SymmetricMatrix {
  const picked = columns.flatMap((row) => columns.map((column) => values[row * size + column]!));
  return { size: columns.length, values: Float64Array.from(picked) };
}
