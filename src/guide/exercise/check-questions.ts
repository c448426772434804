import { LindError } from '../../errors.js';
import type { StudyResults } from '../../study/results.js';
import type { ExerciseQuestion } from './exercise.js';
import { walkSteps } from './exercise.js';
import { expectedAnswer } from './expected-answer.js';

const fewest = 8;
const most = 12;

/** A sentence for everything that keeps the questions of an exercise from being put to a student. */
export function questionFaults(questions: readonly ExerciseQuestion[], results: StudyResults): string[] {
  const { length } = questions;
  return [
    ...(length < fewest || length > most
      ? [`There are ${length} questions; there must be ${fewest} to ${most}.`]
      : []),
    ...orderFaults(questions),
    ...questions.flatMap((question, at) => {
      const faults = faultsOf(question, results);
      if (questions.findIndex(({ id }) => id === question.id) < at) faults.push('another has this id');
      return faults.map((fault) => `Question "${question.id}": ${fault}.`);
    }),
  ];
}

/** A walk goes through its steps once. */
function orderFaults(questions: readonly ExerciseQuestion[]): string[] {
  const steps = questions.map(({ step }) => walkSteps.indexOf(step));
  const back = steps.findIndex((step, at) => at > 0 && step < steps[at - 1]!);
  return back === -1
    ? []
    : [`Question "${questions[back]!.id}" belongs to a step before that of the last one.`];
}

function faultsOf(question: ExerciseQuestion, results: StudyResults): string[] {
  const { number, choices, hints, step, about } = question;
  const ids = results.analyses.map(({ id }) => id);
  const faults: string[] = [];
  if ((number === undefined) === (choices === undefined))
    faults.push('either number or choices must be given');
  if (hints.length !== 3) faults.push(`there are ${hints.length} hints where there must be three`);
  if (step === 'finding' && about === undefined) faults.push('"about" must name an analysis');
  if (about !== undefined && !ids.includes(about)) faults.push(`there is no analysis "${about}"`);
  if (choices && choices.filter(({ right }) => right).length !== 1)
    faults.push('exactly one choice must be right');
  return [...faults, ...numberFaults(question, results)];
}

function numberFaults({ number, reveal }: ExerciseQuestion, results: StudyResults): string[] {
  if (!number) return reveal.includes('{answer}') ? ['a choice has no number to stand for {answer}'] : [];
  const missing = reveal.includes('{answer}') ? [] : ['the reveal does not hold {answer}'];
  try {
    expectedAnswer(number, results);
    return missing;
  } catch (error) {
    if (error instanceof LindError) return [...missing, error.message.replace(/\.$/, '')];
    throw error;
  }
}
