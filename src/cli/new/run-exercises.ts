import type { Effects } from '../../effects/effects.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { listExercises } from './exercises.js';

const levels: { readonly [difficulty: number]: string } = { 1: 'easy', 2: 'medium', 3: 'hard' };

/** `lind exercises`: the bundled exercises, with what each is about. */
export async function runExercises({ json }: { readonly json: boolean }, effects: Effects): Promise<void> {
  const exercises = await listExercises(effects);
  if (json) return effects.print(`${JSON.stringify(exercises, null, 2)}\n`);
  const style = paint(effects.terminal.color);
  const width = textWidth(effects.terminal.columns);
  const blocks = exercises.map(({ name, title, teaches, difficulty, minutes, summary }) => {
    const facts = `${teaches}; ${levels[difficulty]}, about ${minutes} minutes.`;
    const lines = [title, facts, summary].flatMap((line) => wrap(`  ${line}`, width, '  '));
    return [style.bold(name), ...lines].join('\n');
  });
  effects.print(`${blocks.join('\n\n')}\n\nBegin one with: lind new --exercise <name>\n`);
}
