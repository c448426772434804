import { LindError } from '../errors.js';
import type { Question } from './effects.js';

/** Asks at the terminal; inquirer is loaded only here. */
export async function ask(question: Question): Promise<string> {
  const { default: inquirer } = await import('inquirer');
  try {
    const { answer } = await inquirer.prompt<{ answer: string }>([prompt(question)]);
    return answer.trim();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new LindError('interrupted', 'Broken off; nothing was written.');
    }
    throw error;
  }
}

function prompt(question: Question) {
  const { message } = question;
  if (question.kind === 'choice') {
    const choices = question.choices.map((choice) => ({ ...choice }));
    return { type: 'select' as const, name: 'answer' as const, message, choices };
  }
  const { initial, check } = question;
  return {
    type: 'input' as const,
    name: 'answer' as const,
    message,
    ...(initial === undefined ? {} : { default: initial }),
    ...(check ? { validate: (answer: string) => check(answer.trim()) } : {}),
  };
}
