import type { CommanderError } from 'commander';

/** What to do about a command line that cannot be read, by the kind of mistake. */
const remedies: { readonly [code: string]: string } = {
  'commander.unknownCommand': '"lind --help" lists the commands.',
  'commander.unknownOption': 'Its --help lists the flags.',
  'commander.missingArgument': 'Its --help shows what to give, with examples.',
  'commander.optionMissingArgument': 'Write the value after the flag.',
  'commander.excessArguments': 'A name with spaces stands in quotation marks; --help shows what to give.',
};

/** A mistake in a command line as a sentence, with a suggestion where a name is nearly right, and what to do. */
export function usageSentence(error: CommanderError): string {
  const [first, suggestion] = error.message.replace(/^error: /, '').split('\n');
  const sentence = capital(first!.replace(/'([^']*)'/g, '"$1"').replace(/\.?$/, '.'));
  const near = /\(Did you mean (.*)\?\)/.exec(suggestion ?? '')?.[1];
  return [sentence, near ? `Did you mean "${near}"?` : '', remedies[error.code] ?? '']
    .filter(Boolean)
    .join(' ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
