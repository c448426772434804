import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly baselineRisk?: string;
  readonly term?: string;
  readonly out?: string;
  readonly example?: boolean;
  readonly json?: boolean;
}

/** `lind apply [folder or aid.yaml]` */
export function addApply(program: Command, effects: Effects): void {
  program
    .command('apply')
    .summary('say what an effect means for one patient')
    .description(
      'Say what an effect means for one patient, in people of 100, and write a decision aid of one page: from the primary analysis of a study, at this patient’s own risk, or from a file with the numbers of several outcomes.',
    )
    .argument('[from]', 'the folder of a study, or a YAML file', '.')
    .option('--baseline-risk <risk>', 'this patient’s own risk without the treatment, such as 0.1')
    .option('--term <term>', 'which estimate of the primary analysis, where there are several')
    .option('--out <file>', 'write the decision aid, an HTML page')
    .option('--example', 'print a file to begin with')
    .option('--json', 'print the numbers as JSON')
    .addHelpText('after', examplesText(examples))
    .action(async (at: string, { example, json = false, baselineRisk, term, out }: Given) => {
      const { printAidExample, runApply } = await import('../apply/run-apply.js');
      if (example) return printAidExample(effects);
      await runApply({ at, baselineRisk, term, out, json }, effects);
    });
}

const examples = [
  'lind apply',
  'lind apply my-study --baseline-risk 0.1 --out aid.html',
  'lind apply --example > aid.yaml',
  'lind apply aid.yaml --out aid.html',
];
