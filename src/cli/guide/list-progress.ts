import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { standing, stepStates } from '../../guide/progress.js';
import { listExercises } from '../new/exercises.js';
import { studyFiles } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { deskOf } from './desk.js';
import { readGuide } from './read-guide.js';

/** `lind start` where there is no study: the exercises, and how far one has come in each. */
export async function listProgress(effects: Effects): Promise<void> {
  const style = paint(effects.terminal.color);
  const width = textWidth(effects.terminal.columns);
  const begun = await begunStudies(effects);
  const exercises = await gradedExercises(effects);
  const designs = [...new Set(exercises.map(({ design }) => design))];
  const lines = designs.flatMap((design) => [
    style.bold(design),
    ...exercises
      .filter((one) => one.design === design)
      .toSorted((a, b) => a.difficulty - b.difficulty)
      .flatMap(({ name, title, difficulty, minutes }) => [
        ...wrap(`  ${name}: ${title} (${difficulties[difficulty]}${minutes})`, width, '    '),
        ...(begun.get(name) ?? []).flatMap((progress) => wrap(`    ${progress}`, width, '    ')),
      ]),
    '',
  ]);
  const closing = wrap(
    'Begin one with "lind start <name>", or your own data with "lind start my.csv".',
    width,
  );
  effects.print(`${[...lines, ...closing].join('\n')}\n`);
}

const difficulties = { 1: 'to begin with', 2: 'harder', 3: 'hard' } as const;

/** The exercises, each with how hard it is and how long it takes. */
const gradedExercises = async (effects: Effects) =>
  Promise.all(
    (await listExercises(effects)).map(async (one) => {
      const { difficulty = 2, minutes } = (await readGuide(effects, one.name))?.exercise ?? {};
      return { ...one, difficulty, minutes: minutes === undefined ? '' : `, ${minutes} minutes` };
    }),
  );

/** Studies in the folders below this one, by the exercise they were made from. */
async function begunStudies(effects: Effects): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const folder of await effects.list('.')) {
    if (!(await effects.exists(join(folder, studyFiles.study)))) continue;
    const begun = await progressIn(effects, folder);
    if (begun) found.set(begun.exercise, [...(found.get(begun.exercise) ?? []), begun.progress]);
  }
  return found;
}

/** A study that cannot be read has no progress to tell. */
async function progressIn(effects: Effects, folder: string) {
  try {
    const state = await (await deskOf(effects, folder)).read();
    if (state.exercise === null) return null;
    return {
      exercise: state.exercise.name,
      progress: `${folder}: ${standing(stepStates(state)) ?? 'done.'}`,
    };
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}
