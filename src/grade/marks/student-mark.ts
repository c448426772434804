import { type Rubric, totalPoints } from '../../simulate/rubric/rubric.js';
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

/** Whether there is a total, and why not where there is none. */
export function statusOf({ total, outcome }: Pick<StudentMark, 'total' | 'outcome'>): MarkStatus {
  if (total !== null) return 'marked';
  return outcome === 'assessed' ? 'open' : outcome;
}

interface NotAssessed {
  readonly student: string;
  readonly outcome: Exclude<AssessmentOutcome, 'assessed'>;
  readonly problem: string;
  readonly rubric: Rubric;
  /** Version of Lind. */
  readonly lind: string;
}

/** What stands for a hand-in that could not be assessed: every criterion is open, for a person. */
export function notAssessed({ student, outcome, problem, rubric, lind }: NotAssessed): Assessment {
  const criteria = rubric.criteria.map(({ id, title, points, check }): CriterionResult => {
    return { id, title, points, check: check ?? null, awarded: null, reason: problem, evidence: [] };
  });
  return {
    student,
    outcome,
    problem,
    lind,
    madeWith: null,
    criteria,
    remarks: [],
    answer: null,
    fingerprint: [],
  };
}
