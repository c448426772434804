import { type Command, Option } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { studyCommand } from './study-command.js';

/** `lind export [folder] --to r` */
export function addExport(program: Command, effects: Effects): void {
  studyCommand(program, {
    name: 'export',
    summary: 'write a study as a script in R',
    description:
      'Write every analysis of the plan as one script in plain R, which reads the same data, leaves out the same rows and prints the same numbers. Run it from the folder of the study.',
    examples: ['lind export --to r', 'lind export my-study --to r --out my-study.R'],
  })
    .addOption(new Option('--to <language>', 'the language').choices(['r']).default('r'))
    .option('--out <file>', 'where to write; analysis.R in the folder of the study unless given')
    .action(async (folder: string, { out = null }: { out?: string | null }) => {
      const { runExport } = await import('../study/export.js');
      await runExport({ folder, out }, effects);
    });
}
