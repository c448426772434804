import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind recipes [name]` */
export function addRecipes(program: Command, effects: Effects): void {
  program
    .command('recipes')
    .summary('list the recipes of assignments, or show one')
    .description(
      'List the recipes from which assignments with a known truth are made, or show one: its variables, what goes missing, what is wrong in the data on purpose, and the analyses of its key. Print one as YAML to write your own.',
    )
    .argument('[name]', 'a recipe, or a YAML file of your own')
    .option('--yaml', 'print the recipe itself')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      examplesText([
        'lind recipes',
        'lind recipes trial-binary',
        'lind recipes trial-binary --yaml > my.yaml',
      ]),
    )
    .action(
      async (
        name: string | undefined,
        { json = false, yaml = false }: { json?: boolean; yaml?: boolean },
      ) => {
        const { runRecipes } = await import('../simulate/run-recipes.js');
        await runRecipes({ name, json, yaml }, effects);
      },
    );
}
