import { describe, expect, it } from 'vitest';
import { assess } from '../../src/grade/assess/assess.js';
import type { Assessment, CriterionResult } from '../../src/grade/assessment.js';
import { bundledRecipes } from '../simulate/bundled.js';
import { type SmallCourse, smallCourse } from './course.js';
import { handIn, type StudentKind, studentKinds } from './students.js';

async function assessed({ recipe, rubric, packages }: SmallCourse, kind: StudentKind): Promise<Assessment> {
  const [own, neighbour] = packages;
  const files = await handIn(kind, own!, neighbour);
  return assess({ files, key: own!.key, rubric, recipe, student: own!.student });
}

const byCheck = ({ criteria }: Assessment): readonly CriterionResult[] =>
  criteria.filter(({ check }) => check !== null);

/** Criteria that a check marks, and that have less than all their points. */
const losses = (assessment: Assessment) =>
  Object.fromEntries(
    byCheck(assessment)
      .filter(({ awarded, points }) => awarded !== points)
      .map(({ id, awarded }) => [id, awarded]),
  );

describe.each(bundledRecipes)('%s', async (name) => {
  const course = await smallCourse(name, ['s1', 's2']);

  it('gives every point of the checks to a hand-in in which all is right', async () => {
    const assessment = await assessed(course, 'right');
    expect(assessment).toMatchObject({ student: 's1', outcome: 'assessed', problem: null });
    expect(losses(assessment)).toEqual({});
    expect(
      assessment.remarks.filter(({ kind }) => kind === 'mend' || kind === 'question-for-grader'),
    ).toEqual([]);
    const { estimate, confLow, confHigh } = assessment.answer!;
    expect(confLow).toBeLessThan(estimate);
    expect(confHigh).toBeGreaterThan(estimate);
  });

  it('takes off for an analysis that the key calls mistaken, and asks nobody', async () => {
    if (!course.packages[0]!.key.analyses.some(({ stand }) => stand === 'mistaken')) return;
    const { criteria } = await assessed(course, 'mistaken');
    expect(criteria.find(({ check }) => check === 'primary-fits')).toMatchObject({
      // That of mentoring differs from the right one in an option alone.
      awarded: name === 'mentoring' ? 7.5 : 0,
    });
  });
});

const trial = await smallCourse('trial-binary', ['s1', 's2']);

describe('kinds of students', () => {
  it.each(Object.keys(studentKinds) as StudentKind[])('%s', async (kind) => {
    const assessment = await assessed(trial, kind);
    const marks = byCheck(assessment).map(
      ({ id, awarded, points, reason }) => `${id}: ${awarded ?? 'open'} of ${points}. ${reason}`,
    );
    const remarks = assessment.remarks.map((one) => `${one.kind}, ${one.where}: ${one.text}`);
    expect([...marks, ...remarks]).toMatchSnapshot();
  });

  it('are assessed alike again', async () => {
    expect(await assessed(trial, 'wrong-number')).toEqual(await assessed(trial, 'wrong-number'));
  });

  it('are plain data', async () => {
    const assessment = await assessed(trial, 'right');
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });
});

describe('the answer', () => {
  it('is turned round where the comparison is, so that it can stand beside the others', async () => {
    const [right, turned] = [await assessed(trial, 'right'), await assessed(trial, 'wrong-reference')];
    expect(turned.answer!.estimate).toBeCloseTo(right.answer!.estimate, 12);
    expect(turned.answer!.confLow).toBeCloseTo(right.answer!.confLow!, 12);
    expect(turned.answer!.truth).toBe(-0.14);
  });
});
