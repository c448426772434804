import { basename, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { forFolder, printLines } from '../terminal/print.js';
import { type Answers, completeAnswers } from './answers.js';
import { exerciseNames } from './exercises.js';
import { folderFromData, folderFromExercise } from './new-folder.js';
import { type NewFolder, refuseExisting, writeNewStudy } from './write-study.js';

interface Asked {
  readonly folder: string | undefined;
  readonly exercise: string | undefined;
  readonly data: string | undefined;
  readonly answers: Answers;
}

/** `lind new`: a study from a bundled exercise, or from a CSV file and answers. */
export async function runNew(asked: Asked, effects: Effects): Promise<void> {
  const source = await chosenSource(asked, effects);
  const made =
    'exercise' in source
      ? await fromExercise(source.exercise, asked, effects)
      : await fromData(source.data, asked, effects);
  await writeNewStudy(effects, made);
  printLines(effects, [
    `Made a study in ${made.folder}: ${['study.yaml', ...made.files.keys()].join(', ')}.`,
    ...('exercise' in source
      ? [
          `Read ${join(made.folder, 'exercise.md')} first. The question and a plan are there; what the data show is yours to find and write.`,
          `Next: ${forFolder('lind check', made.folder)}`,
        ]
      : [
          'Describe the columns in data/datapackage.json: labels, units, codes for missing values.',
          `Next: write the plan into ${join(made.folder, 'study.yaml')}; then ${forFolder('lind check', made.folder)}`,
        ]),
  ]);
}

type Source = { readonly exercise: string } | { readonly data: string };

async function chosenSource({ exercise, data }: Asked, effects: Effects): Promise<Source> {
  if (exercise !== undefined && data !== undefined) {
    throw new LindError('two-sources', 'Give either --exercise or --data, not both.');
  }
  if (exercise !== undefined) return { exercise };
  if (data !== undefined) return { data };
  if (!effects.terminal.interactive) {
    throw new LindError(
      'missing-flags',
      'Say what the study is made from: --exercise <name> ("lind exercises" lists them), or --data <file.csv>.',
    );
  }
  return askSource(effects);
}

async function askSource(effects: Effects): Promise<Source> {
  const exercises = (await exerciseNames(effects)).map((name) => ({
    value: name,
    name: `Exercise: ${name}`,
  }));
  const own = { value: '', name: 'Data of my own (a CSV file)' };
  const exercise = await effects.ask({
    kind: 'choice',
    message: 'What is the study made from?',
    choices: [...exercises, own],
  });
  if (exercise !== '') return { exercise };
  return { data: await effects.ask({ kind: 'text', message: 'The data file (CSV)' }) };
}

async function fromExercise(name: string, { folder = name }: Asked, effects: Effects): Promise<NewFolder> {
  await refuseExisting(effects, folder);
  return folderFromExercise(effects, { name, folder });
}

async function fromData(data: string, asked: Asked, effects: Effects): Promise<NewFolder> {
  const folder = asked.folder ?? basename(data).replace(/\.[^.]*$/, '');
  await refuseExisting(effects, folder);
  if (!(await effects.exists(data))) await effects.readFile(data);
  const beginning = await completeAnswers(effects, asked.answers);
  return folderFromData(effects, { data, folder, beginning });
}
