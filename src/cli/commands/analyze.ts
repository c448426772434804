import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';

/** `lind analyze <method> [data.csv]`: its flags come from the method's definition. */
export function addAnalyze(program: Command, effects: Effects): void {
  const command = program
    .command('analyze')
    .summary('run one analysis')
    .description(
      'Run one analysis on a data file, or on counts. Every method has flags of its own: lind analyze t-test --help',
    )
    .argument('<method>', 'name of the method; "lind methods" lists them')
    .argument('[arguments...]', 'the data file and the flags of the method')
    .allowUnknownOption()
    .passThroughOptions()
    .helpOption(false)
    .addHelpText('after', examples)
    .action(async (method: string, args: string[]) => {
      // Flags belong to the method, so commander does not see that this one asks for help with the command.
      if (method === '--help' || method === '-h') return command.outputHelp();
      const { runAnalyze } = await import('../analyze/run-analyze.js');
      await runAnalyze(program, { method, args }, effects);
    });
}

const examples = `
Examples:
  lind analyze t-test trial.csv --outcome sbp --group arm --reference placebo
  lind analyze risk --counts "38,17;17,35"
  lind analyze risk trial.csv --outcome improved --group arm --json
  lind analyze t-test trial.csv --outcome sbp --group arm --chart sbp.svg,sbp.png
`;
