import { type Command, Option } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { newQuestions } from '../new/questions.js';
import { examplesText } from './study-command.js';

type Given = { readonly exercise?: string; readonly data?: string } & {
  readonly [flag: string]: string | undefined;
};

/** `lind new [folder]` */
export function addNew(program: Command, effects: Effects): void {
  const command = program
    .command('new')
    .summary('begin a study, from an exercise or from your own data')
    .description(
      'Make the folder of a study: study.yaml, the data, a codebook. It is made from a bundled exercise, or from a CSV file and what you say of it. At a terminal, what you leave out is asked.',
    )
    .argument('[folder]', 'the folder to make; named after the exercise or the data unless given')
    .option('--exercise <name>', 'an exercise; "lind exercises" lists them')
    .option('--data <file>', 'a CSV file of your own');
  for (const { flag, help, choices } of newQuestions) {
    const option = new Option(`--${flag} <${choices ? 'word' : 'text'}>`, help);
    command.addOption(choices ? option.choices(choices) : option);
  }
  command
    .addHelpText('after', examplesText(examples))
    .action(async (folder: string | undefined, { exercise, data, ...given }: Given) => {
      const { runNew } = await import('../new/run-new.js');
      const answers = newQuestions.map(({ flag }) => [flag, given[new Option(`--${flag}`).attributeName()]]);
      await runNew({ folder, exercise, data, answers: Object.fromEntries(answers) }, effects);
    });
}

const examples = [
  'lind new --exercise streptomycin',
  'lind new my-study --data trial.csv \\',
  '  --title "Walking and blood pressure" \\',
  '  --question-type therapy --design randomised-trial \\',
  '  --population "Adults with hypertension" \\',
  '  --intervention "Walking daily" --comparison "Rest" \\',
  '  --outcome "Blood pressure" --timeframe "Three months"',
];
