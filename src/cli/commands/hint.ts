import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind hint [step]` */
export function addHint(program: Command, effects: Effects): void {
  program
    .command('hint')
    .summary('the next hint on a step of a study')
    .description(
      'Give a hint on the question that is next, or on the step named: first a nudge, then the idea, then a worked example of a similar problem. The journal keeps which hints were given.',
    )
    .argument('[step]', 'a step or a question, such as smallest-effect')
    .option('--folder <folder>', 'the folder of the study', '.')
    .addHelpText('after', examplesText(['lind hint', 'lind hint primary', 'lind hint --folder my-study']))
    .action(async (step: string | undefined, { folder }: { folder: string }) => {
      const { runHint } = await import('../guide/run-hint.js');
      await runHint({ folder, step }, effects);
    });
}
