import { fixed, percent } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { left, right } from '../../methods/kit/table-rows.js';
import { plural } from '../../methods/kit/wording.js';
import type { Rubric } from '../../simulate/rubric/rubric.js';
import { pointsText } from '../feedback/feedback.js';
import type { CriterionAgreement } from './agreement.js';

/** Agreement of two graders as a table. */
export const agreementTable = (found: readonly CriterionAgreement[]): PresentedTable => ({
  title: 'Agreement by criterion',
  columns: [
    left('Criterion'),
    right('Students'),
    right('Same points'),
    right('Coefficient'),
    right('95% CI'),
    right('Second minus first'),
  ],
  rows: found.map(({ id, students, same, coefficient, estimate, confLow, confHigh, difference }) => [
    id,
    String(students),
    percent(same!, 0),
    estimate === null ? '–' : `${fixed(estimate, 2)} ${coefficient === 'kappa' ? '¹' : '²'}`,
    confLow === null || confHigh === null ? '' : `${fixed(confLow, 2)} to ${fixed(confHigh, 2)}`,
    fixed(difference!, 2),
  ]),
  footnotes: [
    'Weighted kappa (quadratic weights) over the levels of the rubric; large-sample limits.',
    'Intraclass correlation of absolute agreement, one rating, ICC(A,1), where points between the levels were given.',
  ],
});

/** Agreement beyond this is often called substantial (Landis & Koch 1977, Biometrics 33:159-74). */
const enough = 0.6;
/** Fewer students leave any coefficient too uncertain to act on. */
const fewest = 10;

/** Which criteria to mend, and why. */
export function agreementWords(found: readonly CriterionAgreement[], rubric: Rubric): readonly string[] {
  if (found.length === 0) return ['No student was marked on the same criterion by both.'];
  const mend = found.filter(({ estimate }) => estimate === null || estimate < enough);
  const few = found.filter(({ students }) => students < fewest);
  return [
    mend.length === 0
      ? `Every criterion reaches ${enough}, which is often called substantial agreement.`
      : `${plural(mend.length, 'criterion does', 'criteria do')} not reach ${enough}, which is often taken for enough agreement:`,
    ...mend.map((one) => reasonOf(one, rubric)),
    ...(few.length === 0
      ? []
      : [
          `With fewer than ${fewest} students (${few.map(({ id }) => id).join(', ')}) the intervals say more than the coefficients: mark more of the sample by both.`,
        ]),
  ];
}

function reasonOf({ id, estimate, same, difference, confused }: CriterionAgreement, rubric: Rubric): string {
  if (confused === null)
    return `${id}: both gave everyone the same level, so agreement beyond chance cannot be told.`;
  const criterion = rubric.criteria.find((one) => one.id === id)!;
  const described = (points: number) => {
    const level = criterion.person?.levels.find((one) => one.points === points);
    return level ? `${pointsText(points)} (“${level.descriptor}”)` : pointsText(points);
  };
  const share = Math.abs(difference!) / criterion.points;
  const severe =
    share >= 0.1
      ? ` The ${difference! < 0 ? 'second' : 'first'} grader is more severe by ${pointsText(Math.abs(difference!))} points on average: agree on examples of each level.`
      : '';
  const mixed = ` Most often one gave ${described(confused.first)} where the other gave ${described(confused.second)} (${plural(confused.students, 'student')}): say in the rubric what divides the two.`;
  const size = estimate === null ? 'no coefficient' : fixed(estimate, 2);
  return `${id} (${size}, the same points for ${percent(same!, 0)}):${severe}${mixed}`;
}
