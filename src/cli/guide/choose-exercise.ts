import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { type ExerciseProgress, printOverview } from './exercise-overview.js';

/**
 * `lind start` where there is no study: an exercise is chosen, to be begun or gone on with.
 *
 * @returns the exercise, or the folder in which it was begun; null when none is wanted
 */
export function chooseExercise(
  effects: Effects,
  overview: readonly ExerciseProgress[],
  plain: boolean,
): Promise<string | null> {
  return plain ? chooseByName(effects, overview) : chooseFromList(effects, overview);
}

const placeOf = ({ name, begun }: ExerciseProgress): string => begun[0]?.folder ?? name;

async function chooseFromList(
  effects: Effects,
  overview: readonly ExerciseProgress[],
): Promise<string | null> {
  const width = textWidth(effects.terminal.columns);
  const choices = overview.map((one) => ({
    value: placeOf(one),
    name: `${one.name} (${one.design}; ${one.effort})`,
    description: wrap(
      [`${one.title}.`, ...one.begun.map(({ folder, standing }) => `${folder}: ${standing}`)].join(' '),
      width,
    ).join('\n'),
  }));
  const leave = { value: '', name: 'None of them: "lind start my.csv" takes data of your own' };
  const message = 'Which study would you like to work through?';
  return (await effects.ask({ kind: 'choice', message, choices, others: [leave] })) || null;
}

async function chooseByName(effects: Effects, overview: readonly ExerciseProgress[]): Promise<string | null> {
  printOverview(effects, overview);
  const names = overview.map(({ name }) => name);
  for (;;) {
    const name = await effects.ask({ kind: 'line', message: 'Name of an exercise (Enter to leave): ' });
    if (name === '') return null;
    const found = overview.find((one) => one.name === name.toLowerCase());
    if (found) return placeOf(found);
    effects.print(`"${name}" is no exercise.${didYouMean(name, names)}\n`);
  }
}
