import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import { designWords, questionWords } from '../../report/build/words.js';
import type { Beginning } from '../../study/new-study.js';
import type { Design, Question, QuestionType } from '../../study/study.js';
import { type NewQuestion, promptedQuestions, requiredQuestions, typeCues } from './questions.js';

/** Answers by flag. */
export type Answers = { readonly [flag: string]: string | undefined };

/**
 * What is still to be known of a new study: asked at the terminal, or refused without one.
 *
 * @throws LindError `missing-flags`, naming them
 */
export async function completeAnswers(
  effects: Effects,
  given: Answers,
): Promise<Omit<Beginning, 'dataFile'>> {
  const answers = new Map(Object.entries(given).filter(([, answer]) => (answer ?? '').trim() !== ''));
  if (!effects.terminal.interactive) requireAll(answers);
  for (let next = firstOpen(answers); effects.terminal.interactive && next; next = firstOpen(answers)) {
    answers.set(next.flag, await askOne(effects, next));
  }
  return beginningOf(answers);
}

type Known = Map<string, string | undefined>;

const typeOf = (answers: Known): QuestionType | undefined =>
  answers.get('question-type') as QuestionType | undefined;

const openQuestions = (answers: Known): readonly NewQuestion[] =>
  requiredQuestions(typeOf(answers), new Set(answers.keys())).filter(({ flag }) => !answers.has(flag));

/** The type of the question decides what is asked next, so one is asked at a time. */
const firstOpen = (answers: Known): NewQuestion | undefined =>
  promptedQuestions(typeOf(answers), new Set(answers.keys())).find(({ flag }) => !answers.has(flag));

function requireAll(answers: Known): void {
  const open = openQuestions(answers).map(({ flag }) => `--${flag}`);
  if (open.length === 0) return;
  const more = typeOf(answers) === undefined ? ', and with the type what that type of question needs' : '';
  throw new LindError(
    'missing-flags',
    `There is no terminal to ask at; give ${list(open)} as well${more}. "lind new --help" explains them.`,
  );
}

function askOne(effects: Effects, { flag, asks, choices }: NewQuestion): Promise<string> {
  const message = asks;
  if (choices) {
    return effects.ask({
      kind: 'choice',
      message,
      choices: choices.map((value) => ({ value, name: choiceName(flag, value) })),
    });
  }
  const check = (answer: string) =>
    answer.trim() === '' ? `Write something; --${flag} cannot be empty.` : true;
  return effects.ask({ kind: 'text', message, check });
}

/** A choice with what it means. */
function choiceName(flag: string, value: string): string {
  if (flag === 'design') return designWords[value as Design];
  return `${questionWords[value as QuestionType]}: ${typeCues[value as QuestionType]}`;
}

function beginningOf(answers: Known): Omit<Beginning, 'dataFile'> {
  const { title, design, 'question-type': type, ...parts } = Object.fromEntries(answers);
  return { title: title!, design: design as Design, question: { ...parts, type } as Question };
}
