import type { Effects } from '../../effects/effects.js';
import { isFresh } from '../../study/check/check-study.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns } from '../../study/outcomes.js';
import { ProblemsError } from '../../study/problem.js';
import { type Step, studySteps } from '../../study/status.js';
import { checkFolder } from '../check-folder.js';
import { pathInStudy } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { forFolder } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/** `lind status`: what is done in a study, what is next, and how. */
export async function runStatus({ folder, json }: Asked, effects: Effects): Promise<void> {
  const { read, problems } = await checkFolder(effects, folder);
  if (read === null) throw new ProblemsError(problems);
  const { study, journal, results } = read;
  const lock = lockState(journal, outcomeColumns(read));
  const state = results === null ? 'none' : isFresh(read) ? 'fresh' : 'stale';
  const hasReport = await effects.exists(await pathInStudy(effects, folder, 'report.html'));
  const steps = studySteps({ study, problems, lock, results: state, hasReport }).map((step) => ({
    ...step,
    todo: forFolder(step.todo, folder),
  }));
  const next = steps.find(({ done }) => !done) ?? null;
  if (json) effects.print(`${JSON.stringify({ title: study.title, steps, next }, null, 2)}\n`);
  else effects.print(statusText(study.title, { steps, next }, effects.terminal));
}

interface Progress {
  readonly steps: readonly Step[];
  readonly next: Step | null;
}

function statusText(
  title: string,
  { steps, next }: Progress,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const lines = steps.flatMap((step) =>
    wrap(`${step.done ? '[x]' : '[ ]'} ${step.title}: ${step.detail}`, width, '    '),
  );
  const done = steps.filter(({ done }) => done).length;
  const closing = next === null ? 'Everything is done.' : `Next: ${next.todo}`;
  return [
    ...wrap(style.bold(title), width),
    `${done} of ${steps.length} steps done`,
    '',
    ...lines,
    '',
    ...wrap(closing, width, '  '),
    '',
  ].join('\n');
}
