import type { Desk } from '../../src/guide/desk.js';
import type { Answer, Input } from '../../src/guide/interview.js';
import { placedPrompts, stepStates } from '../../src/guide/progress.js';
import type { GuideState } from '../../src/guide/state.js';
import type { Prompt } from '../../src/guide/step.js';
import { modelAnswer } from '../support/model-student.js';
import { type Terminal, until } from './tmux.js';

/** What stands at the end of the screen: a page to be read, a question, or nothing more since `lind` has ended. */
export type Standing =
  | { readonly kind: 'page' }
  | { readonly kind: 'question'; readonly prompt: Prompt; readonly state: GuideState }
  | { readonly kind: 'ended'; readonly status: number };

const isPage = (terminal: Terminal): boolean => terminal.cursorLine().startsWith('[Enter to read on]');

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The question at the end of a screen, and whatever stands below it. */
function lastQuestion(screen: string, cursorLine: string): string | null {
  const lines = screen.trimEnd().split('\n');
  // With the line below an answer, the cursor has gone on.
  const plain = cursorLine === 'Answer (? for help):';
  const at = plain ? 0 : lines.findLastIndex((line) => line.startsWith('? '));
  if (at < 0 || (!plain && lines.slice(at).some((line) => line.startsWith('✔ ')))) return null;
  return bare(lines.slice(at).join('')).slice(plain ? 0 : 1);
}

/** Waits until there is something to do, and tells what by the study on the disk. */
export async function standing(terminal: Terminal, desk: () => Promise<Desk>): Promise<Standing> {
  await until(terminal, (shown) => {
    if (isPage(terminal) || lastQuestion(shown, terminal.cursorLine()) !== null) return true;
    return terminal.status() === null ? null : true;
  });
  const status = terminal.status();
  if (status !== null) return { kind: 'ended', status };
  if (isPage(terminal)) return { kind: 'page' };
  const state = await (await desk()).read();
  const screen = terminal.screen();
  const prompt = promptAt(lastQuestion(screen, terminal.cursorLine())!, state);
  if (prompt === null) throw new Error(`Nothing that the study asks stands on the screen:\n${screen}`);
  return { kind: 'question', prompt, state };
}

/** Of the questions of a study, the one that stands there; two that ask the same are taken in their order. */
function promptAt(shown: string, state: GuideState): Prompt | null {
  const prompts = placedPrompts(stepStates(state)).map(({ prompt }) => prompt);
  const there = prompts
    .map((prompt) => ({ prompt, at: shown.lastIndexOf(bare(prompt.asks)), open: !prompt.answered }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at || Number(b.open) - Number(a.open));
  return there[0]?.prompt ?? null;
}

/** Goes on through a walk with the answers of the model study, until it ends or `stop` is asked for. */
export async function walkOn(
  terminal: Terminal,
  desk: () => Promise<Desk>,
  { plain = false, stop = () => false }: { plain?: boolean; stop?(prompt: Prompt): boolean } = {},
): Promise<Standing> {
  for (let steps = 0; steps < 400; steps += 1) {
    const now = await standing(terminal, desk);
    if (now.kind === 'ended' || (now.kind === 'question' && stop(now.prompt))) return now;
    if (now.kind === 'page') await entered(terminal);
    else {
      const given = modelAnswer(now.state, now.prompt.id);
      await (plain
        ? typeLine(terminal, lineOf(now.prompt.input, given))
        : answer(terminal, now.prompt, given));
    }
  }
  throw new Error(`The walk does not end:\n${terminal.screen()}`);
}

const lineOf = (input: Input, given: Answer): string => {
  const between = input.kind === 'words' ? `${input.between} ` : ', ';
  return [given].flat().join(between) || 'none';
};

/** Presses Enter, and waits until it has been seen. */
async function entered(terminal: Terminal): Promise<void> {
  const before = terminal.screen();
  terminal.press('Enter');
  await until(terminal, (screen) => (screen !== before || terminal.status() !== null ? true : null));
}

/** Types a line, waits until it stands there, and enters it. */
export async function typeLine(terminal: Terminal, text: string): Promise<void> {
  terminal.type(text);
  const end = bare(text).slice(-40);
  await until(terminal, (screen) => (bare(screen).includes(end) ? true : null));
  await entered(terminal);
}

/** Answers a question by the keys that a person would press. */
export async function answer(terminal: Terminal, { input, current }: Prompt, given: Answer): Promise<void> {
  switch (input.kind) {
    case 'choice':
      return pick(terminal, input.choices.find(({ value }) => value === given)!.name, input.choices.length);
    case 'confirm':
      return pick(terminal, given === 'yes' ? input.yes : input.no, 2);
    case 'multi': {
      const there = [current ?? []].flat();
      for (const value of [given].flat().filter((one) => !there.includes(one))) {
        const open = input.choices.length;
        await pick(terminal, input.choices.find((one) => one.value === value)!.name, open);
      }
      return pick(terminal, [given].flat().length === 0 ? 'None of them' : 'That is all', 0);
    }
    default:
      return typeLine(terminal, lineOf(input, given));
  }
}

/** Moves the pointer to a choice and takes it; long lists are searched. */
export async function pick(terminal: Terminal, name: string, of = 0): Promise<void> {
  const wanted = bare(name).slice(0, 40);
  if (of > longest) {
    terminal.type(name.slice(0, 20));
    await until(terminal, (screen) => (bare(screen).includes(bare(name.slice(0, 20))) ? true : null));
  }
  for (const key of [...Array(24).fill('Down'), ...Array(24).fill('Up')]) {
    const at = await until(terminal, pointed);
    if (at.startsWith(wanted)) return entered(terminal);
    terminal.press(key);
    await moved(terminal, at);
  }
  throw new Error(`"${name}" is not among the choices:\n${terminal.screen()}`);
}

/** Lists longer than this are searched by typing. */
const longest = 12;

/** Waits for the pointer to move; at the end of a list it does not. */
async function moved(terminal: Terminal, from: string): Promise<void> {
  for (let tries = 0; tries < 8 && pointed(terminal.screen()) === from; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What the pointer is at, with whatever stands below it. */
function pointed(screen: string): string | null {
  const at = screen.lastIndexOf('❯ ');
  return at < 0 ? null : bare(screen.slice(at + 2));
}
