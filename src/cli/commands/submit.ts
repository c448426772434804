import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { studyCommand } from './study-command.js';

interface Given {
  readonly out?: string;
  readonly json?: boolean;
}

/** `lind submit [folder]` */
export function addSubmit(program: Command, effects: Effects): void {
  studyCommand(program, {
    name: 'submit',
    summary: 'pack a study to be handed in, with a receipt',
    description:
      'Pack a study into one zip to be handed in: study.yaml, data and codebook, results, report and journal, as they are on the disk. Results and report are made again where they are missing or out of date. A study in which not everything holds can be handed in all the same.',
    examples: ['lind submit', 'lind submit my-study --out jane-doe.zip'],
  })
    .option('--out <file>', 'where to write the zip; hand-in.zip in the folder of the study unless given')
    .option('--json', 'print the receipt as JSON')
    .action(async (folder: string, { out, json = false }: Given) => {
      const { runSubmit } = await import('../submit/run-submit.js');
      await runSubmit({ folder, out: out ?? null, json }, effects);
    });
}
