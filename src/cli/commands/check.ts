import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly privacy?: boolean;
  readonly reporting?: boolean;
  readonly columns?: string;
  readonly least?: string;
  readonly person?: string;
  readonly representation?: string;
  readonly json?: boolean;
}

/** `lind check [folder or file]` */
export function addCheck(program: Command, effects: Effects): void {
  program
    .command('check')
    .summary('check a study, numbers of a paper, or privacy')
    .description(
      'Check a study: its form, its question and plan against the design, its analyses against the data, problems in the data, findings, journal and results. Nothing is computed by group. For a file: numbers of a paper that cannot be. Exit status 3 when something does not hold.',
    )
    .argument('[folder]', 'the folder of a study, or a file', '.')
    .option('--privacy', 'whether anybody could be recognised in the data of a study, or in a CSV file')
    .option(
      '--columns <columns>',
      'for --privacy: what an outsider could know of somebody, such as age,sex,town',
    )
    .option('--person <column>', 'for --privacy: which rows are of one person')
    .option('--least <people>', 'for --privacy: how many people must be alike at least')
    .option(
      '--representation <file>',
      'who is in the data beside a population: a CSV file with variable, category, percent',
    )
    .option('--reporting', 'the reporting checklist of the design: what is reported where, and what is open')
    .option('--json', 'print it as JSON')
    .addHelpText('after', reportedText)
    .addHelpText('after', examplesText(examples))
    .action(async (at: string, given: Given) => {
      const { runAnyCheck } = await import('../study/any-check.js');
      await runAnyCheck({ at, ...given }, effects);
    });
}

const examples = [
  'lind check',
  'lind check my-study --json',
  'lind check paper.csv',
  'lind check paper.md',
  'lind check --reporting',
  'lind check --privacy',
  'lind check trial.csv --privacy --columns age,sex --least 5',
  'lind check --representation census.csv',
];

const reportedText = `
Numbers of a paper, a thing a row, in columns of a CSV file:
  label, n, mean, sd, se, min, max, items (whole-number
  items of the mean: 1 for a count), count, percent,
  estimate, low, high, level, scale (difference or ratio),
  p, test (t, z, F, chi2, r), statistic, df, df2
Or text (.md, .txt) with numbers such as t(28) = 2.20,
p = .03; RR 0.83 (95% CI 0.70 to 0.98), P = 0.03;
12 of 40 (30%)
`;
