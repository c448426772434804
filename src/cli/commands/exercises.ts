import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind exercises` */
export function addExercises(program: Command, effects: Effects): void {
  program
    .command('exercises')
    .summary('list the bundled exercises')
    .description('List the exercises that come with Lind: published studies, with their data.')
    .option('--json', 'print as JSON')
    .addHelpText('after', examplesText(['lind exercises', 'lind new --exercise streptomycin']))
    .action(async ({ json = false }: { json?: boolean }) => {
      const { runExercises } = await import('../new/run-exercises.js');
      await runExercises({ json }, effects);
    });
}
