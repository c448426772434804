import type { Effects } from '../../effects/effects.js';
import type { Asked, Choice, Input, Interview } from '../../guide/interview.js';
import { typedReply } from '../../guide/typed.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { Screen } from './screen.js';
import { shownLines } from './shown-text.js';

/** The interview by lines of plain text, for screen readers and for terminals that can do no more. */
export function plainInterview(effects: Effects): Interview {
  const screen = new Screen(effects);
  const width = textWidth(effects.terminal.columns);
  return {
    say: (shown) => screen.show(shownLines(shown, { width, color: false })),
    head: (heading) => screen.show([...wrap(heading, width), '']),
    async ask(asked) {
      await screen.show(questionLines(asked, width));
      const line = await effects.ask({ kind: 'line', message: 'Answer (? for help): ' });
      effects.print('\n');
      screen.wasRead();
      return typedReply(line, asked.input, asked.current);
    },
  };
}

/** Lines of choices that leave the question in sight. */
const longest = 12;

/** The question, its choices by number, and what is there already. */
function questionLines({ asks, input, current }: Asked, width: number): string[] {
  const choices = choicesOf(input).flatMap(({ name, about }, at) =>
    wrap(`  ${at + 1}. ${name}${about ? `: ${about}` : ''}`, width, '     '),
  );
  const several = input.kind === 'multi' ? ['Give numbers or names with commas between, or "none".'] : [];
  const there =
    current === null || current.length === 0
      ? []
      : wrap(`Enter keeps: ${[current].flat().join(', ')}`, width);
  // Below a long list the question is read again, since it may have scrolled away.
  const again = choices.length > longest ? ['', ...wrap(asks, width)] : [];
  return [...wrap(asks, width), ...choices, ...again, ...several, ...there];
}

function choicesOf(input: Input): readonly Choice[] {
  if (input.kind === 'choice' || input.kind === 'multi') return input.choices;
  if (input.kind !== 'confirm') return [];
  return [
    { value: 'yes', name: input.yes },
    { value: 'no', name: input.no },
  ];
}
