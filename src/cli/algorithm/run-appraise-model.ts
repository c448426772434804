import { type Audit, auditAlgorithm } from '../../appraise/algorithm/audit.js';
import { differencesTable, groupsTable, sayColumn } from '../../appraise/algorithm/present.js';
import { algorithmQuestions } from '../../appraise/algorithm/questions.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { toJson } from '../../methods/kit/json.js';
import { splitNames } from '../../methods/kit/names.js';
import { readOptions } from '../../methods/kit/options.js';
import { level } from '../../methods/kit/parameters.js';
import { algorithmPage } from '../../report/algorithm-page.js';
import { loadTable } from '../load-table.js';
import { paint } from '../terminal/paint.js';
import { resultText } from '../terminal/result.js';
import { tableLines } from '../terminal/table.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { writePlainPage } from '../write-plain-page.js';

interface Asked {
  readonly file: string;
  readonly probability: string;
  readonly outcome: string;
  readonly groups: string;
  readonly threshold: string;
  readonly level: string | undefined;
  readonly eventLevel: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

const declared = {
  threshold: { is: 'number', above: 0, below: 1, help: 'From which probability on a person is acted on.' },
  level,
} as const;

/** `lind appraise-model`: a model's outputs in all people and by group. */
export async function runAppraiseModel(asked: Asked, effects: Effects): Promise<void> {
  const { threshold, level: confidence } = readOptions(declared, {
    threshold: asked.threshold,
    level: asked.level,
  });
  const groups = splitNames(asked.groups);
  if (threshold === null || groups.length === 0)
    throw new LindError('bad-option', '--groups must name a column or more, such as sex,ethnicity.');
  const columns = [asked.probability, asked.outcome, ...groups];
  const { table } = await loadTable(effects, asked.file, { columns });
  const audit = auditAlgorithm({
    table,
    probability: asked.probability,
    outcome: asked.outcome,
    groups,
    threshold,
    level: confidence,
    eventLevel: asked.eventLevel ?? null,
  });
  if (asked.out !== undefined)
    await writePlainPage(effects, algorithmPage(audit), { out: asked.out, example: 'model.html' });
  effects.print(asked.json ? `${toJson(jsonOf(audit))}\n` : auditText(audit, effects.terminal));
}

const jsonOf = ({ overall, ...rest }: Audit) => ({ ...rest, overall: overall.result });

function auditText(audit: Audit, terminal: Effects['terminal']): string {
  const width = textWidth(terminal.columns);
  const style = paint(terminal.color);
  const { overall } = audit;
  const tables = audit.columns.flatMap((column) => [
    ...[groupsTable(column, audit.level), differencesTable(column, audit.level)].map((table) =>
      [style.bold(table.title), ...tableLines(table, width)].join('\n'),
    ),
    sayColumn(column)
      .flatMap((words) => wrap(words, width))
      .join('\n'),
  ]);
  const questions = algorithmQuestions.flatMap(({ asks }) =>
    asks.flatMap((question) => wrap(`• ${question}`, width, '  ')),
  );
  return `${[resultText(overall.method, overall.result, terminal).trimEnd(), ...tables, [style.bold('What the numbers cannot tell'), ...questions].join('\n')].join('\n\n')}\n`;
}
