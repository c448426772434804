import { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { toJson } from '../../methods/kit/json.js';
import type { AnyDesign } from '../../methods/power/design.js';
import { loadDesign } from '../../methods/power/index.js';
import { type PowerAnalysis, planPower } from '../../methods/power/plan-power.js';
import { presentPlan } from '../../methods/power/present.js';
import { addFlags, definitionText } from '../definition-flags.js';
import { resultPage } from '../terminal/result.js';
import { textWidth } from '../terminal/wrap.js';

interface Asked {
  readonly options: { readonly [name: string]: unknown };
  readonly json: boolean;
  /** Print the script in R in place of the result. */
  readonly r: boolean;
  /** Files to draw the curve into, as given. */
  readonly chart: string | undefined;
}

/** Loads the design, reads its flags and solves for what is left out. */
export async function runPower(
  program: Command,
  { design: name, args }: { design: string; args: readonly string[] },
  effects: Effects,
): Promise<void> {
  const design = await loadDesign(name);
  const command = designCommand(design, (asked) => planAsked(design, asked, effects)).addHelpText(
    'after',
    definitionText(design, textWidth(effects.terminal.columns)),
  );
  command.copyInheritedSettings(program).name(`lind power ${design.name}`);
  await command.parseAsync([...args], { from: 'user' });
}

function designCommand(design: AnyDesign, action: (asked: Asked) => Promise<void>): Command {
  const command = new Command(design.name)
    .description(`${design.question} ${design.whenToUse}${leftOutHelp(design)}`)
    .helpOption('-h, --help', 'print help');
  const optionsGiven = addFlags(command, design.options);
  return command
    .option('--json', 'print the result as JSON, numbers in full precision')
    .option('--r-script', 'print a script in R that computes the same numbers')
    .option('--chart <files>', 'draw the curve into files, by their endings: .svg, .png, .json or .html')
    .action((given: { readonly [key: string]: unknown }) => {
      return action({
        options: optionsGiven(given),
        json: given.json === true,
        r: given.rScript === true,
        chart: given.chart as string | undefined,
      });
    });
}

function leftOutHelp({ unknowns }: AnyDesign): string {
  const names = unknowns.map((name: string) => `--${name}`).join(', ');
  return unknowns.length === 0 ? '' : ` Leave out one of ${names}; it is solved for.`;
}

async function planAsked(design: AnyDesign, asked: Asked, effects: Effects): Promise<void> {
  const analysis = planPower(design, asked.options);
  if (asked.chart !== undefined) {
    const { chartFiles, writeCharts } = await import('../analyze/chart-files.js');
    await writeCharts(effects, analysis, chartFiles(asked.chart));
  }
  effects.print(printed(analysis, asked, effects));
}

function printed(analysis: PowerAnalysis, { r, json }: Asked, { terminal }: Effects): string {
  const { method, result } = analysis;
  if (r) return analysis.r();
  if (json) return `${toJson(result)}\n`;
  const page = { title: method.title, opening: method.question, tables: [presentPlan(method, result)] };
  return resultPage(page, result, terminal);
}
