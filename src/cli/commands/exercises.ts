import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind exercises`, and `lind exercises check` */
export function addExercises(program: Command, effects: Effects): void {
  const exercises = program
    .command('exercises')
    .summary('list the bundled exercises')
    .description('List the exercises that come with Lind: published studies, with their data.')
    .option('--json', 'print as JSON')
    .addHelpText('after', examplesText(['lind exercises', 'lind new --exercise streptomycin']))
    .action(async ({ json = false }: { json?: boolean }) => {
      const { runExercises } = await import('../new/run-exercises.js');
      await runExercises({ json }, effects);
    });
  exercises
    .command('check')
    .summary('prove that the exercises are sound')
    .description(
      'Prove of each exercise that its data give back the published totals, that it starts unsolved, that its model study runs and holds, and that the answer to each question can be computed. Exit status 3 when something does not hold.',
    )
    .argument('[names...]', 'the exercises; all unless given')
    .option('--json', 'print as JSON')
    .addHelpText('after', examplesText(['lind exercises check', 'lind exercises check streptomycin']))
    .action(async (names: string[], { json = false }: { json?: boolean }) => {
      const { runExercisesCheck } = await import('../exercises/run-check.js');
      await runExercisesCheck({ names, json }, effects);
    });
}
