import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly key: string;
  readonly out: string;
  readonly canvas?: string;
  readonly moodle?: string;
  readonly column?: string;
  readonly gradescope?: boolean;
  readonly prairielearn?: boolean;
  readonly anonymous?: boolean;
  readonly shard?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `lind grade <submissions>` and what belongs to it. */
export function addGrade(program: Command, effects: Effects): void {
  program
    .command('grade')
    .summary('mark what a class handed in')
    .description(
      'Run everything again that students handed in, each on the data that they were given, and write marks, feedback for each student, and a picture of the class. Hand-ins are read as Canvas, Moodle and Gradescope give them, or from a folder of folders or zips. Asked again, it runs only what has changed.',
    )
    .argument('<submissions>', 'folder or zip of what was handed in')
    .requiredOption('--key <folder>', 'the key that lind assign wrote')
    .requiredOption('--out <folder>', 'the folder to write marks into')
    .option('--canvas <gradebook.csv>', 'a gradebook of Canvas to fill in')
    .option('--moodle <worksheet.csv>', 'a grading worksheet of Moodle to fill in')
    .option('--column <name>', 'the column of the gradebook; found by itself unless given')
    .option('--gradescope', 'write a results.json of Gradescope for each student')
    .option('--prairielearn', 'write a results.json of PrairieLearn for each student')
    .option('--anonymous', 'write a page of the class without names too, to be shown in class')
    .option('--shard <part>', 'mark one part of a large course, such as 3/16')
    .option('--strict', 'exit with status 3 when something cannot be read or does not hold')
    .option('--json', 'print what was marked as JSON')
    .addHelpText('after', examplesText(examples))
    .action(async (submissions: string, given: Given) => {
      const { runGrade } = await import('../grade/run-grade.js');
      const { key, out, canvas, moodle, column, shard } = given;
      const {
        gradescope = false,
        prairielearn = false,
        anonymous = false,
        strict = false,
        json = false,
      } = given;
      const flags = { gradescope, prairielearn, anonymous, strict, json };
      await runGrade({ submissions, key, out, canvas, moodle, column, shard, ...flags }, effects);
    });
}

const examples = [
  'lind grade submissions.zip --key course/key --out marks',
  'lind grade submissions --key course/key --out marks \\',
  '  --moodle worksheet.csv',
  'lind grade submissions --key course/key --out part-3 \\',
  '  --shard 3/16',
  'lind grade review marks --key course/key',
];
