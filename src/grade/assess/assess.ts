import { version } from '../../version.js';
import type { Assessment, AssessmentOutcome } from '../assessment.js';
import { answerOf } from './answer.js';
import { asResult, criterionResult } from './criteria.js';
import { fingerprintOf } from './fingerprint.js';
import { judged } from './judged.js';
import { readHandIn } from './read-hand-in.js';
import { remarksOf } from './remarks/remarks.js';
import { reviewOfReport } from './report-says.js';
import { type AssessInput, reviewOf } from './review.js';

export type { AssessInput } from './review.js';

/**
 * Runs a hand-in again on its data, and judges it by the rubric. The same input gives the same assessment.
 *
 * @returns plain data; `unreadable` when there is no study in it that can be read
 */
export async function assess(input: AssessInput): Promise<Assessment> {
  if (input.files.size === 0)
    return unassessed(input, { outcome: 'nothing-handed-in', problem: 'Nothing was handed in.' });
  const handIn = await readHandIn(input.files);
  if (handIn.read === null) return unassessed(input, { outcome: 'unreadable', problem: handIn.failure });
  const review = reviewOf(input, handIn);
  return {
    student: input.student,
    outcome: 'assessed',
    problem: null,
    lind: version,
    madeWith: review.read.results?.lind ?? null,
    criteria: input.rubric.criteria.map((criterion) => criterionResult(criterion, review)),
    remarks: remarksOf(review, await reviewOfReport(review)),
    answer: answerOf(review)?.answer ?? null,
    fingerprint: fingerprintOf(review),
  };
}

interface Unassessed {
  readonly outcome: Exclude<AssessmentOutcome, 'assessed'>;
  /** In a sentence. */
  readonly problem: string;
}

/** What is said of a hand-in that cannot be judged: nothing handed in gives no points, the rest is for a person. */
export function unassessed(
  { student, rubric }: Pick<AssessInput, 'student' | 'rubric'>,
  { outcome, problem }: Unassessed,
): Assessment {
  const share = outcome === 'nothing-handed-in' ? 0 : null;
  return {
    ...{ student, outcome, problem, lind: version, madeWith: null },
    criteria: rubric.criteria.map((criterion) => asResult(criterion, judged(share, problem))),
    ...{ remarks: [], answer: null, fingerprint: [] },
  };
}
