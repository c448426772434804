import type { Effects } from '../../effects/effects.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { listExercises } from './exercises.js';

/** `lind exercises`: the bundled exercises, with what each is about. */
export async function runExercises({ json }: { readonly json: boolean }, effects: Effects): Promise<void> {
  const exercises = await listExercises(effects);
  if (json) return effects.print(`${JSON.stringify(exercises, null, 2)}\n`);
  const style = paint(effects.terminal.color);
  const width = textWidth(effects.terminal.columns);
  const blocks = exercises.map(({ name, title, question, design }) =>
    [style.bold(name), ...wrap(`  ${title} (${question}, ${design})`, width, '  ')].join('\n'),
  );
  effects.print(`${blocks.join('\n')}\n\nBegin one with: lind new --exercise <name>\n`);
}
