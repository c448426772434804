import { decode } from '../data/decode.js';
import { recogniseDelimiter } from '../data/delimiter.js';
import { didYouMean } from '../data/suggest.js';
import { tokenize } from '../data/tokenize.js';
import { quoted } from '../data/wording.js';
import { LindError } from '../errors.js';
import { list } from '../methods/kit/wording.js';

/** A student of a roster. */
export interface Student {
  /** What names their folder, and what the learning platform knows them by. */
  readonly id: string;
  /** As the roster has it; empty when it has none. */
  readonly name: string;
  /** The line of the roster, the header being line 1. */
  readonly line: number;
}

export interface Roster {
  /** The platform that the roster was exported from. */
  readonly from: 'canvas' | 'moodle' | 'other';
  /** The column that the ids are from. */
  readonly idColumn: string;
  readonly students: readonly Student[];
}

interface Asked {
  readonly file: string;
  /** The column with the ids; found by itself unless given. */
  readonly idColumn?: string;
}

interface Line {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Reads a roster: the gradebook of Canvas and the grading worksheet or list of participants of Moodle as they are
 * exported, or any CSV file with a column of ids.
 *
 * @throws LindError `no-id-column`, `empty-id`, `duplicate-id`, `bad-id` or `empty-roster`, with the line
 */
export function readRoster(bytes: Uint8Array, { file, idColumn }: Asked): Roster {
  const lines = linesOf(bytes, file);
  const header = (lines[0]?.fields ?? []).map((name) => name.trim());
  const form = idColumn === undefined ? formOf(header, lines, file) : givenForm(header, idColumn, file);
  const students = lines
    .slice(1)
    .filter(({ fields }) => !form.isNoStudent(fields))
    .map(({ fields, line }) => ({
      id: form.idOf(fields[form.id]?.trim() ?? ''),
      name: form.name
        .map((at) => fields[at]?.trim() ?? '')
        .join(' ')
        .trim(),
      line,
    }));
  checkIds(students, { file, column: header[form.id]! });
  return { from: form.from, idColumn: header[form.id]!, students };
}

function linesOf(bytes: Uint8Array, file: string): readonly Line[] {
  const { text } = decode(bytes, file);
  const lines: Line[] = [];
  tokenize({ text, delimiter: recogniseDelimiter(text), file }, (fields, line) => {
    lines.push({ fields: [...fields], line });
  });
  return lines;
}

/** Where a kind of roster has its ids and names. */
interface Form {
  readonly from: Roster['from'];
  readonly id: number;
  readonly name: readonly number[];
  /** The id in a cell. */
  readonly idOf: (cell: string) => string;
  /** Lines that are no students. */
  readonly isNoStudent: (fields: readonly string[]) => boolean;
}

const plain = { idOf: (cell: string) => cell, isNoStudent: () => false };

const lower = (header: readonly string[]): string[] => header.map((name) => name.toLowerCase());

function formOf(header: readonly string[], lines: readonly Line[], file: string): Form {
  const form = canvasForm(header) ?? moodleForm(header, lines) ?? otherForm(header);
  if (form !== null) return form;
  throw new LindError(
    'no-id-column',
    `${file} has no column of ids that is known (${idNames.join(', ')}); name it with --id-column. The columns are ${list(header)}.`,
  );
}

function givenForm(header: readonly string[], idColumn: string, file: string): Form {
  const id = header.indexOf(idColumn);
  if (id >= 0) return { ...plain, from: 'other', id, name: namesIn(header), isNoStudent: isCanvasExtra };
  throw new LindError(
    'no-id-column',
    `There is no column "${idColumn}" in ${file}.${didYouMean(idColumn, header)} The columns are ${list(header)}.`,
  );
}

/** Lines of a Canvas gradebook that hold points or settings, and the student that Canvas makes for trying things out. */
const isCanvasExtra = ([first = '']: readonly string[]): boolean =>
  /^(points possible|manual posting|muted|student, test)$/i.test(first.trim());

/** Canvas: `Student,ID,...,Section`, or `LastName,FirstName,ID`. */
function canvasForm(header: readonly string[]): Form | null {
  const names = lower(header);
  const id = names.indexOf('id');
  const isGradebook =
    id > 0 && names.includes('section') && (names[0]!.includes('student') || names[0] === 'lastname');
  if (!isGradebook) return null;
  const name = names[0] === 'lastname' ? [1, 0] : [0];
  return { ...plain, from: 'canvas', id, name, isNoStudent: isCanvasExtra };
}

/**
 * Moodle's grading worksheet, whose header is in the language of the site: its first column holds a word and the number
 * of the participant. The number is that of the folders with submissions.
 */
function moodleForm(header: readonly string[], lines: readonly Line[]): Form | null {
  const cells = lines.slice(1).map(({ fields }) => fields[0]?.trim() ?? '');
  const words = new Set(cells.map((cell) => /^(\p{L}\D*\s)\d+$/u.exec(cell)?.[1]));
  const isWorksheet = header.length >= 3 && words.size === 1 && !words.has(undefined);
  if (!isWorksheet && lower(header)[0] !== 'identifier') return null;
  return { ...plain, from: 'moodle', id: 0, name: [1], idOf: (cell) => /\d+$/.exec(cell)?.[0] ?? cell };
}

/** Names of columns that hold ids, the best first. */
const idNames = [
  'id',
  'student id',
  'student_id',
  'id number',
  'idnumber',
  'sis user id',
  'username',
  'email',
  'email address',
];

function otherForm(header: readonly string[]): Form | null {
  const names = lower(header);
  const found = idNames.find((name) => names.includes(name));
  if (found === undefined) return null;
  const isMoodle = names.includes('first name') && names.includes('email address');
  return { ...plain, from: isMoodle ? 'moodle' : 'other', id: names.indexOf(found), name: namesIn(header) };
}

function namesIn(header: readonly string[]): readonly number[] {
  const names = lower(header);
  const parts = [
    ['name'],
    ['full name'],
    ['student'],
    ['first name', 'last name'],
    ['firstname', 'lastname'],
  ];
  const found = parts.find((part) => part.every((name) => names.includes(name)));
  return (found ?? []).map((name) => names.indexOf(name));
}

/** Ids name folders, on disks too that do not tell A from a, and so hold nothing that a folder cannot. */
const goodId = /^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*$/u;

function checkIds(
  students: readonly Student[],
  { file, column }: { readonly file: string; readonly column: string },
): void {
  const seen = new Map<string, number>();
  for (const { id, line } of students) {
    const where = `${file}, line ${line}`;
    if (id === '')
      throw new LindError('empty-id', `${where}: ${quoted(column)} is empty; every student needs an id.`);
    if (!goodId.test(id) || id.endsWith('.')) {
      throw new LindError(
        'bad-id',
        `${where}: the id ${quoted(id)} cannot name a folder; ids are of letters, digits and _ . @ + - only.`,
      );
    }
    const first = seen.get(id.toLowerCase());
    if (first !== undefined) {
      throw new LindError(
        'duplicate-id',
        `${where}: the id ${quoted(id)} is on line ${first} too; every student needs an id of their own.`,
      );
    }
    seen.set(id.toLowerCase(), line);
  }
  if (students.length === 0)
    throw new LindError('empty-roster', `${file} holds no students below its header.`);
}
