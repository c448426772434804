import { LindError } from '../errors.js';
import { edit } from './edit.js';
import type { Option, Question } from './effects.js';
import { readLine } from './read-line.js';

/** Asks at the terminal; inquirer is loaded only here. */
export async function ask(question: Question): Promise<string> {
  if (question.kind === 'line') return readLine(question.message);
  if (question.kind === 'editor') return edit(question);
  const { default: inquirer } = await import('inquirer');
  try {
    const { answer } = await inquirer.prompt<{ answer: string }>([await prompt(question)]);
    return answer.trim();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new LindError('interrupted', 'Broken off; nothing was written.');
    }
    throw error;
  }
}

type Asked = Exclude<Question, { readonly kind: 'line' | 'editor' }>;

/** Choices shown at once; longer lists scroll. */
const pageSize = 12;

async function prompt(question: Asked) {
  const { message } = question;
  const base = { name: 'answer' as const, message };
  switch (question.kind) {
    case 'choice':
      return { ...base, type: 'select' as const, ...(await select(question)) };
    case 'search':
      return { ...base, type: 'search' as const, pageSize, source: found(question) };
    case 'text': {
      const { initial, check } = question;
      return {
        ...base,
        type: 'input' as const,
        ...(initial === undefined ? {} : { default: initial }),
        ...(check ? { validate: (answer: string) => check(answer.trim()) } : {}),
      };
    }
  }
}

async function select({ choices, others = [], initial }: Extract<Asked, { readonly kind: 'choice' }>) {
  const { default: inquirer } = await import('inquirer');
  const apart = others.length === 0 ? [] : [new inquirer.Separator(), ...others];
  return {
    choices: [...choices, ...apart].map((choice) =>
      choice instanceof inquirer.Separator ? choice : { ...choice },
    ),
    pageSize: choices.length + apart.length > 2 * pageSize ? pageSize : choices.length + apart.length,
    loop: false,
    ...(initial === undefined ? {} : { default: initial }),
  };
}

/** Choices that hold every word typed, in their name or description. */
const found =
  ({ choices, others = [] }: Extract<Asked, { readonly kind: 'search' }>) =>
  (term: string | undefined) => {
    const words = (term ?? '').toLowerCase().split(/\s+/);
    const fits = ({ name, description = '' }: Option) =>
      words.every((word) => `${name} ${description}`.toLowerCase().replace(/\s+/g, ' ').includes(word));
    return [...choices.filter(fits), ...others].map((choice) => ({ ...choice }));
  };
