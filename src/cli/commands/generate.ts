import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly seed: string;
  readonly n?: string;
  readonly out?: string;
}

/** `lind generate <recipe>` */
export function addGenerate(program: Command, effects: Effects): void {
  program
    .command('generate')
    .summary('make one data set with a known truth')
    .description(
      'Make one data set of a recipe. The same seed gives the same bytes on every machine. With --out it comes with its codebook and its key: the truth, the analyses that hold, and every cell that was touched on purpose.',
    )
    .argument('<recipe>', 'a recipe ("lind recipes" lists them), or a YAML file of your own')
    .option('--seed <text>', 'what the data are drawn from', '1')
    .option('--n <rows>', 'rows of the data; as the recipe says unless given')
    .option('--out <folder>', 'the folder to write into; the data are printed unless given')
    .addHelpText('after', examplesText(examples))
    .action(async (recipe: string, { seed, n, out }: Given) => {
      const { runGenerate } = await import('../simulate/run-generate.js');
      await runGenerate({ recipe, seed, n, out }, effects);
    });
}

const examples = [
  'lind generate trial-binary --seed 7 > trial.csv',
  'lind generate my-recipe.yaml --n 500 --out practice',
];
