// Every bundled exercise can be walked from start to report with the answers of its model study.
import { describe, expect, it } from 'vitest';
import { deskOf } from '../../src/cli/guide/desk.js';
import { exerciseNames } from '../../src/cli/new/exercises.js';
import { startFromExercise } from '../../src/cli/new/new-folder.js';
import { writeNewStudy } from '../../src/cli/new/write-study.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { walk } from '../../src/guide/walk.js';
import { lind } from '../support/lind.js';
import { modelStudent } from '../support/model-student.js';
import { temporaryFolder } from '../support/study-folder.js';

const names = await exerciseNames(nodeEffects());

describe('a walk through each exercise', () => {
  it.each(names)('%s', { timeout: 60_000 }, async (name) => {
    const effects = nodeEffects();
    const folder = await temporaryFolder();
    await writeNewStudy(effects, await startFromExercise(effects, { name, folder }));
    const desk = await deskOf(effects, folder);
    const { interview, asked } = modelStudent(desk);
    expect(await walk(interview, desk)).toBe('done');
    const questions = (await desk.read()).exercise?.exercise?.questions ?? [];
    expect(asked).toEqual(expect.arrayContaining(questions.map(({ id }) => `exercise-${id}`)));
    expect(await effects.exists(`${folder}/report.html`)).toBe(true);
    const { problems } = JSON.parse((await lind(['check', folder, '--json'])).stdout);
    expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });
});
