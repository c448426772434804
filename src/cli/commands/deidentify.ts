import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly out: string;
  readonly log?: string;
  readonly secretFile?: string;
  readonly person?: string;
  readonly json?: boolean;
  readonly [option: string]: unknown;
}

/** `lind deidentify <data.csv> --out <safe.csv>` */
export function addDeidentify(program: Command, effects: Effects): void {
  program
    .command('deidentify')
    .summary('make a safe copy of data about people')
    .description(
      'Make a safe copy of data about people: names, numbers, birth dates and free text are taken out, ages put into bands, dates made years or moved, postcodes made areas, rare categories put together. Says how many people are alike before and after.',
    )
    .argument('<data>', 'the data, a CSV file; it is not changed')
    .requiredOption('--out <file>', 'the safe copy')
    .option('--log <file>', 'what was done, as JSON, without the originals')
    .option('--person <column>', 'which rows are of one person')
    .option('--secret-file <file>', 'a file with a secret of 16 signs or more: pseudonyms, moved dates')
    .option('--columns <columns>', 'what an outsider could know of somebody; else by their names')
    .option('--keep <columns>', 'columns that stay as they are')
    .option('--drop <columns>', 'columns to take out')
    .option('--dates <how>', 'year, shift or keep (default year)')
    .option('--age-band <years>', 'width of age bands (default 10)')
    .option('--least <people>', 'categories of fewer are put together (default 5)')
    .option('--json', 'print the log')
    .addHelpText('after', examplesText(examples))
    .action(
      async (file: string, { out, log, secretFile, person, json = false, ageBand, ...options }: Given) => {
        const { runDeidentify } = await import('../deidentify/run-deidentify.js');
        const asked = {
          file,
          out,
          log,
          secretFile,
          person,
          json,
          options: { ...options, 'age-band': ageBand },
        };
        await runDeidentify(asked, effects);
      },
    );
}

const examples = [
  'lind deidentify clinic.csv --out safe.csv',
  'lind deidentify clinic.csv --out safe.csv --log log.json',
  'lind deidentify visits.csv --out safe.csv --person id \\\n    --dates shift --secret-file secret.txt',
];
