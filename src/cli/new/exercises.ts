import { join } from 'node:path';
import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import { readDocument } from '../load-study.js';

/** A study that comes with the package. */
export interface Exercise {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly design: string;
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

/** All exercises with what they are about, as their model studies say it. */
export async function listExercises(effects: Effects): Promise<readonly Exercise[]> {
  const names = await exerciseNames(effects);
  return Promise.all(
    names.map(async (name) => {
      const { value } = await readDocument(effects, join(exercisesFolder(effects), name));
      const { type } = (value.question ?? {}) as { readonly type?: string };
      return { name, title: String(value.title), question: String(type), design: String(value.design) };
    }),
  );
}
