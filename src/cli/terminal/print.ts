import type { Effects } from '../../effects/effects.js';
import { textWidth, wrap } from './wrap.js';

/** Prints paragraphs, each wrapped to the terminal. */
export function printLines(effects: Effects, paragraphs: readonly string[]): void {
  const width = textWidth(effects.terminal.columns);
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width));
  effects.print(`${lines.join('\n')}\n`);
}

/**
 * A path as one word of a command line, in the quotation marks that every shell takes.
 *
 * @example forShell('my-study') // => 'my-study'
 * @example forShell("a b 'c'") // => '"a b \'c\'"'
 */
export function forShell(path: string): string {
  if (/^(?!-)[\p{L}\p{N}_./:\\~-]+$/u.test(path)) return path;
  // Within double quotation marks these mean something to a shell; a single one cannot stand within its own.
  return /["$`!]/.test(path) ? `'${path.replaceAll("'", `'\\''`)}'` : `"${path}"`;
}

/** A command as it is to be typed for a study that lies elsewhere than here. */
export const forFolder = (command: string, folder: string): string =>
  folder === '.' || !command.startsWith('lind ') ? command : `${command} ${forShell(folder)}`;
