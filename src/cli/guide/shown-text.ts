import type { Shown } from '../../guide/interview.js';
import { paint } from '../terminal/paint.js';
import { tableLines } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';

interface View {
  readonly width: number;
  readonly color: boolean;
}

/** What is shown as lines of at most so many characters; a blank line after each part. */
export function shownLines(shown: readonly Shown[], view: View): string[] {
  return shown.flatMap((one) => [...linesOf(one, view), '']);
}

function linesOf(one: Shown, { width, color }: View): readonly string[] {
  if (typeof one === 'string') return one.startsWith('• ') ? wrap(one, width, '  ') : wrap(one, width);
  if ('table' in one) {
    const { title } = one.table;
    return [...(title === '' ? [] : [paint(color).bold(title)]), ...tableLines(one.table, width)];
  }
  return one.lines;
}
