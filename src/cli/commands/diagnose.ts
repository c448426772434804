import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly sims: string;
  readonly seed: string;
  readonly n?: string;
  readonly chart?: string;
  readonly json?: boolean;
}

/** `lind diagnose <recipe>` */
export function addDiagnose(program: Command, effects: Effects): void {
  program
    .command('diagnose')
    .summary('see whether an assignment is fair')
    .description(
      'Draw many data sets of a recipe and run every analysis of its key on each: bias, coverage, power, how often a data set leads to another conclusion than the truth, and how different the data sets of students are.',
    )
    .argument('<recipe>', 'a recipe ("lind recipes" lists them), or a YAML file of your own')
    .option('--sims <number>', 'how many data sets', '500')
    .option('--seed <text>', 'what the data sets are drawn from', '1')
    .option('--n <rows>', 'rows of each data set; as the recipe says unless given')
    .option(
      '--chart <files>',
      'draw the estimates of the expected analysis, and of accepted ones into files beside it: .svg, .png, .json or .html',
    )
    .option('--json', 'print as JSON, numbers in full precision')
    .addHelpText('after', examplesText(examples))
    .action(async (recipe: string, { sims, seed, n, chart, json = false }: Given) => {
      const { runDiagnose } = await import('../simulate/run-diagnose.js');
      await runDiagnose({ recipe, sims, seed, n, chart, json }, effects);
    });
}

const examples = [
  'lind diagnose trial-binary --sims 500',
  'lind diagnose my-recipe.yaml --n 150 --chart fair.svg',
];
