import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { type OutputsGiven, outputsOf, withKey, withOutputs } from './grade-outputs.js';
import { examplesText } from './study-command.js';

/** `lind grade merge <folders...>` */
export function addMerge(grade: Command, effects: Effects): void {
  withOutputs(
    withKey(grade.command('merge'))
      .requiredOption('--out <folder>', 'the folder to write marks into')
      .summary('put the parts of a large course together')
      .description(
        'Put the parts that lind grade --shard marked together. The result is the same, byte for byte, as if the course had been marked at once.',
      )
      .argument('<folders...>', 'the folder of each part'),
  )
    .addHelpText('after', examplesText(['lind grade merge part-* --key course/key --out marks']))
    .action(async (folders: readonly string[], given: OutputsGiven) => {
      const { runMerge } = await import('../grade/run-merge.js');
      await runMerge({ folders, ...outputsOf(given) }, effects);
    });
}
