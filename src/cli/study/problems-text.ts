import type { Effects } from '../../effects/effects.js';
import { plural } from '../../methods/kit/wording.js';
import { type Problem, problemText } from '../../study/problem.js';
import { CheckFailed } from '../run.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** What is said at the end of a check. */
export interface Verdict {
  readonly holds: string;
  readonly fails: string;
}

/** Prints what a check found. */
export function printProblems(
  problems: readonly Problem[],
  { json, verdict }: { readonly json: boolean; readonly verdict: Verdict },
  effects: Effects,
): void {
  const holds = !hasErrors(problems);
  effects.print(
    json
      ? `${JSON.stringify({ holds, problems }, null, 2)}\n`
      : problemsText(problems, verdict, effects.terminal),
  );
}

/** @throws CheckFailed when there are errors */
export function requireHolds(problems: readonly Problem[]): void {
  if (hasErrors(problems)) throw new CheckFailed();
}

const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

function problemsText(
  problems: readonly Problem[],
  { holds, fails }: Verdict,
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const section = (title: string, found: readonly Problem[]) =>
    found.length === 0
      ? []
      : [[title, ...found.flatMap((problem) => wrap(`• ${problemText(problem)}`, width, '  '))].join('\n')];
  const sections = [
    ...section(style.bold(style.red(`${plural(errors.length, 'thing')} to correct`)), errors),
    ...section(style.bold(`${plural(warnings.length, 'thing')} to look at`), warnings),
    errors.length === 0 ? style.green(holds) : fails,
  ];
  return `${sections.flatMap((part) => (part.includes('\n') ? [part] : wrap(part, width).join('\n'))).join('\n\n')}\n`;
}
