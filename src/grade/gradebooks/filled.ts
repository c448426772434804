import { LindError } from '../../errors.js';
import { quotedList } from '../../methods/kit/wording.js';
import { type StudentMark, statusOf } from '../marks/student-mark.js';
import type { Submission } from '../submission.js';
import type { Sheet } from './sheet.js';

/** A student as gradebooks know them. */
export interface GradedStudent {
  readonly id: string;
  /** As the roster has it; empty when it has none. */
  readonly name: string;
  /** Null when nothing was handed in. */
  readonly submission: Submission | null;
  readonly mark: StudentMark;
}

/** A gradebook of the instructor's own with marks written into it. */
export interface FilledGradebook {
  readonly bytes: Uint8Array;
  /** How many marks were written. */
  readonly filled: number;
  /** What the instructor should know of it, a sentence each. */
  readonly notes: readonly string[];
}

/** A way to find students in a column: the column, and the id in one of its cells. */
export interface IdColumn {
  readonly column: number;
  readonly idIn: (cell: string) => string;
}

/**
 * The student of each row, by the column in which most of them are found.
 *
 * @throws LindError `no-student-found` when there is none of them in the sheet
 */
export function studentRows(
  sheet: Sheet,
  students: readonly GradedStudent[],
  columns: readonly IdColumn[],
): ReadonlyMap<number, GradedStudent> {
  const ways: readonly (readonly (readonly [string, GradedStudent])[])[] = [
    students.map((student) => [student.id, student]),
    students.flatMap((student) => {
      const id = student.submission?.platformId ?? null;
      return id === null ? [] : [[id, student]];
    }),
  ];
  // One column and one kind of id for all: the number of one student may be the id of another.
  const found = ways.flatMap((pairs) => {
    const known = new Map(pairs);
    return columns.map(({ column, idIn }) => {
      const rows = sheet.rows.map((_, row) => [row, known.get(idIn(sheet.text(row, column)))] as const);
      return new Map(
        rows.filter((one): one is [number, GradedStudent] => one[0] > 0 && one[1] !== undefined),
      );
    });
  });
  const best = found.reduce(
    (most, rows) => (rows.size > most.size ? rows : most),
    new Map<number, GradedStudent>(),
  );
  if (best.size > 0) return best;
  throw new LindError(
    'no-student-found',
    `No student of the key is in ${sheet.file}; is it the gradebook of this course?`,
  );
}

/** Where marks go, and how they are written there. */
export interface Target {
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<number, GradedStudent>;
  readonly column: number;
  /** Points that the gradebook gives at most. */
  readonly most: (row: number) => number;
  /** Why a cell must stay as it is; null when it may be written. */
  readonly locked: (row: number) => string | null;
  readonly write: (points: number) => string;
}

/** Writes every total into the gradebook. Who has none yet keeps what is there. */
export function fill(target: Target, students: readonly GradedStudent[]): FilledGradebook {
  const { sheet, rows, column } = target;
  const notes: string[] = [];
  const kept = new Map<string, string[]>();
  const keep = (why: string, student: GradedStudent) => kept.set(why, [...(kept.get(why) ?? []), student.id]);
  const scales = new Set<string>();
  let filled = 0;
  for (const [row, student] of rows) {
    const { total, of } = student.mark;
    const why = notWritten(student.mark) ?? target.locked(row);
    if (total === null || why !== null) {
      keep(why!, student);
      continue;
    }
    const most = target.most(row);
    if (most !== of)
      scales.add(`Marks are written out of ${most}, as ${sheet.file} has it; the rubric has ${of} points.`);
    sheet.write(row, column, target.write(scaled(total, of, most)));
    filled += 1;
  }
  const inSheet = new Set([...rows.values()].map(({ id }) => id));
  for (const student of students) if (!inSheet.has(student.id)) keep(`Not in ${sheet.file}`, student);
  for (const [why, ids] of kept) {
    notes.push(`${why} (${ids.length}): ${quotedList(ids)}.`);
  }
  return { bytes: sheet.bytes(), filled, notes: [...scales, ...notes] };
}

/** Nothing is written for nothing: whether it counts as zero is for the course to say. */
function notWritten(mark: StudentMark): string | null {
  const status = statusOf(mark);
  if (status === 'nothing-handed-in') return 'Nothing handed in, and left as it was';
  return status === 'marked' ? null : 'No total yet';
}

/**
 * Points on another scale, to two decimals.
 *
 * @example scaled(70, 100, 20) // => 14
 * @example scaled(85, 100, 100) // => 85
 */
export const scaled = (points: number, of: number, most: number): number =>
  of === 0 ? 0 : Math.round((points / of) * most * 100) / 100;
