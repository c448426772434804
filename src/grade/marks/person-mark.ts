/** Points that a person gave for one criterion of one student. */
export interface PersonMark {
  readonly student: string;
  readonly criterion: string;
  readonly points: number;
  /** A sentence to the student. */
  readonly note?: string;
  readonly by?: string;
  /** When, in ISO 8601. */
  readonly at?: string;
}

/** Marks in the order in which they were given. Of those for one criterion of one student the last counts; the others stay. */
export type PersonMarks = readonly PersonMark[];

/** Those for one criterion of one student, the one that counts last. */
export type MarksByCriterion = ReadonlyMap<string, readonly PersonMark[]>;

/** The marks of each student by criterion. */
export function byStudent(marks: PersonMarks): ReadonlyMap<string, MarksByCriterion> {
  const students = new Map<string, Map<string, PersonMark[]>>();
  for (const mark of marks) {
    const own = students.get(mark.student) ?? new Map<string, PersonMark[]>();
    own.set(mark.criterion, [...(own.get(mark.criterion) ?? []), mark]);
    students.set(mark.student, own);
  }
  return students;
}
