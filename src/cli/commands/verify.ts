import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly data?: string;
  readonly template?: string;
  readonly json?: boolean;
}

/** `lind verify [what]` */
export function addVerify(program: Command, effects: Effects): void {
  program
    .command('verify')
    .summary('run one study again and say what holds of it')
    .description(
      'Run one study again, in its folder, in the zip that was handed in, or from its report alone, and say what holds: the data and the plan against the lock, every number of results.json, the report, and the journal. Nothing is written, and nothing in it is executed. Exit status 3 when something does not hold.',
    )
    .argument('[what]', 'a folder, a zip or a report.html', '.')
    .option('--data <file>', 'the data of a report.html, where they do not lie beside it')
    .option('--template <path>', 'the template that the report was written with, if not the bundled one')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      examplesText([
        'lind verify',
        'lind verify hand-in.zip',
        'lind verify report.html --data trial.csv --json',
      ]),
    )
    .action(async (what: string, { data, template, json = false }: Given) => {
      const { runVerify } = await import('../verify/run-verify.js');
      await runVerify({ what, data, template, json }, effects);
    });
}
