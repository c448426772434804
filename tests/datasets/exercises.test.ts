// The walk-ready part of each exercise: its form, the published totals, and questions whose answers can be computed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exerciseNames, loadExercise } from '../../src/cli/new/exercises.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import type { ExerciseProofs } from '../../src/guide/exercise/check-exercise.js';
import { questionFaults } from '../../src/guide/exercise/check-questions.js';
import { totalsThatDiffer } from '../../src/guide/exercise/check-totals.js';
import type { Exercise, ExerciseQuestion } from '../../src/guide/exercise/exercise.js';
import { expectedAnswer, revealText } from '../../src/guide/exercise/expected-answer.js';
import { readExercise } from '../../src/guide/exercise/read-exercise.js';
import { StudyDocument } from '../../src/study/document.js';
import { emptyJournal } from '../../src/study/journal.js';
import { requireStudy } from '../../src/study/read-study.js';
import { runStudy, toResults } from '../../src/study/run-study.js';
import { lind } from '../support/lind.js';
import { type Bundled, bundled, datasets } from './bundled.js';

const effects = nodeEffects();
const names = await exerciseNames(effects);

async function modelOf(name: string) {
  const file = join(datasets, name, 'study.yaml');
  const { study, methods } = await requireStudy(StudyDocument.parse(await readFile(file, 'utf8'), file));
  const table = study.data ? (await bundled(name as Bundled)).table : null;
  const data = table ? { table, codebookHash: null } : null;
  return { study, table, results: toResults(runStudy({ study, methods, journal: emptyJournal, data })) };
}

test('every exercise is proven sound', async () => {
  const { status, stdout } = await lind(['exercises', 'check', '--json']);
  const proven: { name: string; holds: boolean; found: ExerciseProofs }[] = JSON.parse(stdout);
  expect(proven.filter(({ holds }) => !holds)).toEqual([]);
  expect(proven.map(({ name }) => name)).toEqual(names);
  expect(status).toBe(0);
  expect(names).toHaveLength(12);
});

test('each exercise teaches something else, and they are listed from the easier to the harder', async () => {
  const { stdout } = await lind(['exercises', '--json']);
  const listed: { teaches: string; difficulty: number }[] = JSON.parse(stdout);
  expect(new Set(listed.map(({ teaches }) => teaches)).size).toBe(12);
  const difficulties = listed.map(({ difficulty }) => difficulty);
  expect(difficulties).toEqual(difficulties.toSorted());
});

describe.each(names)('%s', async (name) => {
  const { questions } = await loadExercise(effects, name);
  const { study, results } = await modelOf(name);

  test('the worked example of a number question does not hold its answer', () => {
    for (const { id, number, hints } of questions.filter((question) => question.number)) {
      const answer = expectedAnswer(number!, results).toFixed(number!.decimals);
      expect(hints.join(' ').match(/\d+(\.\d+)?/g) ?? [], id).not.toContain(answer);
    }
  });

  test('what is asked before the plan is locked tells no outcome', () => {
    const early = questions.filter(({ step, number }) => number && step !== 'finding');
    for (const { number } of early) {
      expect(study.plan.analyses.find(({ id }) => id === number!.analysis)?.purpose).toBe('descriptive');
    }
  });

  test('the number is put into the reveal', () => {
    for (const question of questions) expect(revealText(question, results)).not.toContain('{');
  });
});

describe('a fault is found', async () => {
  const exercise = await loadExercise(effects, 'streptomycin');
  const numbers = await modelOf('streptomycin');
  const [asked] = exercise.questions.filter(({ number }) => number) as [ExerciseQuestion];
  const question = (changed: Partial<ExerciseQuestion>) =>
    questionFaults(
      [...exercise.questions.slice(0, 9), { ...asked, step: 'reflection', id: 'odd', ...changed }],
      numbers.results,
    );

  test('a wrong total', () => {
    const wrong = [{ says: '39 improved', where: { arm: 'streptomycin', improved: 'yes' }, rows: 39 }];
    expect(totalsThatDiffer(wrong, numbers)).toEqual([
      'The publication says "39 improved", but the data give 38.',
    ]);
  });

  test('a wrong published result, and wrong counts', () => {
    const number = { analysis: 'improvement', term: 'risk-ratio', decimals: 2 };
    const counts = { analysis: 'improvement', are: [[1, 2]] };
    expect(totalsThatDiffer([{ says: 'RR', number, is: 2.11 }], numbers)).toEqual([]);
    expect(totalsThatDiffer([{ says: 'RR', number, is: 2.12 }], numbers)).toHaveLength(1);
    expect(totalsThatDiffer([{ says: 'counts', counts }], numbers)).toHaveLength(1);
    expect(totalsThatDiffer([{ says: 'nothing to hold it to' }], numbers)).toHaveLength(1);
  });

  test.each<[string, Partial<ExerciseQuestion>, RegExp]>([
    [
      'an analysis that there is not',
      { number: { analysis: 'none', term: 'risk', decimals: 1 } },
      /no such analysis/,
    ],
    [
      'a term that there is not',
      { number: { analysis: 'death', term: 'hazard', decimals: 1 } },
      /0 rows fit/,
    ],
    [
      'a table with several rows',
      { number: { analysis: 'groups-at-start', table: 'rows', decimals: 1 } },
      /rows fit/,
    ],
    [
      'a field that there is not',
      { number: { analysis: 'death', term: 'risk', field: 'df', decimals: 1 } },
      /not there/,
    ],
    ['a reveal that types the number in', { reveal: 'It is 36.' }, /does not hold \{answer\}/],
    ['two ways to answer', { choices: [{ says: 'a', why: 'b', right: true }] }, /either number or choices/],
    ['two hints', { hints: ['a', 'b'] }, /there must be three/],
    ['an id used twice', { id: 'comparison' }, /another has this id/],
    ['a step that is over', { step: 'question' }, /before that of the last one/],
  ])('%s', (_, changed, sentence) => {
    expect(question({})).toEqual([]);
    expect(question(changed).join(' ')).toMatch(sentence);
  });

  test('a key that is not in the form', async () => {
    const text = await readFile(join(datasets, 'aspirin/exercise.yaml'), 'utf8');
    const broken = StudyDocument.parse(text.replace('summary:', 'sumary:'), 'exercise.yaml');
    await expect(readExercise(broken) as Promise<Exercise>).rejects.toThrow(/"sumary" is not a key/);
  });

  test('an exercise that there is not', async () => {
    const { status, stderr } = await lind(['exercises', 'check', 'streptomicin']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Did you mean "streptomycin"/);
  });
});
