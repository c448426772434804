import type { Effects, Option } from '../../effects/effects.js';
import type { Answer, Asked, Choice, Interview, Reply, Shown } from '../../guide/interview.js';
import { typedReply } from '../../guide/typed.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { Screen } from './screen.js';
import { shownLines } from './shown-text.js';

/** Lists longer than this are searched by typing. */
const longest = 12;

/** The interview at a terminal, with lists that are moved through by the arrow keys. */
export function terminalInterview(effects: Effects): Interview {
  const screen = new Screen(effects);
  const style = paint(effects.terminal.color);
  return {
    say: (shown: readonly Shown[]) => screen.show(shownLines(shown, viewOf(effects))),
    head: (heading) => screen.show([style.dim('─'.repeat(viewOf(effects).width)), style.bold(heading), '']),
    async ask(asked) {
      await screen.makeRoom(linesOf(asked, viewOf(effects).width));
      const reply = await askAt(effects, asked);
      screen.wasRead();
      return reply;
    },
  };
}

const viewOf = ({ terminal }: Effects) => ({ width: textWidth(terminal.columns), color: terminal.color });

/** About how many lines a question takes: itself, its choices, what is said of the one at hand, and the keys. */
function linesOf({ asks, input }: Asked, width: number): number {
  const choices = input.kind === 'choice' || input.kind === 'multi' ? input.choices : [];
  const listed = choices.length > longest ? longest : choices.length;
  return wrap(asks, width).length + listed + (listed > 0 ? 6 : 3);
}

function askAt(effects: Effects, asked: Asked): Promise<Reply> {
  const { input } = asked;
  switch (input.kind) {
    case 'choice':
      return askChoice(effects, asked, input.choices);
    case 'confirm':
      return askChoice(effects, asked, [
        { value: 'yes', name: input.yes },
        { value: 'no', name: input.no },
      ]);
    case 'multi':
      return askSeveral(effects, asked, input.choices);
    default:
      return askText(effects, asked);
  }
}

const more: Option = { value: ':more', name: 'More: hint, explain, back, skip, leave' };

/** What may be done in place of answering. */
const others = ({ free }: Asked): readonly Option[] => [
  { value: ':again', name: 'Return to the question' },
  { value: ':hint', name: 'Hint' },
  { value: ':explain', name: 'Explain a term' },
  ...(free ? [{ value: ':reveal', name: 'Show me an answer' }] : []),
  { value: ':back', name: 'Back to the question before' },
  ...(free ? [{ value: ':skip', name: 'Skip for now' }] : []),
  { value: ':quit', name: 'Leave (everything is kept)' },
];

const option = ({ value, name, about }: Choice): Option =>
  about ? { value, name, description: about } : { value, name };

async function askChoice(effects: Effects, asked: Asked, choices: readonly Choice[]): Promise<Reply> {
  const picked = await pick(effects, asked, { message: asked.asks, choices: choices.map(option) });
  return picked === more.value ? control(effects, asked) : { kind: 'answer', answer: picked };
}

interface Offered {
  readonly message: string;
  readonly choices: readonly Option[];
}

function pick(effects: Effects, asked: Asked, offered: Offered): Promise<string> {
  const { choices } = offered;
  const message = asMessage(effects, offered.message);
  if (choices.length > longest) {
    return effects.ask({
      kind: 'search',
      message: `${message} (type to search)`,
      choices,
      others: [more],
    });
  }
  const { current } = asked;
  const initial = typeof current === 'string' ? { initial: current } : {};
  return effects.ask({ kind: 'choice', message, choices, others: [more], ...initial });
}

/** What to do in place of answering. */
async function control(effects: Effects, asked: Asked): Promise<Reply> {
  const message = 'What would you like?';
  const picked = await effects.ask({ kind: 'choice', message, choices: others(asked) });
  if (picked === ':again') return askAt(effects, asked);
  if (picked !== ':explain') return typedReply(picked, asked.input, null);
  return { kind: 'explain', term: await effects.ask({ kind: 'text', message: 'Which term?' }) };
}

/** Broken between words, after the mark that stands before a question. */
const asMessage = (effects: Effects, text: string): string =>
  wrap(text, viewOf(effects).width - 2).join('\n  ');

const done = ':done';

/** Several choices are made one after the other, so that a long list can be searched for each. */
async function askSeveral(effects: Effects, asked: Asked, choices: readonly Choice[]): Promise<Reply> {
  let chosen: Answer = Array.isArray(asked.current) ? asked.current : [];
  for (;;) {
    const open = choices.filter(({ value }) => !chosen.includes(value)).map(option);
    const finish = {
      value: done,
      name: chosen.length === 0 ? 'None of them' : `That is all: ${chosen.join(', ')}`,
    };
    const undo = chosen.map((value) => ({ value: `:not ${value}`, name: `Take out ${value}` }));
    const picked = await pick(effects, asked, { message: asked.asks, choices: [...open, finish, ...undo] });
    if (picked === done) return { kind: 'answer', answer: chosen };
    if (picked.startsWith(':not ')) chosen = chosen.filter((value) => value !== picked.slice(5));
    else if (picked === more.value) return control(effects, asked);
    else chosen = [...chosen, picked];
  }
}

async function askText(effects: Effects, asked: Asked): Promise<Reply> {
  const { current, input } = asked;
  const initial = current === null ? '' : typeof current === 'string' ? current : current.join('; ');
  const prose = input.kind === 'prose';
  const message = `${asMessage(effects, asked.asks)}\n  ${paint(effects.terminal.color).dim(prose ? '(? for help, :edit for your editor)' : '(? for help)')}\n `;
  const line = await effects.ask({
    kind: 'text',
    message,
    ...(initial === '' ? {} : { initial }),
  });
  if (!prose || line !== ':edit') return typedReply(line, input, current);
  return edited(effects, asked, initial);
}

/** Where there is no editor, a line is asked for again. */
async function edited(effects: Effects, asked: Asked, initial: string): Promise<Reply> {
  try {
    const text = await effects.ask({ kind: 'editor', message: asked.asks, initial });
    if (text !== '') return { kind: 'answer', answer: text };
  } catch (error) {
    if (isInterrupted(error)) throw error;
    effects.print('No editor could be started; write it here, in one line.\n');
  }
  return askText(effects, asked);
}

const isInterrupted = (error: unknown): boolean => (error as { code?: unknown }).code === 'interrupted';
