import type { Assessment, CriterionResult } from '../../src/grade/assessment.js';
import type { GradedStudent } from '../../src/grade/gradebooks/filled.js';
import { byStudent, type PersonMarks } from '../../src/grade/marks/person-mark.js';
import { studentMark } from '../../src/grade/marks/student-mark.js';
import type { Submission } from '../../src/grade/submission.js';
import type { Rubric } from '../../src/simulate/rubric/rubric.js';

/** A rubric with two checks and one criterion for a person; 20 points in all. */
export const rubric: Rubric = {
  rubric: 1,
  title: 'How the report of a trial is marked',
  criteria: [
    { id: 'data', title: 'The data as they were handed out', points: 5, check: 'data-unchanged' },
    { id: 'primary', title: 'The right analysis', points: 9, check: 'primary-fits' },
    {
      id: 'conclusion',
      title: 'A conclusion that the data bear',
      points: 6,
      person: {
        'look-for': 'Answers the question and claims no more than was shown.',
        levels: [
          { points: 6, descriptor: 'Size and uncertainty are there.' },
          { points: 3, descriptor: 'Claims more or less than was shown.' },
          { points: 0, descriptor: 'Does not follow.' },
        ],
      },
    },
  ],
};

/** A hand-in of which the checks gave so many points; what they give null for is for a person. */
export function assessmentOf(
  student: string,
  awarded: readonly (number | null)[],
  changed: Partial<Assessment> = {},
): Assessment {
  const criteria = rubric.criteria.map(({ id, title, points, check }, at): CriterionResult => {
    const reason = check ? `What was found of ${id}.` : 'A person marks this.';
    return { id, title, points, check: check ?? null, awarded: awarded[at] ?? null, reason, evidence: [] };
  });
  return {
    ...{ student, outcome: 'assessed', problem: null, lind: '0.1.0', madeWith: '0.1.0', criteria },
    ...{ remarks: [], answer: null, fingerprint: [] },
    ...changed,
  };
}

/** What a platform knows a student by. */
export const submissionOf = (platformId: string): Submission => ({
  ...{ student: null, name: '', source: `x_${platformId}_1_study.zip`, late: false, platformId },
  ...{ hash: null, notes: [], problem: null },
});

/** A student with marks, as gradebooks take them. */
export const graded = (
  id: string,
  awarded: readonly (number | null)[],
  people: PersonMarks = [],
): GradedStudent => ({
  ...{ id, name: `Name of ${id}`, submission: null },
  mark: studentMark(assessmentOf(id, awarded), byStudent(people).get(id)),
});
