import { describe, expect, it } from 'vitest';
import { assess } from '../../src/grade/assess/assess.js';
import { bundledRecipes } from '../simulate/bundled.js';
import { smallCourse } from './course.js';
import { handIn } from './students.js';

describe('a hand-in in which all is right', () => {
  it.each(bundledRecipes)('has every point of the checks: %s', async (name) => {
    const { recipe, rubric, packages } = await smallCourse(name);
    const [own] = packages;
    const files = await handIn('right', own!);
    const assessment = await assess({ files, key: own!.key, rubric, recipe, student: 's1' });
    const lost = assessment.criteria.filter(
      ({ check, awarded, points }) => check !== null && awarded !== points,
    );
    expect(lost).toEqual([]);
    expect(assessment.outcome).toBe('assessed');
  });
});
