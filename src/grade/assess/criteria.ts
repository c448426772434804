import type { Criterion } from '../../simulate/rubric/rubric.js';
import type { CriterionResult } from '../assessment.js';
import { checks } from './checks.js';
import { type Judged, judged } from './judged.js';
import type { Review } from './review.js';

/** What is found of one criterion. */
export const criterionResult = (criterion: Criterion, review: Review): CriterionResult =>
  asResult(criterion, criterion.check ? checks[criterion.check](review) : forPerson(criterion));

/** A criterion with what was judged of it. */
export function asResult(
  { id, title, points, check }: Criterion,
  { share, reason, evidence }: Judged,
): CriterionResult {
  return {
    id,
    title,
    points,
    check: check ?? null,
    awarded: share === null ? null : oneDecimal(points * share),
    reason,
    evidence,
  };
}

const oneDecimal = (points: number): number => Math.round(points * 10) / 10;

function forPerson({ person }: Criterion): Judged {
  return judged(null, `A person marks this: ${person!['look-for']}`);
}
