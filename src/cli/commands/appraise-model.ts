import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly probability: string;
  readonly outcome: string;
  readonly groups: string;
  readonly threshold: string;
  readonly level?: string;
  readonly eventLevel?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `lind appraise-model <data.csv>` */
export function addAppraiseModel(program: Command, effects: Effects): void {
  program
    .command('appraise-model')
    .summary('appraise the outputs of an algorithm, by group')
    .description(
      'Appraise the outputs of a prediction or AI model: discrimination, calibration and net benefit in all people; calibration and error rates by sex, age or ethnicity as given, with intervals, differences and a warning for small groups; and what the numbers cannot tell.',
    )
    .argument('<data>', 'a CSV file with probability, outcome and groups')
    .requiredOption('--probability <column>', 'what the model said, from 0 to 1')
    .requiredOption('--outcome <column>', 'whether the event happened')
    .requiredOption('--groups <columns>', 'such as sex,ethnicity; a number such as age is cut into thirds')
    .requiredOption('--threshold <number>', 'from which probability on a person is acted on')
    .option('--event-level <level>', 'which level of the outcome is the event')
    .option('--level <number>', 'confidence level of the intervals (default 0.95)')
    .option('--out <file>', 'write a page with tables and charts (.html)')
    .option('--json', 'print the numbers as JSON')
    .addHelpText('after', examplesText(examples))
    .action(async (file: string, { json = false, level, eventLevel, out, ...given }: Given) => {
      const { runAppraiseModel } = await import('../algorithm/run-appraise-model.js');
      await runAppraiseModel({ file, json, level, eventLevel, out, ...given }, effects);
    });
}

const examples = [
  'lind appraise-model model.csv --probability risk \\\n    --outcome died --groups sex,age --threshold 0.1',
  'lind appraise-model model.csv --probability risk \\\n    --outcome died --groups sex --threshold 0.1 \\\n    --out model.html',
];
