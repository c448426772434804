import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind methods [name]` */
export function addMethods(program: Command, effects: Effects): void {
  program
    .command('methods')
    .summary('list the methods, or explain one')
    .description(
      'List the statistical methods with the question that each answers, or explain one: when to use it, what it needs, what it gives, how it is computed, and by whom it was shown.',
    )
    .argument('[name]', 'the method to explain')
    .option('--json', 'print as JSON')
    .addHelpText('after', examplesText(['lind methods', 'lind methods t-test', 'lind methods risk --json']))
    .action(async (name: string | undefined, { json = false }: { json?: boolean }) => {
      const { runMethods } = await import('../methods/run-methods.js');
      await runMethods({ name, json }, effects);
    });
}
