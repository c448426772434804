import stringWidth from 'fast-string-width';
import type { Effects } from '../../effects/effects.js';

/** Readable lines are no longer than this, however wide the terminal. */
const widest = 96;

/** The width of text in a terminal of so many columns. */
export const textWidth = (columns: number): number => Math.min(columns, widest);

/**
 * Text broken into lines of at most so many characters, between words; a longer word stands on its own line.
 *
 * @param indent put before every line but the first
 * @example wrap('one two three', 8) // => ['one two', 'three']
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  const lead = /^\s*/.exec(text)![0];
  let line = lead;
  for (const word of text.slice(lead.length).split(/ +/)) {
    const joined = line.trim() === '' ? line + word : `${line} ${word}`;
    if (line.trim() !== '' && stringWidth(joined) > width) {
      lines.push(line);
      line = indent + word;
    } else line = joined;
  }
  return [...lines, line];
}

/** A sentence broken between words where a person reads it at a terminal, and whole where a program does. */
export const forTerminal = (text: string, terminal: Effects['terminal']): string =>
  terminal.interactive ? wrap(text, terminal.columns).join('\n') : text;
