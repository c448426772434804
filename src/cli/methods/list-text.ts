import type { Effects } from '../../effects/effects.js';
import type { MethodCard } from '../../methods/kit/card.js';
import { families } from '../../methods/kit/method.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** All methods by family, each with its question. */
export function listText(cards: readonly MethodCard[], { columns, color }: Effects['terminal']): string {
  const style = paint(color);
  const width = textWidth(columns);
  const nameWidth = widestName(cards);
  const sections = Object.values(families).flatMap((family) => {
    const members = cards.filter((card) => card.family === family);
    if (members.length === 0) return [];
    const lines = members.flatMap((card) => entryLines(card, { nameWidth, width }));
    return [[style.bold(family), ...lines].join('\n')];
  });
  return `${sections.join('\n\n')}\n\n${wrap('More on one of them: lind methods <name>', width).join('\n')}\n`;
}

interface Named {
  readonly name: string;
  readonly question: string;
}

const widestName = (cards: readonly Named[]): number => Math.max(...cards.map(({ name }) => name.length)) + 2;

/** Names, each with its question beside it; below it where the name leaves little room. */
export function questionLines(cards: readonly Named[], width: number): string[] {
  const nameWidth = widestName(cards);
  if (width - nameWidth < 36)
    return cards.flatMap(({ name, question }) => [
      `  ${name}`,
      ...wrap(`      ${question}`, width, '      '),
    ]);
  return cards.flatMap((card) => entryLines(card, { nameWidth, width }));
}

function entryLines(
  { name, question }: Named,
  { nameWidth, width }: { readonly nameWidth: number; readonly width: number },
): string[] {
  const names = `  ${name}`.padEnd(nameWidth + 2);
  const lines = wrap(question, width - names.length);
  return lines.map((line, at) => (at === 0 ? names : ' '.repeat(names.length)) + line);
}
