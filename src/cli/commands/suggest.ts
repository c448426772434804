import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import type { AskedSuggestion } from '../suggest/run-suggest.js';
import { examplesText } from './study-command.js';

/** `lind suggest <data.csv>` */
export function addSuggest(program: Command, effects: Effects): void {
  program
    .command('suggest')
    .summary('which method fits the columns')
    .description(
      'Say which method fits the kinds of the columns, the design and the data, why, what the alternatives are, and why not the tempting wrong one; with the command line that runs it.',
    )
    .argument('<data>', 'the data, a CSV file')
    .option('--outcome <column>', 'the column that is to be described or compared')
    .option('--group <column>', 'the column of groups, or the number that the outcome may go with')
    .option('--paired <columns>', 'further measurements of the outcome in the same people')
    .option('--predictors <columns>', 'columns that go into a model together')
    .option('--time <column>', 'for a time to an event: the time of follow-up')
    .option('--event <column>', 'for a time to an event: whether the event came')
    .option('--strata <column>', 'a column within whose levels the groups are compared')
    .option(
      '--design <design>',
      'how the data were gathered, as in a study: randomised-trial, cohort, case-control, ...',
    )
    .option('--json', 'print as JSON')
    .addHelpText('after', examplesText(examples))
    .action(async (file: string, given: Omit<AskedSuggestion, 'file'>) => {
      const { runSuggest } = await import('../suggest/run-suggest.js');
      await runSuggest({ file, ...given }, effects);
    });
}

const examples = [
  'lind suggest trial.csv --outcome sbp --group arm',
  'lind suggest trial.csv --outcome before --paired after',
  'lind suggest trial.csv --time months --event died --group arm --predictors age',
];
