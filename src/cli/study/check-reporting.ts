import type { Effects } from '../../effects/effects.js';
import { type Checklist, checklistFor } from '../../report/checklist/checklist.js';
import { factsOf } from '../../report/checklist/facts.js';
import { countsText, type FilledItem, fillChecklist, stateText } from '../../report/checklist/fill.js';
import { reportedAnalyses } from '../../report/input.js';
import { loadStudy } from '../../study/load/load-study.js';
import { requireForm } from '../../study/load/require-form.js';
import { runStudy } from '../../study/run-study.js';
import { loadChecklist } from '../checklist/load-checklist.js';
import { folderReader } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { printLines } from '../terminal/print.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/** `lind check --reporting`: the reporting checklist of a study. What is open is advice, and no fault of the study. */
export async function runCheckReporting({ folder, json }: Asked, effects: Effects): Promise<void> {
  const loaded = await loadStudy(folderReader(effects, folder));
  requireForm(loaded);
  const { name, remark } = checklistFor(loaded.study);
  const checklist = name === null ? null : await loadChecklist(effects, name);
  const run = runStudy(loaded);
  const table = loaded.data?.table ?? null;
  const items = checklist ? fillChecklist(checklist, factsOf({ run, table }, reportedAnalyses({ run }))) : [];
  if (json) {
    const made = {
      checklist: name,
      title: checklist?.title ?? null,
      source: checklist?.source ?? null,
      remark: remark ?? null,
      items,
    };
    effects.print(`${JSON.stringify(made, null, 2)}\n`);
    return;
  }
  if (checklist) effects.print(`${checklistLines(checklist, items, effects.terminal).join('\n')}\n`);
  if (remark !== undefined) printLines(effects, [...(checklist ? [''] : []), remark]);
}

function checklistLines(
  { title, for: purpose }: Checklist,
  items: readonly FilledItem[],
  { columns, color }: Effects['terminal'],
): readonly string[] {
  const style = paint(color);
  const width = textWidth(columns);
  const sections = [...new Set(items.map(({ section }) => section))];
  const itemLines = (item: FilledItem) => [
    ...wrap(`${mark[item.state]} ${item.id}. ${item.asks}`, width, '      '),
    ...(item.state === 'open' ? [] : wrap(`      ${stateText(item)}`, width, '      ').map(style.dim)),
  ];
  return [
    style.bold(`${title}, for ${purpose}`),
    ...sections.flatMap((section) => [
      '',
      style.bold(section),
      ...items.filter((item) => item.section === section).flatMap(itemLines),
    ]),
    '',
    ...wrap(`Of ${items.length} items: ${countsText(items)}.`, width),
    ...wrap(
      'Lind tells where an item is spoken of, and not whether what is said there will do. Say where an open one is reported, or why it does not apply, in study.yaml under "reporting".',
      width,
    ),
  ];
}

/** Told apart without colour. */
const mark: { readonly [S in FilledItem['state']]: string } = {
  reported: '[x]',
  'in-part': '[~]',
  open: '[ ]',
  'not-applicable': '[-]',
};
