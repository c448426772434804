import type { Effects } from '../../effects/effects.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { type WalkStanding, walkStanding } from './standing.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/** Prints the steps of a study that is being walked through. @returns false for another study, of which nothing is said */
export async function printWalkStatus(effects: Effects, { folder, json }: Asked): Promise<boolean> {
  const walked = await walkStanding(effects, folder);
  if (walked !== null) effects.print(json ? walkJson(walked) : walkText(walked, effects.terminal));
  return walked !== null;
}

const walkJson = ({ title, states, sentence }: WalkStanding): string => {
  const steps = states.map(({ step, done }) => ({ step: step.id, title: step.title, done, todo: step.todo }));
  const next = steps.find(({ done }) => !done) ?? null;
  return `${JSON.stringify({ title, steps, next, standing: sentence }, null, 2)}\n`;
};

/** The steps of the walk, with the questions that are open in those that were begun. */
function walkText(
  { title, states, sentence }: WalkStanding,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const lines = states.flatMap(({ step, prompts, done }) => {
    const answered = prompts.filter((prompt) => prompt.answered).length;
    const part = done || answered === 0 ? '' : `: ${answered} of ${prompts.length} answered`;
    return wrap(`${done ? '[x]' : '[ ]'} ${step.title}${part}`, width, '    ');
  });
  const done = states.filter((one) => one.done).length;
  return [
    ...wrap(style.bold(title), width),
    `${done} of ${states.length} steps done`,
    '',
    ...lines,
    '',
    ...wrap(sentence ?? 'Everything is done.', width, '  '),
    '',
  ].join('\n');
}
