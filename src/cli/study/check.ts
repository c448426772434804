import type { Effects } from '../../effects/effects.js';
import { plural } from '../../methods/kit/wording.js';
import { checkFiles } from '../../study/load/check-files.js';
import { type Problem, problemText } from '../../study/problem.js';
import { walkStanding } from '../guide/standing.js';
import { CheckFailed } from '../run.js';
import { folderReader } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { printLines } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/** `lind check`: everything that does not hold in a study. @throws CheckFailed when there are errors */
export async function runCheck({ folder, json }: Asked, effects: Effects): Promise<void> {
  const { problems } = await checkFiles(folderReader(effects, folder));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (json) effects.print(`${JSON.stringify({ holds: errors.length === 0, problems }, null, 2)}\n`);
  else {
    effects.print(checkText(errors, warnings, effects.terminal));
    const walked = await walkStanding(effects, folder);
    if (walked?.sentence) printLines(effects, ['', walked.sentence]);
  }
  if (errors.length > 0) throw new CheckFailed();
}

function checkText(
  errors: readonly Problem[],
  warnings: readonly Problem[],
  { columns, color }: Effects['terminal'],
): string {
  const style = paint(color);
  const width = textWidth(columns);
  const section = (title: string, problems: readonly Problem[]) =>
    problems.length === 0
      ? []
      : [
          [title, ...problems.flatMap((problem) => wrap(`• ${problemText(problem)}`, width, '  '))].join(
            '\n',
          ),
        ];
  const sections = [
    ...section(style.bold(style.red(`${plural(errors.length, 'thing')} to correct`)), errors),
    ...section(style.bold(`${plural(warnings.length, 'thing')} to look at`), warnings),
    errors.length === 0 ? style.green('The study holds.') : 'The study does not hold yet.',
  ];
  return `${sections.join('\n\n')}\n`;
}
