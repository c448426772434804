import type { Effects } from '../../effects/effects.js';
import type { Suggested, Suggestion } from '../../methods/suggest/suggest.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** A suggestion as a page: what the columns hold, the method, the alternatives, and what not to use. */
export function suggestionText(found: Suggestion, { columns, color }: Effects['terminal']): string {
  const style = paint(color);
  const width = textWidth(columns);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[style.bold(title), ...lines].join('\n')];
  const text = (line: string, indent = '') => wrap(indent + line, width, indent);
  const held = found.columns.flatMap(({ part, column, holds }) =>
    text(`${column} (${part}): ${holds}`, '  '),
  );
  const method = (one: Suggested) => [
    ...text(`${one.title} (${one.method}). ${one.why}`, '  '),
    // A command line is copied, so it is not broken.
    `    ${one.command}`,
  ];
  return `${[
    ...section(`Columns, ${found.used} of ${found.rows} rows with a value in all of them`, held),
    ...section('Use', method(found.suggestion)),
    ...section('Or', found.alternatives.flatMap(method)),
    ...section(
      'Not',
      found.not.flatMap(({ title, method: name, why }) => text(`${title} (${name}). ${why}`, '  ')),
    ),
    ...section(
      'Think of',
      found.advice.flatMap((line) => text(line, '  ')),
    ),
  ].join('\n\n')}\n`;
}
