import type { Draft } from '../study/draft.js';
import type { StudyResults } from '../study/results.js';
import type { Exercise } from './exercise/exercise.js';
import type { Shown } from './interview.js';

/** What an exercise brings to the walk. */
export interface ExerciseGuide {
  readonly name: string;
  /** The story of the study, read when the walk begins. */
  readonly context: readonly Shown[];
  /** Its questions and closing words; null when it has none. */
  readonly exercise: Exercise | null;
  /** Its model study, for what a student asks to be shown. */
  readonly model: Draft;
  /**
   * The model's plan run on the student's data: questions are about its analyses. Null until the student has run
   * theirs.
   */
  readonly modelResults: StudyResults | null;
}
