import { quotedList } from '../methods/kit/wording.js';
import type { Submission } from './submission.js';

/** A hand-in of which it is known whose it is, as far as that can be known. */
export interface Owned {
  readonly submission: Submission;
  readonly basis: string;
  /** Null when it is nobody's. */
  readonly student: string | null;
}

/** Whose hand-in counts for whom. */
export interface Settled {
  readonly byStudent: ReadonlyMap<string, Owned>;
  /** Students with several hand-ins that nobody can choose between, and why. */
  readonly contested: ReadonlyMap<string, { readonly owned: Owned; readonly problem: string }>;
  /** Hand-ins that count for nobody; each says why. */
  readonly unmatched: readonly Submission[];
}

/**
 * One hand-in for every student. What the platform says is theirs counts before what only says so itself; between equals
 * a person has to choose.
 *
 * @param owned in the order of their sources
 */
export function settle(owned: readonly Owned[]): Settled {
  const byStudent = new Map<string, Owned>();
  const contested = new Map<string, { owned: Owned; problem: string }>();
  const unmatched: Submission[] = [];
  for (const [student, all] of grouped(owned)) {
    const listed = all.filter(({ submission }) => submission.student === student);
    const [first, ...others] = listed.length > 0 ? listed : all;
    if (student === null) unmatched.push(...all.map(({ submission }) => submission));
    else if (others.length === 0) byStudent.set(student, first!);
    else {
      const sources = quotedList([first!, ...others].map(({ submission }) => submission.source));
      contested.set(student, {
        owned: first!,
        problem: `There are several hand-ins (${sources}), and nobody can tell which of them counts; leave one.`,
      });
    }
    if (student !== null && listed.length > 0) unmatched.push(...setAside(student, all, listed));
  }
  return { byStudent, contested, unmatched };
}

function grouped(owned: readonly Owned[]): ReadonlyMap<string | null, readonly Owned[]> {
  const groups = new Map<string | null, Owned[]>();
  for (const one of owned) groups.set(one.student, [...(groups.get(one.student) ?? []), one]);
  return groups;
}

function setAside(student: string, all: readonly Owned[], listed: readonly Owned[]): readonly Submission[] {
  return all
    .filter((one) => !listed.includes(one))
    .map(({ submission }) => ({
      ...submission,
      problem: `It says that it is of ${student}, for whom ${listed[0]!.submission.source} was handed in.`,
    }));
}
