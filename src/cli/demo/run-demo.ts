import { join, resolve } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { pico } from '../../report/build/question.js';
import type { StudyRun } from '../../study/run-study.js';
import { makeReport } from '../report/make-report.js';
import { runLock } from '../study/lock.js';
import { runRun } from '../study/run.js';
import { paint } from '../terminal/paint.js';
import { forFolder } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { copyDemo } from './copy-demo.js';

/** `lind demo`: a study from question to report, saying what it does. */
export async function runDemo({ folder }: { readonly folder: string }, effects: Effects): Promise<void> {
  const style = paint(effects.terminal.color);
  const step = (words: string) => effects.print(`${style.dim('·')} ${words}\n`);
  // The commands of a study, but without their own words and questions.
  const quiet: Effects = {
    ...effects,
    print: () => {},
    terminal: { ...effects.terminal, interactive: false },
  };
  effects.print(`${style.bold('Streptomycin for tuberculosis, 1948: a study from question to report')}\n\n`);
  step(`Copying a model study into ${folder}: its findings stand in it already, from the published trial`);
  await copyDemo(effects, folder);
  step('Locking the plan, before Lind shows any outcome by group');
  await runLock({ folder }, quiet);
  step('Running the analyses of the plan');
  await runRun({ folder, json: false }, quiet);
  step('Writing the report');
  const out = join(folder, 'report');
  const { paths, run } = await makeReport(effects, folder, { formats: ['html'], out });
  effects.print(closing(effects, { run, folder, report: paths[0]! }));
}

interface Made {
  readonly run: StudyRun;
  readonly folder: string;
  readonly report: string;
}

function closing({ terminal, workingFolder }: Effects, { run, folder, report }: Made): string {
  const style = paint(terminal.color);
  const width = textWidth(terminal.columns);
  const section = (title: string, lines: readonly string[]) => ['', style.bold(title), ...lines];
  const lines = [
    ...section('The question', questionLines(run, width)),
    ...section('The main result', wrap(`  ${mainResult(run)}`, width, '  ')),
    ...section('The report', [`  ${resolve(workingFolder, report)}`]),
    ...section('Try next', nextLines(folder, width)),
  ];
  return `${lines.join('\n')}\n`;
}

function questionLines({ study }: StudyRun, width: number): readonly string[] {
  return pico(study.question).flatMap(({ term, content }) => {
    const said = content.flatMap((one) => (one.kind === 'text' ? one.text : [])).join('');
    return wrap(`  ${term}: ${said}`, width, '    ');
  });
}

function mainResult({ analyses }: StudyRun): string {
  const primary = analyses.find(({ entry }) => entry.purpose === 'primary');
  return primary?.analysis?.result.words[0] ?? 'There is no primary result.';
}

function nextLines(folder: string, width: number): readonly string[] {
  return [
    ...wrap('  Open the report in a browser, and study.yaml in an editor.', width, '  '),
    `  ${forFolder('lind status', folder)}`,
    '  lind new my-study --exercise leukaemia-6mp',
    '  lind methods',
    ...wrap(
      '  In a clone of Lind, "npm link" makes lind a command; "node bin/lind.js" works without.',
      width,
      '  ',
    ),
  ];
}
