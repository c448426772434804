import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { studyCommand } from './study-command.js';

/** `lind run [folder]` */
export function addRun(program: Command, effects: Effects): void {
  studyCommand(program, {
    name: 'run',
    summary: 'run the analyses of a study',
    description:
      'Run every analysis of the plan and write results.json. An analysis that cannot be run does not stop the others; the exit status is then 2.',
    examples: ['lind run', 'lind run my-study --json'],
  })
    .option('--json', 'print what is written to results.json')
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const { runRun } = await import('../study/run.js');
      await runRun({ folder, json }, effects);
    });
}
