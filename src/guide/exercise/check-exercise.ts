import { type CheckInput, checkStudy } from '../../study/check/check-study.js';
import type { StudyDocument } from '../../study/document.js';
import { emptyJournal } from '../../study/journal.js';
import { exerciseStudy, type Skeleton } from '../../study/new-study.js';
import { problemText } from '../../study/problem.js';
import { runStudy, toResults } from '../../study/run-study.js';
import { questionFaults } from './check-questions.js';
import { totalsThatDiffer } from './check-totals.js';
import type { Exercise } from './exercise.js';

/** What is proven of an exercise, each with what does not hold. */
export interface ExerciseProofs {
  /** The data give back what the publication prints. */
  readonly totals: readonly string[];
  /** The study that a student begins with holds nothing of what was found. */
  readonly unsolved: readonly string[];
  /** The model study runs, and its check finds no error. */
  readonly model: readonly string[];
  /** Every question can be asked, and its answer computed. */
  readonly questions: readonly string[];
}

type ModelStudy = Pick<CheckInput, 'document' | 'study' | 'methods' | 'data'>;

/** Proves of an exercise what teachers and students rely on. */
export function checkExercise(
  exercise: Exercise,
  model: ModelStudy,
  skeleton: Pick<Skeleton, 'closing'>,
): ExerciseProofs {
  const results = toResults(runStudy({ ...model, journal: emptyJournal }));
  const table = model.data?.table ?? null;
  return {
    totals: totalsThatDiffer(exercise.totals, { study: model.study, table, results }),
    unsolved: solvedParts(exerciseStudy(model.document, skeleton)),
    model: modelFaults(model, results),
    questions: questionFaults(exercise.questions, results),
  };
}

const written = ['findings', 'conclusion', 'limitations', 'certainty', 'application'];

const solvedParts = ({ value }: StudyDocument): string[] =>
  written.filter((key) => value[key] !== undefined).map((key) => `A new study has "${key}" already.`);

function modelFaults(model: ModelStudy, results: ReturnType<typeof toResults>): string[] {
  const problems = checkStudy({ ...model, journal: emptyJournal, dataFailure: null, results });
  const found = new Set(model.study.findings?.map(({ analysis }) => analysis));
  return [
    ...problems.filter(({ severity }) => severity === 'error').map(problemText),
    ...results.analyses.flatMap(({ error }) => (error === null ? [] : [error.message])),
    ...results.analyses
      .filter(({ id }) => !found.has(id))
      .map(({ id }) => `The model study has no finding on "${id}".`),
  ];
}
