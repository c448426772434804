import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** Flags of what is written, the same for a course that is marked at once and for one that is put together. */
interface OutputsGiven {
  readonly key: string;
  readonly out: string;
  readonly canvas?: string;
  readonly moodle?: string;
  readonly column?: string;
  readonly gradescope?: boolean;
  readonly prairielearn?: boolean;
  readonly feedbackZip?: boolean;
  readonly anonymous?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

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

const withOutputs = (command: Command): Command =>
  command
    .option('--canvas <gradebook.csv>', 'a gradebook of Canvas to fill in')
    .option('--moodle <worksheet.csv>', 'a grading worksheet of Moodle to fill in')
    .option('--column <name>', 'the column of the gradebook; found by itself unless given')
    .option('--gradescope', 'write a results.json of Gradescope for each student')
    .option('--prairielearn', 'write a results.json of PrairieLearn for each student')
    .option('--feedback-zip', 'write feedback.zip, named as Canvas or Moodle takes it back')
    .option('--anonymous', 'write a page of the class without names too, to be shown in class')
    .option('--strict', 'exit with status 3 when something cannot be read or does not hold')
    .option('--json', 'print what was marked as JSON');

const withKey = (command: Command): Command =>
  command.requiredOption('--key <folder>', 'the key that lind assign wrote');

function outputsOf({ key, out, canvas, moodle, column, ...flags }: OutputsGiven) {
  const {
    gradescope = false,
    prairielearn = false,
    feedbackZip = false,
    anonymous = false,
    strict = false,
    json = false,
  } = flags;
  return { key, out, canvas, moodle, column, gradescope, prairielearn, feedbackZip, anonymous, strict, json };
}

function addReview(grade: Command, effects: Effects): void {
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
    .addHelpText('after', examplesText(reviewExamples))
    .action(async (marks: string, { blind = false, ...given }: ReviewGiven) => {
      const { runReview } = await import('../grade/run-review.js');
      const { key, grader, file, student, criterion, sample, answers } = given;
      await runReview({ marks, key, grader, file, student, criterion, sample, blind, answers }, effects);
    });
}

function addAgreement(grade: Command, effects: Effects): void {
  withKey(
    grade
      .command('agreement')
      .summary('how far two graders agree, and which criteria to mend')
      .description(
        'Compare the marks of two graders on the same students: weighted kappa for each criterion (or the intraclass correlation, where points between the levels were given), with its interval.',
      )
      .argument('<first>', 'a file of marks, or the folder that holds marks.yaml')
      .argument('<second>', 'that of the other grader'),
  )
    .option('--json', 'print every number as JSON')
    .addHelpText('after', examplesText(agreementExamples))
    .action(async (first: string, second: string, { key, json = false }: { key: string; json?: boolean }) => {
      const { runAgreement } = await import('../grade/run-agreement.js');
      await runAgreement({ first, second, key, json }, effects);
    });
}

function addMerge(grade: Command, effects: Effects): void {
  withOutputs(
    withKey(grade.command('merge'))
      .requiredOption('--out <folder>', 'the folder to write marks into')
      .summary('put the parts of a large course together')
      .description(
        'Put the parts that lind grade --shard marked together. The result is the same, byte for byte, as if the course had been marked at once.',
      )
      .argument('<folders...>', 'the folder of each part'),
  )
    .addHelpText('after', examplesText(['lind grade merge part-* --key course/key --out marks']))
    .action(async (folders: readonly string[], given: OutputsGiven) => {
      const { runMerge } = await import('../grade/run-merge.js');
      await runMerge({ folders, ...outputsOf(given) }, effects);
    });
}

const reviewExamples = [
  'lind grade review marks --key course/key --grader "A. Grader"',
  'lind grade review marks --key course/key --blind \\',
  '  --sample 20 --file second.yaml',
];

const agreementExamples = ['lind grade agreement marks second.yaml --key course/key'];

const examples = [
  'lind grade submissions.zip --key course/key --out marks',
  'lind grade submissions --key course/key --out marks \\',
  '  --moodle worksheet.csv',
  'lind grade submissions --key course/key --out part-3 \\',
  '  --shard 3/16',
  'lind grade review marks --key course/key',
];
