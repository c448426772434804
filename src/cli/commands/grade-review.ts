import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { withKey } from './grade-outputs.js';
import { examplesText } from './study-command.js';

interface ReviewGiven {
  readonly key: string;
  readonly grader?: string;
  readonly file?: string;
  readonly student?: string;
  readonly criterion?: string;
  readonly sample?: string;
  readonly blind?: boolean;
  readonly answers?: string;
}

/** `lind grade review <marks>` */
export function addReview(grade: Command, effects: Effects): void {
  withKey(
    grade
      .command('review')
      .summary('mark what checks cannot, one criterion after the other')
      .description(
        'Walk through the criteria that are open for a person: what to look for, what the student wrote, and the levels to choose from. Every mark is kept at once; stop whenever you like. Marks are never overwritten: of several for one criterion the last counts.',
      )
      .argument('<marks>', 'the folder that lind grade wrote'),
  )
    .option('--grader <name>', 'who marks, as students read it; asked for unless given')
    .option('--blind', 'show no names, and students in an order of chance')
    .option('--student <id>', 'of one student only')
    .option('--criterion <id>', 'one criterion only')
    .option('--sample <n>', 'so many students by chance, the same for every grader')
    .option('--file <marks.yaml>', 'the file to write into, for a second grader')
    .option('--answers <file>', 'marks beforehand, as "S001/conclusion: 6" (YAML)')
    .addHelpText('after', examplesText(examples))
    .action(async (marks: string, { blind = false, ...given }: ReviewGiven) => {
      const { runReview } = await import('../grade/run-review.js');
      const { key, grader, file, student, criterion, sample, answers } = given;
      await runReview({ marks, key, grader, file, student, criterion, sample, blind, answers }, effects);
    });
}

const examples = [
  'lind grade review marks --key course/key --grader "A. Grader"',
  'lind grade review marks --key course/key --blind \\',
  '  --sample 20 --file second.yaml',
];
