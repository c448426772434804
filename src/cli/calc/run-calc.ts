import { Command } from 'commander';
import { type Calculation, calculate } from '../../appraise/calc/calculate.js';
import type { AnyCalculator } from '../../appraise/calc/calculator.js';
import { calculatorNames, loadCalculator } from '../../appraise/calc/index.js';
import { presentCalculation } from '../../appraise/calc/present.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { toJson } from '../../methods/kit/json.js';
import { examplesText } from '../commands/study-command.js';
import { addFlags, definitionText } from '../definition-flags.js';
import { questionLines } from '../methods/list-text.js';
import { resultPage } from '../terminal/result.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  readonly options: { readonly [name: string]: unknown };
  readonly json: boolean;
  /** Print the script in R in place of the result. */
  readonly r: boolean;
  /** Files to draw the chart into, as given. */
  readonly chart: string | undefined;
}

/** Loads the calculator, reads its flags and calculates. */
export async function runCalc(
  program: Command,
  { calculator: name, args }: { calculator: string; args: readonly string[] },
  effects: Effects,
): Promise<void> {
  const calculator = await loadCalculator(name);
  const command = calculatorCommand(calculator, async (asked) => {
    const calculation = calculate(calculator, asked.options);
    const text = printed(calculation, asked, effects);
    if (asked.chart !== undefined) {
      const { chartFiles, writeCharts } = await import('../analyze/chart-files.js');
      await writeCharts(effects, calculation, chartFiles(asked.chart));
    }
    effects.print(text);
  });
  command
    .addHelpText('after', definitionText(calculator, textWidth(effects.terminal.columns)))
    .addHelpText('after', examplesText(calculator.examples.map((example) => `lind calc ${name} ${example}`)))
    .copyInheritedSettings(program)
    .name(`lind calc ${name}`);
  await command.parseAsync([...args], { from: 'user' });
}

/** `lind calc`: all calculators with the question that each answers. */
export async function listCalculators(json: boolean, effects: Effects): Promise<void> {
  const all = await Promise.all(calculatorNames.map(loadCalculator));
  if (json) {
    const list = all.map(({ name, title, question }) => ({ name, title, question }));
    return effects.print(`${JSON.stringify(list, null, 2)}\n`);
  }
  const width = textWidth(effects.terminal.columns);
  const lines = [
    ...questionLines(all, width),
    '',
    ...wrap('More on one of them: lind calc <name> --help', width),
  ];
  effects.print(`${lines.join('\n')}\n`);
}

function calculatorCommand(calculator: AnyCalculator, action: (asked: Asked) => Promise<void>): Command {
  const { name, question, whenToUse, options } = calculator;
  const command = new Command(name)
    .description(`${question} ${whenToUse}`)
    .helpOption('-h, --help', 'print help');
  const optionsGiven = addFlags(command, options);
  if (calculator.chart)
    command.option(
      '--chart <files>',
      'draw the chart into files, by their endings: .svg, .png, .json or .html',
    );
  return command
    .option('--json', 'print the result as JSON, numbers in full precision')
    .option('--r', 'print a script in R that computes the same numbers')
    .action((given: { readonly [key: string]: unknown }) =>
      action({
        options: optionsGiven(given),
        json: given.json === true,
        r: given.r === true,
        chart: given.chart as string | undefined,
      }),
    );
}

function printed(calculation: Calculation, { r, json }: Asked, { terminal }: Effects): string {
  if (r && json)
    throw new LindError('two-forms', 'Give either --json or --r; each prints one form of the result.');
  const { method, result } = calculation;
  if (r) return calculation.r();
  if (json) return `${toJson(result)}\n`;
  const page = { title: method.title, opening: method.question, tables: presentCalculation(method, result) };
  return resultPage(page, result, terminal);
}
