import { join } from 'node:path';
import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { Exercise } from '../../guide/exercise/exercise.js';
import { readExercise } from '../../guide/exercise/read-exercise.js';
import { list } from '../../methods/kit/wording.js';
import { StudyDocument } from '../../study/document.js';
import { readDocument } from '../../study/load/load-study.js';
import { folderReader } from '../study-files.js';

/** A study that comes with the package, as the list of exercises says it. */
export interface ListedExercise {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly design: string;
  readonly teaches: string;
  readonly difficulty: number;
  readonly minutes: number;
  readonly summary: string;
}

/** The folder of the bundled exercises. */
const exercisesFolder = (effects: Effects): string => join(effects.packageRoot, 'datasets');

/** The names of the exercises: folders that hold a model study. */
export async function exerciseNames(effects: Effects): Promise<readonly string[]> {
  const folder = exercisesFolder(effects);
  const names = await effects.list(folder);
  const isExercise = await Promise.all(names.map((name) => effects.exists(join(folder, name, 'study.yaml'))));
  return names.filter((_, at) => isExercise[at]);
}

/**
 * The folder of one exercise.
 *
 * @throws LindError `unknown-exercise`, with the nearest name
 */
export async function exerciseFolder(effects: Effects, name: string): Promise<string> {
  const names = await exerciseNames(effects);
  if (names.includes(name)) return join(exercisesFolder(effects), name);
  throw new LindError(
    'unknown-exercise',
    `There is no exercise "${name}".${didYouMean(name, names)} The exercises are ${list(names)}.`,
  );
}

/** What the walk asks in an exercise. @throws ProblemsError when the file does not follow its schema */
export async function loadExercise(effects: Effects, name: string): Promise<Exercise> {
  const file = join(await exerciseFolder(effects, name), 'exercise.yaml');
  const text = new TextDecoder().decode(await effects.readFile(file));
  return readExercise(StudyDocument.parse(text, `${name}/exercise.yaml`));
}

/** All exercises with what they are about, the easier ones first. */
export async function listExercises(effects: Effects): Promise<readonly ListedExercise[]> {
  const names = await exerciseNames(effects);
  const listed = await Promise.all(names.map((name) => listedExercise(effects, name)));
  return listed.sort((a, b) => a.difficulty - b.difficulty);
}

async function listedExercise(effects: Effects, name: string): Promise<ListedExercise> {
  const { value } = await readDocument(folderReader(effects, join(exercisesFolder(effects), name)));
  const { type } = (value.question ?? {}) as { readonly type?: string };
  const { title, teaches, difficulty, minutes, summary } = await loadExercise(effects, name);
  return {
    name,
    title,
    question: String(type),
    design: String(value.design),
    teaches,
    difficulty,
    minutes,
    summary,
  };
}
