import type { Command } from 'commander';

/** Texts of a command that works on a study folder. */
interface StudyCommand {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
}

/** A command with the folder of a study as its argument: the current one unless given. */
export function studyCommand(
  program: Command,
  { name, summary, description, examples }: StudyCommand,
): Command {
  return program
    .command(name)
    .summary(summary)
    .description(description)
    .argument('[folder]', 'the folder of the study', '.')
    .addHelpText('after', examplesText(examples));
}

/** The last part of a command's help. */
export const examplesText = (examples: readonly string[]): string =>
  `\nExamples:\n${examples.map((example) => `  ${example}\n`).join('')}`;
