import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';
import type { Beginning } from '../../study/new-study.js';
import type { Design, Question, QuestionType } from '../../study/study.js';
import { type NewQuestion, requiredQuestions } from './questions.js';

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
  let next = firstOpen(answers);
  while (next) {
    answers.set(next.flag, await askOne(effects, next));
    next = firstOpen(answers);
  }
  return beginningOf(answers);
}

type Known = Map<string, string | undefined>;

const typeOf = (answers: Known): QuestionType | undefined =>
  answers.get('question-type') as QuestionType | undefined;

const openQuestions = (answers: Known): readonly NewQuestion[] =>
  requiredQuestions(typeOf(answers), new Set(answers.keys())).filter(({ flag }) => !answers.has(flag));

/** The type of the question decides what is asked next, so one is asked at a time. */
const firstOpen = (answers: Known): NewQuestion | undefined => openQuestions(answers)[0];

function requireAll(answers: Known): void {
  const open = openQuestions(answers).map(({ flag }) => `--${flag}`);
  if (open.length === 0) return;
  const more = typeOf(answers) === undefined ? ', and with the type what that type of question needs' : '';
  throw new LindError(
    'missing-flags',
    `There is no terminal to ask at; give ${list(open)} as well${more}. "lind new --help" explains them.`,
  );
}

function askOne(effects: Effects, { flag, help, choices }: NewQuestion): Promise<string> {
  const message = `${help.charAt(0).toUpperCase()}${help.slice(1)}`;
  if (choices) {
    return effects.ask({
      kind: 'choice',
      message,
      choices: choices.map((value) => ({ value, name: value })),
    });
  }
  const check = (answer: string) =>
    answer.trim() === '' ? `Write something; --${flag} cannot be empty.` : true;
  return effects.ask({ kind: 'text', message, check });
}

function beginningOf(answers: Known): Omit<Beginning, 'dataFile'> {
  const { title, design, 'question-type': type, ...parts } = Object.fromEntries(answers);
  return { title: title!, design: design as Design, question: { ...parts, type } as Question };
}
