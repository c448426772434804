import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind power <design>`: its flags come from the design's definition. */
export function addPower(program: Command, effects: Effects): void {
  program
    .command('power')
    .summary('plan the size of a study')
    .description(
      'Plan the size of a study: of size, power and effect, leave one out and it is solved for. The designs are two-means, paired-means, two-proportions, correlation, survival and precision-proportion; every one has flags of its own: lind power two-means --help',
    )
    .argument('<design>', 'the design of the study')
    .argument('[arguments...]', 'the flags of the design')
    .allowUnknownOption()
    .passThroughOptions()
    .addHelpText('after', examplesText(examples))
    .action(async (design: string, args: string[]) => {
      const { runPower } = await import('../power/run-power.js');
      await runPower(program, { design, args }, effects);
    });
}

const examples = [
  'lind power two-means --delta 5 --sd 10 --power 0.8',
  'lind power two-proportions --p1 0.1 --p2 0.2 --n 150',
  'lind power survival --hazard-ratio 0.7 --power 0.9 --event-probability 0.4',
  'lind power two-means --delta 5 --sd 10 --power 0.8 --chart power.svg',
];
