import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { emptyMarks } from '../../grade/marks/marks-file.js';
import { byStudent } from '../../grade/marks/person-mark.js';
import { type OpenItem, openItems, sampleOf } from '../../grade/review/open-items.js';
import { wholeNumber } from '../simulate/numbers.js';
import { gradedStudents } from './graded-students.js';
import type { CourseKey } from './load-key.js';
import { loadPeopleMarks } from './people-marks.js';
import type { Store } from './store.js';

/** Which of what is open a grader wants to mark. */
export interface ItemsAsked {
  readonly student: string | undefined;
  readonly criterion: string | undefined;
  /** So many students by chance. */
  readonly sample: string | undefined;
  readonly blind: boolean;
}

interface Open {
  readonly asked: ItemsAsked;
  readonly key: CourseKey;
  readonly store: Store;
  /** The file that marks go into; what is in no other file counts. */
  readonly file: string;
}

/**
 * What is open for a grader, in the order of marking.
 *
 * @throws LindError `unknown-student`, `unknown-criterion`, `bad-number` or `bad-marks`
 */
export async function itemsToMark(
  effects: Effects,
  { asked, key, store, file }: Open,
): Promise<readonly OpenItem[]> {
  const { students, recordOf } = await gradedStudents(store, await store.readRun(), key);
  const ids = students.map(({ id }) => id);
  const criteria = key.rubric.criteria.map(({ id }) => id);
  requireKnown('student', asked.student, ids);
  requireKnown('criterion', asked.criterion, criteria);
  const size = asked.sample === undefined ? null : wholeNumber('sample', asked.sample, 1);
  if (!(await effects.exists(file))) await effects.writeFile(file, emptyMarks);
  const people = byStudent(await loadPeopleMarks(effects, file, key));
  const records = (await Promise.all(students.map(recordOf))).filter(
    ({ assessment }) => assessment.outcome === 'assessed',
  );
  const assessed = records.map(({ assessment }) => assessment.student);
  const sample = new Set(size === null ? assessed : sampleOf(assessed, size));
  return openItems(records, {
    rubric: key.rubric,
    names: new Map(students.map(({ id, name }) => [id, name])),
    isGiven: (student, criterion) => people.get(student)?.has(criterion) ?? false,
    blind: asked.blind,
  }).filter(
    ({ student, criterion }) =>
      sample.has(student) &&
      (asked.student ?? student) === student &&
      (asked.criterion ?? criterion.id) === criterion.id,
  );
}

function requireKnown(what: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new LindError(`unknown-${what}`, `There is no ${what} "${value}".${didYouMean(value, known)}`);
}
