import { countedInWords } from '../../methods/kit/counts.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { type PresentedTable, presentResult } from '../../methods/kit/present.js';
import type { Check, Result } from '../../methods/kit/result.js';
import { plural } from '../../methods/kit/wording.js';
import { paint } from './paint.js';
import { tableLines } from './table.js';
import { textWidth, wrap } from './wrap.js';

interface View {
  readonly columns: number;
  readonly color: boolean;
}

/** A result as a reader of journals expects it: what was used, tables, what it says, checks, notes. */
export function resultText(method: AnyMethod, result: Result, view: View): string {
  const about = {
    title: method.title,
    opening: usedRows(method, result),
    tables: presentResult(method, result),
  };
  return resultPage(about, result, view);
}

interface Page {
  readonly title: string;
  /** The first line: what the numbers were made from. */
  readonly opening: string;
  readonly tables: readonly PresentedTable[];
}

/** The parts of a result on one page. */
export function resultPage(
  { title, opening, tables }: Page,
  result: Pick<Result, 'words' | 'checks' | 'notes'>,
  view: View,
): string {
  const columns = textWidth(view.columns);
  const style = paint(view.color);
  const words = result.words.filter((sentence) => sentence !== '').map((sentence) => wrap(sentence, columns));
  const checks = result.checks.flatMap((check) => checkLines(check, columns));
  const notes = result.notes.flatMap((note) => wrap(`• ${note}`, columns, '  '));
  const sections = [
    [style.bold(title), ...wrap(opening, columns)],
    ...tables.map((table) => [style.bold(table.title), ...tableLines(table, columns)]),
    [style.bold('What it says'), ...words.flat()],
    ...(checks.length > 0 ? [[style.bold('Checks'), ...checks]] : []),
    ...(notes.length > 0 ? [[style.bold('Notes'), ...notes]] : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function usedRows(method: AnyMethod, { input }: Result): string {
  if (input.counts) return `From counts of ${countedInWords(method, input.rows)}.`;
  const excluded = input.excluded === 0 ? 'none left out' : `${input.excluded} left out for missing values`;
  return `${input.file ?? 'Data'}: ${input.used} of ${plural(input.rows, 'row')} used, ${excluded}.`;
}

const marks = { holds: 'ok', look: 'look', fails: 'FAILS' } as const;

const checkLines = (check: Check, columns: number): string[] =>
  wrap(
    `• [${marks[check.status]}] ${check.lookedAt} ${check.found}${check.advice ? ` ${check.advice}` : ''}`,
    columns,
    '  ',
  );
