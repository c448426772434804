import { capital } from '../../methods/kit/wording.js';
import type { Criterion } from '../../simulate/rubric/rubric.js';
import type { CriterionResult } from '../assessment.js';
import { isOtherData } from './checks/data-unchanged.js';
import { checks } from './checks.js';
import { type Judged, judged } from './judged.js';
import { conclusionRemarks, mainComparison, sizeText } from './remarks/conclusion.js';
import { overstatements } from './remarks/remarks.js';
import type { Review } from './review.js';

/** What is found of one criterion. */
export const criterionResult = (criterion: Criterion, review: Review): CriterionResult =>
  asResult(criterion, judgedBy(criterion, review));

/** Of data that are not the student's nothing is marked without a person, but that they are not. */
function judgedBy(criterion: Criterion, review: Review): Judged {
  if (!criterion.check) return forPerson(criterion, review);
  const found = checks[criterion.check](review);
  return criterion.check === 'data-unchanged' || !isOtherData(review.data)
    ? found
    : judged(
        null,
        'The data are not those that you were given, so a person decides on what was made of them.',
        [`By itself: ${found.reason}`],
      );
}

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

/** What a person may want to see beside the student's own words. */
function forPerson({ id, person }: Criterion, review: Review): Judged {
  const evidence = Object.hasOwn(evidenceFor, id) ? evidenceFor[id]!(review) : [];
  return judged(null, `A person marks this: ${person!['look-for']}`, evidence);
}

const evidenceFor: { readonly [criterion: string]: (review: Review) => readonly string[] } = {
  conclusion(review) {
    const compared = mainComparison(review);
    const { study } = review.read;
    const size = compared && sizeText(compared, study.plan['smallest-effect']);
    const interval = compared ? `${capital(compared.name)} runs from ${compared.text}.` : null;
    const remarks = [...conclusionRemarks(review), ...overstatements(review)].filter(
      ({ where }) => where === 'conclusion',
    );
    return [
      size ?? interval,
      ...remarks.filter(({ kind }) => kind === 'mend').map(({ text }) => text),
    ].filter((text) => text !== null);
  },
};
