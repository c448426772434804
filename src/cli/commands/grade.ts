import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { addAgreement } from './grade-agreement.js';
import { addMerge } from './grade-merge.js';
import { type OutputsGiven, outputsOf, withOutputs } from './grade-outputs.js';
import { addReview } from './grade-review.js';
import { examplesText } from './study-command.js';

/** `lind grade <submissions>`, and what belongs to it. */
export function addGrade(program: Command, effects: Effects): void {
  const grade = program
    .command('grade')
    .summary('mark what a class handed in')
    .description(
      'Run everything again that students handed in, each on the data that they were given, and write marks, feedback for each student, and a picture of the class. Hand-ins are read as Canvas, Moodle and Gradescope give them, or from a folder of folders or zips. Asked again, it runs only what has changed.',
    )
    .argument('<submissions>', 'folder or zip of what was handed in')
    .enablePositionalOptions()
    .option('--key <folder>', 'the key that lind assign wrote')
    .option('--out <folder>', 'the folder to write marks into')
    .option('--shard <part>', 'mark one part of a large course, such as 3/16');
  withOutputs(grade)
    .addHelpText('after', examplesText(examples))
    .action(async (submissions: string, given: OutputsGiven & { readonly shard?: string }) => {
      requireFlags(grade, given);
      const { runGrade } = await import('../grade/run-grade.js');
      await runGrade({ submissions, shard: given.shard, ...outputsOf(given) }, effects);
    });
  addReview(grade, effects);
  addAgreement(grade, effects);
  addMerge(grade, effects);
}

/** What commander would require of the commands below this one as well, if it were told that they are required. */
function requireFlags(grade: Command, given: Partial<OutputsGiven>): void {
  for (const name of ['key', 'out'] as const) {
    if (given[name] !== undefined) continue;
    const message = `error: required option '--${name} <folder>' not specified`;
    grade.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }
}

const examples = [
  'lind grade submissions.zip --key course/key --out marks',
  'lind grade submissions --key course/key --out marks \\',
  '  --moodle worksheet.csv',
  'lind grade submissions --key course/key --out part-3 \\',
  '  --shard 3/16',
  'lind grade review marks --key course/key',
];
