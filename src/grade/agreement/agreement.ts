import { StatError } from '../../errors.js';
import type { Criterion, Rubric } from '../../simulate/rubric/rubric.js';
import { intraclassCorrelations } from '../../stats/intraclass.js';
import { kappa } from '../../stats/kappa.js';
import { twoWayMeanSquares } from '../../stats/two-way.js';
import { byStudent, type PersonMarks } from '../marks/person-mark.js';

/** How far two graders agree on one criterion. */
export interface CriterionAgreement {
  readonly id: string;
  readonly title: string;
  /** Students whom both marked. */
  readonly students: number;
  /** Share of them to whom both gave the same points; null when there are none. */
  readonly same: number | null;
  /** Quadratic weighted kappa where all points are levels of the rubric, else the ICC of absolute agreement, ICC(A,1). */
  readonly coefficient: 'kappa' | 'icc';
  readonly estimate: number | null;
  readonly confLow: number | null;
  readonly confHigh: number | null;
  /** Mean of the second grader minus the first, in points. */
  readonly difference: number | null;
  /** The two unlike levels that were given together most often; null when there are none. */
  readonly confused: { readonly first: number; readonly second: number; readonly students: number } | null;
}

/** A pair of points, of the first and the second grader. */
type Pair = readonly [number, number];

/**
 * How far two graders agree, for each criterion that both have marked someone on.
 *
 * @see Cohen (1968), Psychol Bull 70:213-20 (weighted kappa); McGraw & Wong (1996), Psychol Methods 1:30-46 (ICC)
 */
export function gradersAgreement(
  first: PersonMarks,
  second: PersonMarks,
  { criteria }: Rubric,
): readonly CriterionAgreement[] {
  const [a, b] = [byStudent(first), byStudent(second)];
  const students = [...a.keys()].filter((id) => b.has(id));
  return criteria.flatMap((criterion) => {
    const pairs = students.flatMap((student): Pair[] => {
      const [one, other] = [a, b].map((marks) => marks.get(student)!.get(criterion.id)?.at(-1)?.points);
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
    return pairs.length === 0 ? [] : [criterionAgreement(criterion, pairs)];
  });
}

function criterionAgreement(criterion: Criterion, pairs: readonly Pair[]): CriterionAgreement {
  const { id, title } = criterion;
  const levels = (criterion.person?.levels ?? []).map(({ points }) => points).sort((x, y) => x - y);
  const isLevels = levels.length > 1 && pairs.flat().every((points) => levels.includes(points));
  const found = isLevels ? weightedKappa(pairs, levels) : absoluteAgreement(pairs);
  const differences = pairs.map(([one, other]) => other - one);
  return {
    ...{ id, title, students: pairs.length },
    same: differences.filter((difference) => difference === 0).length / pairs.length,
    coefficient: isLevels ? 'kappa' : 'icc',
    ...found,
    difference: differences.reduce((sum, difference) => sum + difference, 0) / pairs.length,
    confused: mostConfused(pairs),
  };
}

type Limits = Pick<CriterionAgreement, 'estimate' | 'confLow' | 'confHigh'>;

const none: Limits = { estimate: null, confLow: null, confHigh: null };
const level = 0.95;

function weightedKappa(pairs: readonly Pair[], levels: readonly number[]): Limits {
  const counts = levels.map((row) =>
    levels.map((column) => pairs.filter(([one, other]) => one === row && other === column).length),
  );
  try {
    const { estimate, low, high } = kappa(counts, 'quadratic', level);
    return { estimate, confLow: low, confHigh: high };
  } catch (error) {
    if (error instanceof StatError) return none;
    throw error;
  }
}

function absoluteAgreement(pairs: readonly Pair[]): Limits {
  if (pairs.length < 2) return none;
  const columns = [0, 1].map((at) => Float64Array.from(pairs, (pair) => pair[at]!));
  const { estimate, low, high } = intraclassCorrelations(twoWayMeanSquares(columns), level).random.single;
  return Number.isFinite(estimate) ? { estimate, confLow: low, confHigh: high } : none;
}

function mostConfused(pairs: readonly Pair[]): CriterionAgreement['confused'] {
  const counts = new Map<string, { first: number; second: number; students: number }>();
  for (const [first, second] of pairs) {
    if (first === second) continue;
    const key = `${first} ${second}`;
    const found = counts.get(key) ?? { first, second, students: 0 };
    found.students += 1;
    counts.set(key, found);
  }
  return [...counts.values()].sort((x, y) => y.students - x.students)[0] ?? null;
}
