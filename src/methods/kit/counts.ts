import { whole } from './format.js';
import { refuse } from './messages/common.js';
import type { CountsDeclaration } from './method.js';

type Shape = Pick<CountsDeclaration<unknown>, 'form' | 'rows' | 'columns' | 'fractions'>;

/**
 * What counts are counts of, for a sentence.
 *
 * @example countedInWords({ counts: { counted: ['event', 'events'] } }, 1361) // => '1361 events'
 */
export function countedInWords(
  { counts }: { readonly counts?: Pick<CountsDeclaration<unknown>, 'counted'> },
  total: number,
): string {
  const [one, many] = counts?.counted ?? ['person', 'people'];
  return `${whole(total)} ${total === 1 ? one : many}`;
}

/**
 * Counts given in place of a data file: rows separated by `;`, cells by `,`. A study file may give nested lists.
 *
 * @example readCounts('38,17;17,35', { form: 'a,b;c,d', rows: 'two', columns: 'two' }) // => [[38, 17], [17, 35]]
 * @throws LindError `bad-counts` when a cell is not a whole number of zero or more, or the shape is another
 */
export function readCounts(given: unknown, shape: Shape): readonly (readonly number[])[] {
  const text = Array.isArray(given) ? given.map((row) => [row].flat().join(',')).join(';') : String(given);
  const rows = text.split(';').map((row) => row.split(',').map((cell) => cell.trim()));
  for (const [at, cell] of rows.flatMap((row) => [...row.entries()])) {
    const why = at === shape.fractions ? notANumber(cell) : notWhole(cell);
    if (why !== null) throw refuse.badCounts(text, shape.form, why);
  }
  const counts = rows.map((row) => row.map(Number));
  checkShape(text, counts, shape);
  return counts;
}

const notWhole = (cell: string): string | null =>
  /^\d+$/.test(cell) && Number.isSafeInteger(Number(cell))
    ? null
    : `"${cell}" is not a whole number of 0 or more`;

const notANumber = (cell: string): string | null =>
  /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) && Number.isFinite(Number(cell))
    ? null
    : `"${cell}" is not a number of 0 or more`;

function checkShape(text: string, counts: readonly (readonly number[])[], shape: Shape): void {
  const width = counts[0]!.length;
  if (counts.some((row) => row.length !== width)) {
    throw refuse.badCounts(text, shape.form, 'the rows differ in length');
  }
  if (!fits(shape.rows, counts.length))
    throw refuse.badCounts(text, shape.form, inWords('row', shape.rows, counts.length));
  if (!fits(shape.columns, width))
    throw refuse.badCounts(text, shape.form, inWords('cell', shape.columns, width));
}

const fits = (wanted: 'one' | 'two' | 'two-or-more', found: number): boolean =>
  wanted === 'two-or-more' ? found >= 2 : found === (wanted === 'one' ? 1 : 2);

const inWords = (what: 'row' | 'cell', wanted: string, found: number): string =>
  `it has ${found} ${what}${found === 1 ? '' : 's'}${what === 'cell' ? ' a row' : ''} where ${wanted.replaceAll('-', ' ')} ${wanted === 'one' ? 'is' : 'are'} wanted`;
