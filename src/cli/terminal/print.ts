import type { Effects } from '../../effects/effects.js';
import { textWidth, wrap } from './wrap.js';

/** Prints paragraphs, each wrapped to the terminal. */
export function printLines(effects: Effects, paragraphs: readonly string[]): void {
  const width = textWidth(effects.terminal.columns);
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width));
  effects.print(`${lines.join('\n')}\n`);
}
