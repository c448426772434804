import { createInterface } from 'node:readline';
import { LindError } from '../errors.js';

/** Lines that were typed ahead of their question. */
const ahead: string[] = [];

/**
 * One line from the terminal, which does the editing itself; nothing that was printed is printed again.
 *
 * @throws LindError `interrupted` at the end of input
 */
export function readLine(message: string): Promise<string> {
  process.stdout.write(message);
  const waiting = ahead.shift();
  if (waiting !== undefined) return Promise.resolve(waiting);
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: process.stdin, terminal: false });
    lines.on('line', (line) => {
      ahead.push(line);
      lines.close();
    });
    lines.on('close', () => {
      const line = ahead.shift();
      if (line === undefined) reject(new LindError('interrupted', 'The input has ended.'));
      else resolve(line.trim());
    });
  });
}
