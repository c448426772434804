import { describe, expect, it } from 'vitest';
import { gradersAgreement } from '../../src/grade/agreement/agreement.js';
import { agreementTable, agreementWords } from '../../src/grade/agreement/present.js';
import type { PersonMarks } from '../../src/grade/marks/person-mark.js';
import { rubric } from './graded.js';

/** Points for one criterion of students 1, 2, 3, ... */
const marks = (points: readonly number[], criterion = 'conclusion'): PersonMarks =>
  points.map((one, at) => ({ student: `S${at}`, criterion, points: one }));

// Values from R 4.x, base functions only: weighted kappa by its definition (Cohen 1968) with the standard error of Fleiss, Cohen & Everitt
// (1969); ICC(A,1) from anova(lm()) with the limits of McGraw & Wong (1996), table 7.
const levels = {
  first: [6, 3, 0, 6, 6, 3, 0, 3, 6, 3, 6, 0, 3, 3, 6, 0, 6, 3, 3, 6],
  second: [6, 3, 3, 6, 3, 3, 0, 0, 6, 3, 6, 3, 3, 6, 6, 0, 6, 3, 0, 6],
};
const between = {
  first: [7.5, 3, 0, 10, 9, 4.5, 1, 6, 8, 5].map((points) => points / 2),
  second: [8, 3.5, 1, 9.5, 7, 5, 0.5, 5, 9, 6].map((points) => points / 2),
};

describe('two graders', () => {
  it('agree by weighted kappa where they gave levels of the rubric', () => {
    const [found] = gradersAgreement(marks(levels.first), marks(levels.second), rubric);
    expect(found).toMatchObject({ id: 'conclusion', students: 20, coefficient: 'kappa', same: 0.7 });
    expect(found!.estimate).toBeCloseTo(0.732142857143, 10);
    expect(found!.confLow).toBeCloseTo(0.540237286384, 8);
    expect(found!.confHigh).toBeCloseTo(0.924048427901, 8);
    expect(found!.confused).toEqual({ first: 0, second: 3, students: 2 });
  });

  it('agree by the intraclass correlation where they gave points between', () => {
    const [found] = gradersAgreement(marks(between.first), marks(between.second), rubric);
    expect(found).toMatchObject({ coefficient: 'icc', students: 10 });
    expect(found!.estimate).toBeCloseTo(0.955415718302, 10);
    expect(found!.confLow).toBeCloseTo(0.831204553909, 8);
    expect(found!.confHigh).toBeCloseTo(0.988748998343, 8);
  });

  it('count by their last mark, and by students whom both marked', () => {
    const first = [...marks([0, 0, 0]), { student: 'S0', criterion: 'conclusion', points: 6 }];
    const [found] = gradersAgreement(first, marks([6, 0]), rubric);
    expect(found).toMatchObject({ students: 2, same: 1, difference: 0, confused: null });
  });

  it('say nothing beyond chance when both gave one level to everyone, and nothing when they share nobody', () => {
    const [found] = gradersAgreement(marks([3, 3, 3]), marks([3, 3, 3]), rubric);
    expect(found).toMatchObject({ estimate: null, confLow: null, same: 1 });
    expect(agreementWords([found!], rubric).join(' ')).toContain('agreement beyond chance cannot be told');
    expect(agreementWords(gradersAgreement(marks([3]), [], rubric), rubric)).toEqual([
      'No student was marked on the same criterion by both.',
    ]);
  });

  it('are told which criteria to mend, and why', () => {
    const severe = levels.first.map((points) => Math.max(0, points - 3));
    const found = gradersAgreement(marks(levels.first), marks(severe), rubric);
    expect(agreementWords(found, rubric)).toMatchInlineSnapshot(`
      [
        "1 criterion does not reach 0.6, which is often taken for enough agreement:",
        "conclusion (0.44, the same points for 20%): The second grader is more severe by 2.4 points on average: agree on examples of each level. Most often one gave 6 (“Size and uncertainty are there.”) where the other gave 3 (“Claims more or less than was shown.”) (8 students): say in the rubric what divides the two.",
      ]
    `);
    expect(agreementTable(found).rows).toMatchInlineSnapshot(`
      [
        [
          "conclusion",
          "20",
          "20%",
          "0.44 ¹",
          "0.34 to 0.55",
          "−2.40",
        ],
      ]
    `);
  });
});
