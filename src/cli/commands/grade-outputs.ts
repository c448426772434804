import type { Command } from 'commander';

/** Flags of what is written, the same for a course that is marked at once and for one that is put together. */
export interface OutputsGiven {
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

/** The flags of what is written. */
export const withOutputs = (command: Command): Command =>
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

/** The flag of the key, for commands that others do not stand above. */
export const withKey = (command: Command): Command =>
  command.requiredOption('--key <folder>', 'the key that lind assign wrote');

/** What the flags ask for. */
export function outputsOf({ key, out, canvas, moodle, column, ...flags }: OutputsGiven) {
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
