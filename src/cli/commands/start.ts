import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly folder?: string;
  readonly answers?: string;
  readonly answer: readonly string[];
  readonly plain?: boolean;
}

/** `lind start [exercise | file.csv | folder]` */
export function addStart(program: Command, effects: Effects): void {
  program
    .command('start')
    .summary('be walked through a study, step by step')
    .description(
      'Walk through a study from question to report. It asks one question at a time, explains and gives hints on request, and writes each answer into study.yaml, so that you can leave at any moment and go on later or by hand. Without an argument: goes on with the study here, or lists the exercises.',
    )
    .argument('[what]', 'an exercise, a CSV file of your own, or the folder of a study')
    .option('--folder <folder>', 'the folder to make; named after the exercise or the data unless given')
    .option('--answers <file>', 'a YAML file of answers, by the names of their questions')
    .option('--answer <name=answer>', 'one answer; may be given for several', collect, [])
    .option('--plain', 'numbered choices and plain lines, for screen readers')
    .addHelpText('after', examplesText(examples))
    .action(async (what: string | undefined, { folder, answers, answer, plain = false }: Given) => {
      const { runStart } = await import('../guide/run-start.js');
      await runStart({ what, folder, answers, answer, plain }, effects);
    });
}

const collect = (one: string, all: readonly string[]): readonly string[] => [...all, one];

const examples = [
  'lind start',
  'lind start streptomycin',
  'lind start my.csv --plain',
  'lind start streptomycin --answers answers.yaml',
];
