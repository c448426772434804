import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { loadMethod } from '../../methods/index.js';
import { analyze } from '../../methods/kit/analyze.js';
import { toJson } from '../../methods/kit/json.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { columnsGiven, readsEveryColumn } from '../../methods/kit/roles.js';
import { loadTable } from '../load-table.js';
import { resultText } from '../terminal/result.js';
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
  const columns = readsEveryColumn(method.roles, asked.roles)
    ? []
    : Object.entries(asked.roles).flatMap(([name, given]) => columnsGiven(method.roles[name], given));
  const loaded =
    asked.file === null ? null : await loadTable(effects, asked.file, { missing: asked.missing, columns });
  const analysis = analyze(method, { table: loaded?.table ?? null, ...asked });
  const { result } = analysis;
  if (asked.r) return effects.print(analysis.r());
  if (asked.json) return effects.print(`${toJson(result)}\n`);
  const remarks = loaded?.remarks ?? [];
  effects.print(resultText(method, result, effects.terminal));
  for (const remark of remarks) effects.printError(`note: ${remark.message}\n`);
}
