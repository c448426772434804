import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRubric } from '../../src/simulate/rubric/read-rubric.js';
import { totalPoints } from '../../src/simulate/rubric/rubric.js';
import { rubricText } from '../../src/simulate/rubric/rubric-text.js';
import { designs } from '../../src/study/study.js';

const folder = fileURLToPath(new URL('../../templates/rubrics/', import.meta.url));

describe('the bundled rubrics', () => {
  it('there is one for every design', () => {
    const rubrics = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    expect(rubrics.sort()).toEqual(designs.map((design) => `${design}.yaml`).sort());
  });

  it.each(designs)('%s gives 100 points, and prints', async (design) => {
    const rubric = await readRubric(readFileSync(`${folder}${design}.yaml`, 'utf8'), `${design}.yaml`);
    expect(totalPoints(rubric)).toBe(100);
    const text = rubricText(rubric);
    for (const { title } of rubric.criteria) expect(text).toContain(`| ${title} |`);
  });
});

describe('a rubric that cannot be used', () => {
  const rubric = (criterion: string) => `rubric: 1\ntitle: Marks\ncriteria:\n  - ${criterion}\n`;
  const levels =
    '{ look-for: Words, levels: [{ points: 4, descriptor: Good }, { points: 0, descriptor: Bad }] }';
  it.each([
    ['marked by nobody', rubric('{ id: a, title: A, points: 5 }')],
    ['marked twice', rubric(`{ id: a, title: A, points: 4, check: plan-locked, person: ${levels} }`)],
    ['a check that there is not', rubric('{ id: a, title: A, points: 5, check: plan-lokced }')],
    ['points that do not fit', rubric(`{ id: a, title: A, points: 5, person: ${levels} }`)],
  ])('%s', async (_, yaml) => {
    await expect(readRubric(yaml, 'rubric.yaml')).rejects.toThrowErrorMatchingSnapshot();
  });
});
