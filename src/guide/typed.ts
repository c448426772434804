import type { Answer, Asked, Choice, Input, Reply } from './interview.js';

/** What may be typed at every question in place of an answer. */
const commands: { readonly [command: string]: Exclude<Reply['kind'], 'answer' | 'explain'> } = {
  ':back': 'back',
  ':b': 'back',
  ':skip': 'skip',
  ':s': 'skip',
  ':quit': 'quit',
  ':q': 'quit',
  ':hint': 'hint',
  ':h': 'hint',
  ':reveal': 'reveal',
  ':show': 'show',
  ':help': 'help',
  '?': 'help',
};

/**
 * A line typed at a question: a command such as `:hint`, or an answer. Choices are named, or numbered from 1.
 *
 * @example typedReply(':explain p-value', { kind: 'text' }, null) // => { kind: 'explain', term: 'p-value' }
 * @example typedReply('2', { kind: 'confirm', yes: 'Yes', no: 'No' }, null) // => { kind: 'answer', answer: 'no' }
 */
export function typedReply(line: string, input: Input, current: Asked['current']): Reply {
  const text = line.trim();
  const command = commands[text.toLowerCase()];
  if (command !== undefined) return { kind: command };
  const [, term] = /^:explain\b\s*(.*)$/i.exec(text) ?? [];
  if (term !== undefined) return { kind: 'explain', term };
  if (/^:\w+$/.test(text)) return { kind: 'help' };
  if (text === '' && current !== null) return { kind: 'answer', answer: current };
  return { kind: 'answer', answer: typedAnswer(text, input) };
}

function typedAnswer(text: string, input: Input): Answer {
  switch (input.kind) {
    case 'choice':
      return named(text, input.choices);
    case 'confirm':
      return { 1: 'yes', y: 'yes', 2: 'no', n: 'no' }[text.toLowerCase()] ?? text.toLowerCase();
    case 'multi':
      return parts(text, ',').map((part) => named(part, input.choices));
    case 'words':
      return parts(text, input.between);
    default:
      return text;
  }
}

/** A name comes before a number, since the levels of a column may be numbers themselves. */
function named(text: string, choices: readonly Choice[]): string {
  const same = choices.find(({ value, name }) =>
    [value, name].some((one) => one.toLowerCase() === text.toLowerCase()),
  );
  const numbered = /^\d+$/.test(text) ? choices[Number(text) - 1] : undefined;
  return (same ?? numbered)?.value ?? text;
}

const parts = (text: string, between: string): string[] =>
  /^(none|0)?$/i.test(text)
    ? []
    : text
        .split(between)
        .map((part) => part.trim())
        .filter((part) => part !== '');
