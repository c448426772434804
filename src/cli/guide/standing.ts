import type { Effects } from '../../effects/effects.js';
import { type StepState, standing, stepStates } from '../../guide/progress.js';
import { readJournal } from '../../study/load/load-study.js';
import { ProblemsError } from '../../study/problem.js';
import { folderReader } from '../study-files.js';
import { forFolder } from '../terminal/print.js';
import { deskOf } from './desk.js';

/** How far the walk through a study has come. */
export interface WalkStanding {
  readonly title: string;
  readonly states: readonly StepState[];
  /** "Step 7 of 18: choose the primary analysis. Next: lind start"; null when everything is done. */
  readonly sentence: string | null;
}

/**
 * Where a study stands that is being walked through.
 *
 * @returns null for a study that was written by hand from the first line, and for one that does not follow its form
 */
export async function walkStanding(effects: Effects, folder: string): Promise<WalkStanding | null> {
  const { events } = await readJournal(folderReader(effects, folder));
  if (!events.some(({ event }) => event === 'answered')) return null;
  try {
    const state = await (await deskOf(effects, folder)).read();
    const states = stepStates(state);
    const next = standing(states);
    const sentence = next === null ? null : `${next} Next: ${forFolder('lind start', folder)}`;
    return { title: state.draft.title ?? '', states, sentence };
  } catch (error) {
    if (error instanceof ProblemsError) return null;
    throw error;
  }
}
