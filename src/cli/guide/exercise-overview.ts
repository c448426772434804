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

/** An exercise, and how far one has come in it. */
export interface ExerciseProgress {
  readonly name: string;
  readonly title: string;
  readonly design: string;
  /** How hard it is, and how long it takes: "to begin with, 20 minutes". */
  readonly effort: string;
  readonly begun: readonly { readonly folder: string; readonly standing: string }[];
}

/** The exercises by design, within a design the easier first. */
export async function exerciseOverview(effects: Effects): Promise<readonly ExerciseProgress[]> {
  const begun = await begunStudies(effects);
  const exercises = await Promise.all(
    (await listExercises(effects)).map(async (one) => {
      const { difficulty = 2, minutes } = (await readGuide(effects, one.name))?.exercise ?? {};
      const effort = [difficulties[difficulty], ...(minutes === undefined ? [] : [`${minutes} minutes`])];
      const { name, title, design } = one;
      return { name, title, design, difficulty, effort: effort.join(', '), begun: begun.get(name) ?? [] };
    }),
  );
  const designs = [...new Set(exercises.map(({ design }) => design))];
  return exercises.toSorted(
    (a, b) => designs.indexOf(a.design) - designs.indexOf(b.design) || a.difficulty - b.difficulty,
  );
}

const difficulties = { 1: 'to begin with', 2: 'harder', 3: 'hard' } as const;

/** `lind start` where there is neither a study nor a terminal. */
export function printOverview(effects: Effects, overview: readonly ExerciseProgress[]): void {
  const style = paint(effects.terminal.color);
  const width = textWidth(effects.terminal.columns);
  const lines = overview.flatMap(({ name, title, design, effort, begun }, at) => [
    ...(design === overview[at - 1]?.design ? [] : [...(at === 0 ? [] : ['']), style.bold(design)]),
    ...wrap(`  ${name}: ${title} (${effort})`, width, '    '),
    ...begun.flatMap((one) => wrap(`    ${one.folder}: ${one.standing}`, width, '    ')),
  ]);
  const closing = 'Begin one with "lind start <name>", or your own data with "lind start my.csv".';
  effects.print(`${[...lines, '', ...wrap(closing, width)].join('\n')}\n`);
}

type Begun = ExerciseProgress['begun'];

/** Studies in the folders below this one, and in theirs, by the exercise they were made from. */
async function begunStudies(effects: Effects): Promise<ReadonlyMap<string, Begun>> {
  const found = new Map<string, Begun>();
  for (const folder of await studiesBelow(effects, '.', 2)) {
    const study = await progressIn(effects, folder);
    if (study) found.set(study.exercise, [...(found.get(study.exercise) ?? []), study]);
  }
  return found;
}

async function studiesBelow(effects: Effects, folder: string, depth: number): Promise<readonly string[]> {
  const names = (await effects.list(folder)).filter((name) => !/^\.|^node_modules$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const inner = join(folder, name);
      if (await effects.exists(join(inner, studyFiles.study))) return [inner];
      return depth > 1 ? studiesBelow(effects, inner, depth - 1) : [];
    }),
  );
  return found.flat();
}

/** A study that cannot be read has no progress to tell. */
async function progressIn(effects: Effects, folder: string) {
  try {
    const state = await (await deskOf(effects, folder)).read();
    if (state.exercise === null) return null;
    return { exercise: state.exercise.name, folder, standing: standing(stepStates(state)) ?? 'done.' };
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}
