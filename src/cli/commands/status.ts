import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { studyCommand } from './study-command.js';

/** `lind status [folder]` */
export function addStatus(program: Command, effects: Effects): void {
  studyCommand(program, {
    name: 'status',
    summary: 'what is done in a study, and what is next',
    description: 'Say what is done in a study, what is next, and how to do it.',
    examples: ['lind status', 'lind status my-study --json'],
  })
    .option('--json', 'print the steps as JSON')
    .action(async (folder: string, { json = false }: { json?: boolean }) => {
      const { runStatus } = await import('../study/status.js');
      await runStatus({ folder, json }, effects);
    });
}
