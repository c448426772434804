import type { Effects, Option } from '../../effects/effects.js';
import { pointsText } from '../../grade/feedback/feedback.js';
import type { OwnWords } from '../../grade/own-words.js';
import { type OpenItem, wordsFor } from '../../grade/review/open-items.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** Points that were given, and a sentence to the student; empty when there is none. */
export interface Given {
  readonly points: number;
  readonly note: string;
}

/** What a grader does at an open criterion: give points, or something else first. */
export type Reviewed = Given | { readonly go: OpenItem } | 'skip' | 'leave';

/** Shows one open criterion with what the student wrote, and asks for its points. */
export async function reviewItem(
  effects: Effects,
  item: OpenItem,
  left: readonly OpenItem[],
): Promise<Reviewed> {
  show(effects, item, { words: wordsFor(item.criterion.id, item.words), left: left.length });
  for (;;) {
    const choices = levelsOf(item);
    const answer = await effects.ask({ kind: 'choice', message: 'Points', choices, others });
    switch (answer) {
      case ':all':
        show(effects, item, { words: item.words, left: left.length });
        break;
      case ':skip':
      case ':leave':
        return answer === ':skip' ? 'skip' : 'leave';
      case ':go':
        return { go: await another(effects, left) };
      default: {
        const points = answer === ':other' ? await otherPoints(effects, item) : Number(answer);
        const note = await effects.ask({
          kind: 'text',
          message: 'A sentence to the student (Enter for none)',
        });
        return { points, note };
      }
    }
  }
}

/** The levels of the rubric; a check that could not decide has none, and gives all or nothing. */
function levelsOf({ criterion: { person, points } }: OpenItem): readonly Option[] {
  const levels = person?.levels ?? [
    { points, descriptor: 'It holds.' },
    { points: 0, descriptor: 'It does not hold.' },
  ];
  return levels.map((level) => ({
    value: String(level.points),
    name: `${pointsText(level.points)}  ${level.descriptor}`,
  }));
}

const others: readonly Option[] = [
  { value: ':other', name: 'Other points' },
  { value: ':all', name: 'Show everything that the student wrote' },
  { value: ':skip', name: 'Leave this one open' },
  { value: ':go', name: 'Go to another' },
  { value: ':leave', name: 'Stop here; everything so far is kept' },
];

async function otherPoints(effects: Effects, { criterion: { points } }: OpenItem): Promise<number> {
  const isPoints = (answer: string) =>
    answer.trim() !== '' && Number(answer) >= 0 && Number(answer) <= points;
  const check = (answer: string) => isPoints(answer) || `Write a number from 0 to ${pointsText(points)}.`;
  return Number(await effects.ask({ kind: 'text', message: 'Points', check }));
}

async function another(effects: Effects, left: readonly OpenItem[]): Promise<OpenItem> {
  const choices = left.map(({ shownAs, criterion }, at) => ({
    value: String(at),
    name: `${criterion.title}: ${shownAs}`,
  }));
  return left[Number(await effects.ask({ kind: 'search', message: 'Which one (type to search)', choices }))]!;
}

interface Shown {
  readonly words: readonly OwnWords[];
  readonly left: number;
}

function show(effects: Effects, { shownAs, criterion, result }: OpenItem, { words, left }: Shown): void {
  const width = textWidth(effects.terminal.columns);
  const style = paint(effects.terminal.color);
  const paragraph = (text: string, indent = '') =>
    text.split('\n').flatMap((line) => wrap(indent + line, width, `${indent}  `));
  const lines = [
    '─'.repeat(width),
    style.bold(`${shownAs}: ${criterion.title}`),
    style.dim(`${left} open`),
    '',
    ...paragraph(`Look for: ${criterion.person?.['look-for'] ?? result.reason}`),
    ...result.evidence.flatMap((line) => paragraph(`• ${line}`)),
    ...words.flatMap(({ where, text }) => ['', style.bold(where), ...paragraph(text, '  ')]),
    ...(words.length === 0 ? ['', 'The student has written nothing about it.'] : []),
    '',
  ];
  effects.print(`${lines.join('\n')}\n`);
}
