import { totalPoints } from '../../simulate/rubric/rubric.js';
import type { Assessment, AssessmentOutcome, CriterionResult } from '../assessment.js';
import type { MarksByCriterion, PersonMark } from './person-mark.js';

/** One criterion as it counts: the mark of a person where there is one, else that of the check. */
export interface MarkedCriterion extends CriterionResult {
  /** The points that count; null while they are open. */
  readonly given: number | null;
  /** Marks of people, the one that counts last; empty when there are none. */
  readonly people: readonly PersonMark[];
}

/** What a student gets. */
export interface StudentMark {
  readonly student: string;
  readonly outcome: AssessmentOutcome;
  readonly problem: string | null;
  readonly criteria: readonly MarkedCriterion[];
  /** Ids of the criteria that nobody has marked yet. */
  readonly open: readonly string[];
  /** Points of what is marked, and what they are out of. */
  readonly soFar: number;
  readonly soFarOf: number;
  /** Points in all; null while a criterion is open. */
  readonly total: number | null;
  readonly of: number;
}

/**
 * The marks of one student. A person's mark counts before that of a check, and nothing is a total before everything is
 * marked.
 */
export function studentMark(assessment: Assessment, people: MarksByCriterion | undefined): StudentMark {
  const criteria = assessment.criteria.map((criterion): MarkedCriterion => {
    const own = people?.get(criterion.id) ?? [];
    return { ...criterion, given: own.at(-1)?.points ?? criterion.awarded, people: own };
  });
  const open = criteria.filter(({ given }) => given === null);
  const marked = criteria.filter(({ given }) => given !== null);
  const soFar = inHundredths(marked.map(({ given }) => given!));
  const { student, outcome, problem } = assessment;
  return {
    ...{ student, outcome, problem, criteria },
    open: open.map(({ id }) => id),
    soFar,
    soFarOf: totalPoints({ criteria: marked }),
    total: open.length === 0 ? soFar : null,
    of: totalPoints({ criteria }),
  };
}

/** Added up to two decimals, as learning platforms keep points. */
const inHundredths = (points: readonly number[]): number =>
  Math.round(points.reduce((sum, one) => sum + one, 0) * 100) / 100;

/** How far the marking of one student has come. */
export type MarkStatus = 'marked' | 'open' | Exclude<AssessmentOutcome, 'assessed'>;

/** Whether the marks are whole, and why not where they are not. A person may mark what Lind could not read. */
export function statusOf({ total, outcome, criteria }: StudentMark): MarkStatus {
  if (outcome === 'assessed') return total === null ? 'open' : 'marked';
  return criteria.every(({ people }) => people.length > 0) ? 'marked' : outcome;
}
