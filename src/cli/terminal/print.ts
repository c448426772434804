import type { Effects } from '../../effects/effects.js';
import { textWidth, wrap } from './wrap.js';

/** Prints paragraphs, each wrapped to the terminal. */
export function printLines(effects: Effects, paragraphs: readonly string[]): void {
  const width = textWidth(effects.terminal.columns);
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width));
  effects.print(`${lines.join('\n')}\n`);
}

/** A command as it is to be typed for a study that lies elsewhere than here. */
export const forFolder = (command: string, folder: string): string =>
  folder === '.' || !command.startsWith('lind ') ? command : `${command} ${folder}`;
