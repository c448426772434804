import { quoted } from '../../data/wording.js';
import { looksOutside } from '../../study/load/reader.js';
import type { HandedIn } from '../submission.js';
import type { Roster } from './layouts/roster.js';

/** Whose work a hand-in is. */
export interface Owner {
  /** Id in the key; null when nobody there fits. */
  readonly student: string | null;
  /** What a person has to settle, in a sentence; null when everything agrees. */
  readonly problem: string | null;
}

const assignmentFile = 'assignment.json';
const longestAssignment = 100_000;

interface Wanted {
  readonly assignment: string;
  readonly roster: Roster;
}

/**
 * Whose work it is: what the platform says is held against the assignment in it. Where the two differ, nothing is decided.
 *
 * @param listed the student by the names of the platform; null when they tell nothing
 */
export function ownerOf(listed: string | null, files: HandedIn, { assignment, roster }: Wanted): Owner {
  const record = assignmentRecord(files);
  const within = record.student === null ? null : roster.byId(record.student);
  if (record.assignment !== null && record.assignment !== assignment)
    return { student: listed, problem: otherAssignment(record.assignment, assignment) };
  if (listed === null) return within === null ? unknown(record.student) : { student: within, problem: null };
  if (record.student === null || within === listed) return { student: listed, problem: null };
  return { student: listed, problem: ofAnother(listed, record.student) };
}

const otherAssignment = (found: string, wanted: string): string =>
  `It is of another assignment, ${quoted(found)}, and not of ${quoted(wanted)}.`;

const unknown = (named: string | null): Owner => ({
  student: null,
  problem:
    named === null
      ? 'Nothing tells whose it is: no student of the key has its name, and it holds no assignment.json that names one.'
      : `Its assignment.json names ${quoted(named)}, who is no student of the key.`,
});

const ofAnother = (listed: string, named: string): string =>
  `It was handed in by ${quoted(listed)}, and holds the assignment of ${quoted(named)}; a person has to find out whose work it is.`;

interface Named {
  readonly student: string | null;
  readonly assignment: string | null;
}

/** What `assignment.json` says; nothing when it is not there or is not as Lind wrote it. */
function assignmentRecord(files: HandedIn): Named {
  const { student, assignment } = textsIn(files.get(assignmentFile) ?? null);
  return { student: student ?? null, assignment: assignment ?? null };
}

/** The data of a package and their SHA-256, as its `assignment.json` says; null when it does not. */
export function givenData(
  record: Uint8Array | null,
): { readonly file: string; readonly hash: string } | null {
  const { data, dataHash } = textsIn(record);
  return data === undefined || dataHash === undefined || looksOutside(data)
    ? null
    : { file: data, hash: dataHash };
}

/** The fields of an `assignment.json` that are text. */
function textsIn(record: Uint8Array | null): { readonly [key: string]: string | undefined } {
  const value =
    record && record.length <= longestAssignment ? parsed(new TextDecoder().decode(record)) : null;
  const fields = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(fields.filter(([key, one]) => typeof one === 'string' && key !== '__proto__'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
