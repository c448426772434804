import { didYouMean } from '../../data/suggest.js';
import { LindError } from '../../errors.js';
import { quotedList } from '../../methods/kit/wording.js';
import { type FilledGradebook, fill, type GradedStudent, studentRows } from './filled.js';
import { Sheet } from './sheet.js';

/** A gradebook as it was exported, and what goes into it. */
export interface GradebookInput {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly students: readonly GradedStudent[];
  /** Title and name of the assignment. */
  readonly titles: readonly string[];
  /** The column that marks go into, as a person named it; found by itself unless given. */
  readonly column: string | undefined;
}

/** Columns by which Canvas knows students, the surest first. */
const idColumns = ['id', 'sis user id', 'sis login id', 'integration id'];

/** Columns that Canvas reckons itself, and does not read. */
const totals =
  /^(current|final|unposted current|unposted final|override) (score|points|grade|status)$|\b(current|final) (score|points|grade)$/i;

/**
 * The gradebook that Canvas exported, with the marks in the column of the assignment. Everything else stays as it is; so
 * do students who are excused.
 *
 * @see the header rules of Canvas's own import: `Student`, `ID`, then `Section` last before the assignments
 * @throws LindError `not-canvas`, `no-column`, `read-only` or `no-student-found`
 */
export function fillCanvas({
  bytes,
  file,
  students,
  titles,
  column: named,
}: GradebookInput): FilledGradebook {
  const sheet = Sheet.read(bytes, file);
  const header = (sheet.rows[0] ?? []).map(({ text }) => text.trim());
  const lower = header.map((name) => name.toLowerCase());
  const section = lower.indexOf('section');
  const isCanvas = section > 0 && lower.includes('id') && /^(student|lastname)/.test(lower[0]!);
  if (!isCanvas) {
    throw new LindError(
      'not-canvas',
      `${file} is not a gradebook as Canvas exports it (Student, ID, ..., Section, assignments); export it again.`,
    );
  }
  const points = sheet.rows.findIndex((row) => row[0]?.text.trim().toLowerCase() === 'points possible');
  const isReadOnly = (at: number) => points > 0 && /\(read only\)/i.test(sheet.text(points, at));
  const candidates = header.flatMap((name, at) =>
    at > section && !totals.test(name) && !isReadOnly(at) ? [at] : [],
  );
  const column = named === undefined ? found() : asNamed(named);
  const most = points > 0 ? Number(sheet.text(points, column).replace(',', '.')) : Number.NaN;
  const rows = studentRows(
    sheet,
    students,
    idColumns.flatMap((name) =>
      lower.includes(name) ? [{ column: lower.indexOf(name), idIn: (cell: string) => cell }] : [],
    ),
  );
  return fill(
    {
      ...{ sheet, rows, column },
      most: (row) => (most > 0 ? most : rows.get(row)!.mark.of),
      locked: (row) => (/^ex$/i.test(sheet.text(row, column)) ? 'Excused in Canvas, and left so' : null),
      // Canvas takes what stands after the last point or comma for decimals: no groups of thousands.
      write: (total) => String(total),
    },
    students,
  );

  function found(): number {
    const titled = candidates.filter((at) =>
      titles.some((title) => title.toLowerCase() === titleOf(header[at]!).toLowerCase()),
    );
    const numbered = candidates.filter((at) => /\(\d+\)$/.test(header[at]!));
    const only = [titled, numbered, candidates].find((some) => some.length === 1);
    if (only) return only[0]!;
    throw noColumn(`It cannot be told which column of ${file} the marks go into`);
  }

  function asNamed(name: string): number {
    const at = header.findIndex((one, place) => place > section && (one === name || titleOf(one) === name));
    if (at < 0) throw noColumn(`There is no column "${name}" in ${file}.${didYouMean(name, header)}`);
    if (!isReadOnly(at)) return at;
    throw new LindError('read-only', `Canvas does not read "${name}" (read only); name another column.`);
  }

  function noColumn(what: string): LindError {
    const names = quotedList(
      candidates.map((at) => header[at]!),
      'or',
    );
    return new LindError('no-column', `${what.replace(/\.$/, '')}. Name it with --column: ${names}.`);
  }
}

/**
 * The title of an assignment without the id that Canvas puts behind it.
 *
 * @example titleOf('EBM Project 1 (4821)') // => 'EBM Project 1'
 */
export const titleOf = (header: string): string => header.replace(/ \(\d+\)$/, '');
