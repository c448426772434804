import type { Effects, Option } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
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
  { value: ':show', name: 'Show what there was to read once more' },
  { value: ':back', name: 'Back to the question before' },
  ...(free ? [{ value: ':skip', name: 'Skip for now' }] : []),
  { value: ':quit', name: 'Leave (everything is kept)' },
];

/** Broken between words; once it was chosen, on a line of its own where the last of the question has no room for it. */
function option({ value, name, about }: Choice, message: string, width: number): Option {
  const lines = wrap(name, width - 2).join('\n  ');
  const last = message.slice(message.lastIndexOf('\n') + 1);
  const short = last.length + name.length + 4 > width ? `\n  ${lines}` : name;
  return { value, name: lines, short, ...(about ? { description: wrap(about, width).join('\n') } : {}) };
}

async function askChoice(effects: Effects, asked: Asked, choices: readonly Choice[]): Promise<Reply> {
  const picked = await pick(effects, asked, choices);
  return picked === more.value ? control(effects, asked) : { kind: 'answer', answer: picked };
}

function pick(effects: Effects, asked: Asked, offered: readonly Choice[]): Promise<string> {
  const message = asMessage(effects, asked.asks);
  const choices = offered.map((one) => option(one, message, viewOf(effects).width));
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
    const open = choices.filter(({ value }) => !chosen.includes(value));
    const picked = await pick(effects, asked, offeredNow(open, chosen));
    if (picked === done) return { kind: 'answer', answer: chosen };
    if (picked.startsWith(':not ')) chosen = chosen.filter((value) => value !== picked.slice(5));
    else if (picked === more.value) return control(effects, asked);
    else chosen = [...chosen, picked];
  }
}

/** What is still open; and to be done with it, which comes first once something was chosen. */
function offeredNow(open: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  if (chosen.length === 0) return [...open, { value: done, name: 'None of them' }];
  const undo = chosen.map((value) => ({ value: `:not ${value}`, name: `Take out ${value}` }));
  return [{ value: done, name: `That is all: ${chosen.join(', ')}` }, ...open, ...undo];
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
    if (!(error instanceof LindError) || error.code !== 'no-editor') throw error;
    effects.print(`${error.message} Or write it here, in one line.\n`);
  }
  return askText(effects, asked);
}
