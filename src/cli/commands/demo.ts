import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind demo [folder]` */
export function addDemo(program: Command, effects: Effects): void {
  program
    .command('demo')
    .summary('see a whole study, from question to report')
    .description(
      'Make the study of streptomycin for tuberculosis (1948) in a folder, lock its plan, run it and write its report. The folder is written anew each time, unless you have changed the study in it; a folder that is not a demo is left alone.',
    )
    .argument('[folder]', 'the folder to make', 'lind-demo')
    .addHelpText('after', examplesText(['lind demo', 'lind demo my-demo']))
    .action(async (folder: string) => {
      const { runDemo } = await import('../demo/run-demo.js');
      await runDemo({ folder }, effects);
    });
}
