import { LindError } from '../../errors.js';
import type { GradebookInput } from './canvas.js';
import { type FilledGradebook, fill, type IdColumn, studentRows } from './filled.js';
import { Sheet } from './sheet.js';

/**
 * The grading worksheet that Moodle exported, with the marks in its column of grades. Its header is in the language of
 * the site, so columns are told by what stands in them; separator, decimal sign and everything else stay.
 *
 * @throws LindError `not-moodle`, `no-column` or `no-student-found`
 */
export function fillMoodle({ bytes, file, students, column: named }: GradebookInput): FilledGradebook {
  const sheet = Sheet.read(bytes, file);
  if (!sheet.rows.slice(1).some((_, at) => participant(sheet.text(at + 1, 0)) !== '')) {
    throw new LindError(
      'not-moodle',
      `${file} is not a grading worksheet of Moodle: its first column holds no "Participant 123". Download it again ("Download grading worksheet").`,
    );
  }
  const rows = studentRows(sheet, students, idColumns(sheet));
  const column = gradeColumn(sheet, named);
  const most = column + 1;
  const isComma = sheet.rows.slice(1).some((_, at) => /^\d+,\d+$/.test(sheet.text(at + 1, most)));
  return fill(
    {
      ...{ sheet, rows, column },
      most: (row) => numberIn(sheet.text(row, most)) ?? rows.get(row)!.mark.of,
      locked: (row) =>
        no.has(sheet.text(row, most + 1).toLowerCase()) ? 'Locked in Moodle, and left so' : null,
      write: (total) => (isComma ? total.toFixed(2).replace('.', ',') : total.toFixed(2)),
    },
    students,
  );
}

/** The number in "Participant 123", whatever the word; empty when there is none. */
const participant = (cell: string): string => /^\p{L}[^\d]*?\s(\d+)$/u.exec(cell)?.[1] ?? '';

/** The number of the participant, then any other column: an id number, an address. */
const idColumns = (sheet: Sheet): readonly IdColumn[] => [
  { column: 0, idIn: participant },
  ...(sheet.rows[0] ?? []).slice(1).map((_, at) => ({ column: at + 1, idIn: (cell: string) => cell })),
];

/**
 * A number with a point or a comma before its decimals; null when it is none.
 *
 * @example numberIn('75,00') // => 75
 */
export function numberIn(cell: string): number | null {
  if (!/^\d+([.,]\d+)?$/.test(cell)) return null;
  return Number(cell.replace(',', '.'));
}

/** The column before that of the highest grade, which holds the same number in every row. */
function gradeColumn(sheet: Sheet, named: string | undefined): number {
  const header = (sheet.rows[0] ?? []).map(({ text }) => text.trim());
  if (named !== undefined) {
    const at = header.indexOf(named);
    if (at >= 0) return at;
    throw new LindError(
      'no-column',
      `There is no column "${named}" in ${sheet.file}; the columns are ${header.join(', ')}.`,
    );
  }
  const cells = (column: number) =>
    sheet.rows.slice(1).flatMap((row) => (row.length > 1 ? [row[column]?.text.trim() ?? ''] : []));
  const isHighest = (column: number) => {
    const values = new Set(cells(column));
    const [only] = values;
    return values.size === 1 && (numberIn(only!) ?? 0) > 0;
  };
  const isGrades = (column: number) =>
    cells(column).every((cell) => cell === '' || cell === '-' || numberIn(cell) !== null);
  const found = header.flatMap((_, at) => (at > 1 && isHighest(at) && isGrades(at - 1) ? [at - 1] : []));
  if (found.length === 1) return found[0]!;
  throw new LindError(
    'no-column',
    `It cannot be told which column of ${sheet.file} holds the grades: the one before the highest grade, which must be a number (not a scale). Name it with --column.`,
  );
}

/** How Moodle's languages say that a grade cannot be changed. */
const no = new Set([
  'no',
  'nein',
  'nee',
  'non',
  'não',
  'nej',
  'nei',
  'ei',
  'nie',
  'ne',
  'nem',
  'nu',
  'hayır',
  'нет',
  'ні',
  'не',
  'όχι',
  'いいえ',
  '否',
  '아니오',
  'لا',
  'לא',
  'ez',
  'ní hea',
  'nē',
  'tidak',
  'không',
]);
