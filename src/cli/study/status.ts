import type { Effects } from '../../effects/effects.js';
import { plural } from '../../methods/kit/wording.js';
import { isFresh } from '../../study/check/check-study.js';
import { checkFiles } from '../../study/load/check-files.js';
import { readText } from '../../study/load/reader.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns } from '../../study/outcomes.js';
import { ProblemsError } from '../../study/problem.js';
import { reportState } from '../../study/report-state.js';
import { type Step, studySteps } from '../../study/status.js';
import { printWalkStatus } from '../guide/walk-status.js';
import { folderReader, studyFiles } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { forFolder } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/** `lind status`: what is done in a study, what is next, and how. */
export async function runStatus({ folder, json }: Asked, effects: Effects): Promise<void> {
  if (await printWalkStatus(effects, { folder, json })) return;
  const reader = folderReader(effects, folder);
  const { read, problems } = await checkFiles(reader);
  if (read === null) throw new ProblemsError(problems);
  const { study, journal, results } = read;
  const lock = lockState(journal, outcomeColumns(read));
  const state = results === null ? 'none' : isFresh(read) ? 'fresh' : 'stale';
  const failed = results?.analyses.flatMap(({ id, result }) => (result === null ? [id] : [])) ?? [];
  const report = await reportState({
    events: journal.events,
    study,
    results: await readText(reader, studyFiles.results),
    read: (file) => reader.read(file),
  });
  const steps = studySteps({ study, problems, lock, results: state, failed, report }).map((step) => ({
    ...step,
    todo: forFolder(step.todo, folder),
  }));
  const next = steps.find(({ done, missed }) => !done && !missed) ?? null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (json) effects.print(`${JSON.stringify({ title: study.title, errors, steps, next }, null, 2)}\n`);
  else effects.print(statusText(study.title, { errors, steps, next, folder }, effects.terminal));
}

interface Progress {
  readonly folder: string;
  /** What does not hold. */
  readonly errors: number;
  readonly steps: readonly Step[];
  readonly next: Step | null;
}

function statusText(
  title: string,
  { steps, next, errors, folder }: Progress,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const lines = steps.flatMap((step) =>
    wrap(`${step.done ? '[x]' : step.missed ? '[-]' : '[ ]'} ${step.title}: ${step.detail}`, width, '    '),
  );
  const done = steps.filter(({ done }) => done).length;
  const open =
    errors === 0
      ? `Everything is done. To hand it in: ${forFolder('lind submit', folder)}`
      : `${plural(errors, 'thing')} to correct: ${forFolder('lind check', folder)}`;
  const closing = next === null ? open : `Next: ${next.todo}`;
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
