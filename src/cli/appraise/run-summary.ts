import { certaintyText, presentSummary } from '../../appraise/certainty/present-summary.js';
import { type SummaryRow, summaryOfFindings } from '../../appraise/certainty/summary-of-findings.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { capital } from '../../methods/kit/wording.js';
import { idInWords } from '../../report/input.js';
import { analysesOf } from '../../study/check/analyses-of.js';
import { isFresh } from '../../study/check/check-study.js';
import { checkFiles } from '../../study/load/check-files.js';
import { ProblemsError } from '../../study/problem.js';
import { folderReader } from '../study-files.js';
import { paint } from '../terminal/paint.js';
import { tableLines } from '../terminal/table.js';
import { textWidth, wrap } from '../terminal/wrap.js';

interface Asked {
  readonly folder: string;
  readonly json: boolean;
}

/**
 * `lind appraise summary`: what a study found, with its certainty, in GRADE's table and words.
 *
 * @throws LindError `no-results` before the study was run
 */
export async function runSummary({ folder, json }: Asked, effects: Effects): Promise<void> {
  const rows = await rowsOf(effects, folder);
  effects.print(json ? `${JSON.stringify({ rows }, null, 2)}\n` : summaryText(rows, effects));
}

async function rowsOf(effects: Effects, folder: string): Promise<readonly SummaryRow[]> {
  const { read, problems } = await checkFiles(folderReader(effects, folder));
  if (read === null) throw new ProblemsError(problems);
  if (read.results === null || !isFresh(read)) {
    throw new LindError(
      'no-results',
      'There are no results of the study as it is now. Make them with "lind run", then ask for the summary.',
    );
  }
  const table = read.data?.table ?? null;
  const rows = summaryOfFindings(read.study, analysesOf({ ...read, table }), table);
  if (rows.length > 0) return rows;
  throw new LindError(
    'nothing-compared',
    'No primary or secondary analysis of this study compares risks, rates or means, so there is nothing for a summary of findings.',
  );
}

function summaryText(rows: readonly SummaryRow[], { terminal: { columns, color } }: Effects): string {
  const width = textWidth(columns);
  const style = paint(color);
  const names = rows.map(({ id }) => capital(idInWords(id)));
  const table = presentSummary(rows, names);
  const sentences = rows.flatMap(({ sentence, certainty }) =>
    sentence === null || certainty === null
      ? []
      : ['', ...wrap(`${sentence} (${certaintyText(certainty)} certainty)`, width)],
  );
  return `${[style.bold(table.title), ...tableLines(table, width), ...sentences].join('\n')}\n`;
}
