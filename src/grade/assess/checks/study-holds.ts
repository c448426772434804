import { plural } from '../../../methods/kit/wording.js';
import { problemText } from '../../../study/problem.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';

/** Whether `lind check` finds no error. */
export function studyHolds({ problems }: Pick<Review, 'problems'>): Judged {
  const errors = problems.filter(({ severity }) => severity === 'error').map(problemText);
  return errors.length === 0
    ? judged(1, '"lind check" finds no error in the study.')
    : judged(
        0,
        `"lind check" finds ${plural(errors.length, 'error')} in the study; run it before you hand in.`,
        errors,
      );
}
