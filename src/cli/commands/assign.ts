import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly roster: string;
  readonly out: string;
  readonly name?: string;
  readonly n?: string;
  readonly rubric?: string;
  readonly idColumn?: string;
  readonly secret?: string;
  readonly replace?: string;
  readonly json?: boolean;
}

/** `lind assign <recipe>` */
export function addAssign(program: Command, effects: Effects): void {
  program
    .command('assign')
    .summary('make a package for every student, and the key')
    .description(
      'Make an assignment: for every student of a roster a package with data of their own, codebook, brief, and the beginning of a study; for you the key. Rosters are read as Canvas and Moodle export them. Asked again, it makes the same packages, adds new students, and replaces those that you name.',
    )
    .argument('<recipe>', 'a recipe ("lind recipes" lists them), or a YAML file of your own')
    .requiredOption('--roster <file>', 'the students: a CSV file from Canvas, Moodle or your own')
    .requiredOption('--out <folder>', 'the folder to write into')
    .option('--name <text>', 'the name of the assignment; that of the recipe unless given')
    .option('--n <rows>', 'rows of each data set; as the recipe says unless given')
    .option('--rubric <file>', 'a rubric of your own (YAML); that of the design unless given')
    .option('--id-column <name>', 'the column with the ids; found by itself in exports')
    .option('--secret <text>', 'what all data are drawn from; made by chance unless given')
    .option('--replace <ids>', 'students who are to get other data, separated by commas')
    .option('--json', 'print how each variant turned out as JSON')
    .addHelpText('after', examplesText(examples))
    .action(async (recipe: string, given: Given) => {
      const { runAssign } = await import('../simulate/run-assign.js');
      const { roster, out, name, n, rubric, idColumn, secret, replace, json = false } = given;
      await runAssign({ recipe, roster, out, name, n, rubric, idColumn, secret, replace, json }, effects);
    });
}

const examples = [
  'lind assign trial-binary --roster roster.csv --out ebm',
  'lind assign my-recipe.yaml --roster roster.csv \\',
  '  --out course --id-column "Student number"',
  'lind assign trial-binary --roster roster.csv \\',
  '  --out course --replace S012',
];
