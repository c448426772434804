import { checkAnswer } from '../study/claims/answer.js';
import { readNumber } from '../study/claims/number.js';
import type { Target } from '../study/claims/target.js';
import type { StudyResults } from '../study/results.js';
import { lastAnswer } from './events.js';
import type { Choice, ExerciseQuestion, NumberAnswer, WalkStep } from './exercise/exercise.js';
import { expectedAnswer, revealText } from './exercise/expected-answer.js';
import { prompt, textOf } from './prompt.js';
import { mark } from './seen.js';
import type { GuideState } from './state.js';
import type { Hints, Prompt, Verdict } from './step.js';

/** The questions that an exercise puts at a step. */
export const exercisePrompts = (state: GuideState, step: WalkStep): readonly Prompt[] =>
  questionsOf(state)
    .filter((question) => question.step === step)
    .flatMap((question) => exercisePrompt(state, question));

/** The questions that it puts about one analysis of its model plan, once there are results. */
export const promptsAbout = (state: GuideState, analysis: string): readonly Prompt[] =>
  questionsOf(state)
    .filter(({ step, about }) => afterRun.includes(step) && about === analysis)
    .flatMap((question) => exercisePrompt(state, question));

const afterRun: readonly WalkStep[] = ['table-one', 'finding'];

const questionsOf = ({ exercise }: GuideState): readonly ExerciseQuestion[] =>
  exercise?.exercise?.questions ?? [];

function exercisePrompt(state: GuideState, question: ExerciseQuestion): readonly Prompt[] {
  const results = state.exercise?.modelResults ?? null;
  if (question.number && results === null) return [];
  const id = `exercise-${question.id}`;
  return [
    prompt({
      id,
      asks: question.ask,
      input: question.number
        ? { kind: 'text' }
        : {
            kind: 'choice',
            choices: mixed(question.choices ?? []).map(({ says }) => ({ value: says, name: says })),
          },
      answered: lastAnswer(state.journal, id) !== undefined,
      hints: question.hints as unknown as Hints,
      reveal: results === null ? question.reveal : revealText(question, results),
      check: (answer) => (question.number ? malformed(textOf(answer)) : null),
      judge: (answer) => judged(state, question, textOf(answer)),
      changes: (answer) => ({ note: { answer: textOf(answer) } }),
    }),
  ];
}

/** In an order that has nothing to do with which is right, and is the same each time. */
const mixed = (choices: readonly Choice[]): readonly Choice[] =>
  choices.toSorted((a, b) => (mark(a.says) < mark(b.says) ? -1 : 1));

function malformed(text: string): string | null {
  const read = readNumber(text);
  return read.kind === 'malformed' ? read.sentence : null;
}

function judged(state: GuideState, { number, choices = [] }: ExerciseQuestion, answer: string): Verdict {
  if (number) return judgedNumber(state, number, answer);
  const chosen = choices.find(({ says }) => says === answer);
  return { right: chosen?.right === true, feedback: chosen?.why ?? '' };
}

function judgedNumber(state: GuideState, number: NumberAnswer, answer: string): Verdict {
  const results = state.exercise!.modelResults!;
  if (agrees(answer, number, results)) return { right: true, feedback: 'Right.' };
  const { verdict, sentence } = named(state, number, answer);
  return { right: verdict === 'right' || verdict === 'rough', feedback: sentence };
}

/** At the precision typed: 36 agrees with 36.4, and 36.1 does not. */
function agrees(text: string, number: NumberAnswer, results: StudyResults): boolean {
  const typed = readNumber(text);
  if (typed.kind !== 'number') return false;
  const value = number.unsigned ? Math.abs(typed.value) : typed.value;
  // A little more than half a unit, since decimal fractions are not exact in binary.
  return (
    Math.abs(value - expectedAnswer(number, results)) <= typed.tolerance * (1 + 1e-9) &&
    typed.tolerance <= most(number)
  );
}

/** An answer to the nearest whole number will do where one decimal is asked for, and not to the nearest ten. */
const most = ({ decimals }: NumberAnswer): number => 0.5 * 10 ** (1 - decimals);

function named(state: GuideState, number: NumberAnswer, answer: string) {
  const { result } = state.exercise!.modelResults!.analyses.find(({ id }) => id === number.analysis)!;
  const method = state.methods.get(result!.method)!;
  const { term, test, table, where, field } = number;
  const target = { ...(term ? { term } : test ? { test } : { table }), ...(where ? { where } : {}), field };
  return checkAnswer(answer, {
    analysed: { method, result: result! },
    target: withoutUndefined(target) as Target,
    graded: state.graded,
  });
}

const withoutUndefined = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
