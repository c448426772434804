import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

/** `lind calc [calculator]`: its flags come from the calculator's definition. */
export function addCalc(program: Command, effects: Effects): void {
  const command = program
    .command('calc')
    .summary('calculate with numbers from a paper')
    .description(
      'Calculate with numbers from a paper: numbers needed to treat, chances after a test, E-values, standard errors, intervals and standard deviations from what is reported. Alone it lists the calculators; every one has flags of its own: lind calc nnt --help',
    )
    .argument('[calculator]', 'what to calculate')
    .argument('[arguments...]', 'the flags of the calculator')
    .option('--json', 'list the calculators as JSON')
    .allowUnknownOption()
    .passThroughOptions()
    .helpOption(false)
    .addHelpText('after', examplesText(examples))
    .action(async (calculator: string | undefined, args: string[], { json = false }: { json?: boolean }) => {
      // Flags belong to the calculator, so commander does not see that this one asks for help with the command.
      if (calculator === '--help' || calculator === '-h') return command.outputHelp();
      const { listCalculators, runCalc } = await import('../calc/run-calc.js');
      if (calculator === undefined) return listCalculators(json, effects);
      await runCalc(program, { calculator, args }, effects);
    });
}

const examples = [
  'lind calc',
  'lind calc nnt --odds-ratio 0.73 --baseline-risk 0.3',
  'lind calc bayes --pre-test 0.1 --likelihood-ratio 6.5',
  'lind calc interval-from-p --estimate 17 --p 0.032 --json',
];
