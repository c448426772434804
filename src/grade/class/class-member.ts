import type { MainAnswer, Remark } from '../assessment.js';
import { type MarkStatus, type StudentMark, statusOf } from '../marks/student-mark.js';
import type { GradedRecord } from '../record.js';
import type { Submission } from '../submission.js';

/** What the picture of the class needs of one student, and no more, so that large classes fit in memory. */
export interface ClassMember {
  readonly id: string;
  readonly name: string;
  readonly status: MarkStatus;
  readonly problem: string | null;
  readonly submission: Submission | null;
  readonly total: number | null;
  readonly of: number;
  readonly soFar: number;
  readonly soFarOf: number;
  /** Points by criterion in the order of the rubric; null while open. */
  readonly points: readonly (number | null)[];
  readonly answer: MainAnswer | null;
  /** What a person is asked about the hand-in. */
  readonly questions: readonly Remark[];
  /** Version of Lind that the results say made them; null where there are none. */
  readonly madeWith: string | null;
}

export function classMember(
  name: string,
  mark: StudentMark,
  { assessment, submission }: GradedRecord,
): ClassMember {
  const { student, problem, total, of, soFar, soFarOf, criteria } = mark;
  return {
    ...{ id: student, name, status: statusOf(mark), problem, submission, total, of, soFar, soFarOf },
    points: criteria.map(({ given }) => given),
    answer: assessment.answer,
    questions: assessment.remarks.filter(({ kind }) => kind === 'question-for-grader'),
    madeWith: assessment.madeWith,
  };
}

/** A student as the instructor reads them. */
export const named = ({ id, name }: Pick<ClassMember, 'id' | 'name'>): string =>
  name === '' ? id : `${name} (${id})`;
