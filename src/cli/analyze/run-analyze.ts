import type { Command } from 'commander';
import type { Remark } from '../../data/remark.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { loadMethod } from '../../methods/index.js';
import { type Analysis, analyze } from '../../methods/kit/analyze.js';
import { toJson } from '../../methods/kit/json.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { columnsGiven, readsEveryColumn } from '../../methods/kit/roles.js';
import { loadTable } from '../load-table.js';
import { resultText } from '../terminal/result.js';
import { forTerminal } from '../terminal/wrap.js';
import { type Asked, methodCommand, separateFlags } from './flags.js';

/** Loads the method, reads its flags and runs it. */
export async function runAnalyze(
  program: Command,
  { method: name, args }: { method: string; args: readonly string[] },
  effects: Effects,
): Promise<void> {
  const method = await loadMethod(name);
  const command = methodCommand(method, (asked) => analyzeAsked(method, asked, effects));
  command.copyInheritedSettings(program).name(`lind analyze ${method.name}`);
  await command.parseAsync(separateFlags(method, args), { from: 'user' });
}

async function analyzeAsked(method: AnyMethod, asked: Asked, effects: Effects): Promise<void> {
  refuseContradictions(asked);
  const writeCharts = asked.chart === undefined ? null : await chartWriter(effects, asked.chart);
  const loaded = asked.file === null ? null : await loadData(method, asked, effects);
  const analysis = analyze(method, { table: loaded?.table ?? null, ...asked });
  await writeCharts?.(analysis);
  printAnalysis(analysis, { ...asked, remarks: loaded?.remarks ?? [] }, effects);
}

/** Flags that ask for two different things: none of them is ignored in silence. */
function refuseContradictions({ counts, roles, json, r }: Asked): void {
  const given = Object.keys(roles)[0];
  if (counts !== undefined && given !== undefined) {
    throw new LindError(
      'counts-and-columns',
      `--counts has no columns, so --${given} cannot go with it; give one or the other.`,
    );
  }
  if (json && r)
    throw new LindError('two-forms', 'Give either --json or --r; each prints one form of the result.');
}

/** Charts are seldom asked for, and what draws them is slow to load. */
async function chartWriter(effects: Effects, given: string): Promise<(analysis: Analysis) => Promise<void>> {
  const { chartFiles, writeCharts } = await import('./chart-files.js');
  const files = chartFiles(given);
  return (analysis) => writeCharts(effects, analysis, files);
}

function loadData(method: AnyMethod, { file, roles, missing }: Asked, effects: Effects) {
  const columns = readsEveryColumn(method.roles, roles)
    ? []
    : Object.entries(roles).flatMap(([name, given]) => columnsGiven(method.roles[name], given));
  return loadTable(effects, file!, { missing, columns });
}

function printAnalysis(
  analysis: Analysis,
  asked: Pick<Asked, 'json' | 'r'> & { readonly remarks: readonly Remark[] },
  effects: Effects,
): void {
  const { method, result } = analysis;
  if (asked.r) effects.print(analysis.r());
  else if (asked.json) effects.print(`${toJson(result)}\n`);
  else {
    effects.print(resultText(method, result, effects.terminal));
    for (const { message } of asked.remarks) {
      effects.printError(`${forTerminal(`note: ${message}`, effects.terminal)}\n`);
    }
  }
}
