import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { studyCommand } from './study-command.js';

/** `lind check [folder]` */
export function addCheck(program: Command, effects: Effects): void {
  studyCommand(program, {
    name: 'check',
    summary: 'check a study: plan, data, findings, journal',
    description:
      'Check a study: its form, its question and plan against the design, its analyses against the data, problems in the data, findings, journal and results. Nothing is computed by group. Exit status 3 when something does not hold.',
    examples: ['lind check', 'lind check my-study --json'],
  })
    .option('--json', 'print the problems as JSON')
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const { runCheck } = await import('../study/check.js');
      await runCheck({ folder, json }, effects);
    });
}
