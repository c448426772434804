import { join } from 'node:path';
import { toCsv } from '../../data/to-csv.js';
import type { Effects } from '../../effects/effects.js';
import {
  changeText,
  type EarlierGrade,
  earlierGrade,
  type GradeChange,
  gradeChange,
} from '../../grade/changes/changes.js';
import { type ClassMember, classMember } from '../../grade/class/class-member.js';
import type { FilledGradebook, GradedStudent } from '../../grade/gradebooks/filled.js';
import { type GradeLine, gradeLine, gradesIn, gradesJson } from '../../grade/gradebooks/grades.js';
import { gradesHeader, gradesRow } from '../../grade/gradebooks/grades-csv.js';
import { byStudent } from '../../grade/marks/person-mark.js';
import { studentMark } from '../../grade/marks/student-mark.js';
import type { GradedRecord } from '../../grade/record.js';
import type { Submission } from '../../grade/submission.js';
import type { CourseStudent } from '../../simulate/key/course-state.js';
import { canonicalJson, sha256 } from '../../study/canonical.js';
import { version } from '../../version.js';
import { gradedStudents } from './graded-students.js';
import type { CourseKey } from './load-key.js';
import { marksFiles } from './marks-folder.js';
import { loadOrBeginPeopleMarks } from './people-marks.js';
import type { KeptRun, Store } from './store.js';
import { classWriter } from './write-class.js';
import { feedbackWriter, writeFeedbackZip } from './write-feedback.js';
import { type GradebooksAsked, writeGradebooks } from './write-gradebooks.js';

/** What is to be written. */
export interface MarksAsked extends GradebooksAsked {
  readonly key: CourseKey;
  readonly store: Store;
  readonly run: KeptRun;
  /** A page of the class without names as well. */
  readonly anonymous: boolean;
}

/** What was written. */
export interface MarksWritten {
  readonly members: readonly ClassMember[];
  readonly unmatched: readonly Submission[];
  /** Students of whom a check does not hold: other data, results that cannot be made again, a study with errors. */
  readonly notHolding: readonly string[];
  readonly changes: readonly GradeChange[];
  /** Whether there were marks from an earlier run. */
  readonly isAgain: boolean;
  readonly gradebooks: readonly (FilledGradebook & { readonly file: string })[];
}

/** Makes every output from what was found and what people marked; the same again where nothing changed. */
export async function writeMarks(effects: Effects, asked: MarksAsked): Promise<MarksWritten> {
  const { key, store, run } = asked;
  const { folder } = store;
  const people = byStudent(await loadOrBeginPeopleMarks(effects, folder, key));
  const { students, settled, questions, recordOf } = await gradedStudents(store, run, key);
  const earlier = await earlierGrades(effects, folder);
  const writeFeedback = await feedbackWriter(effects, { ...asked, folder });
  const members: ClassMember[] = [];
  const graded: GradedStudent[] = [];
  const rows: (readonly string[])[] = [];
  const changes: GradeChange[] = [];
  const notHolding: string[] = [];

  async function* lines(): AsyncGenerator<GradeLine> {
    for (const student of students) yield await lineOf(student);
    await writeFeedback.done();
  }
  async function lineOf(student: CourseStudent): Promise<GradeLine> {
    const { id, name } = student;
    const record = await recordOf(student);
    const mark = studentMark(record.assessment, people.get(id));
    const line = gradeLine({ name, mark, record });
    await writeFeedback.write({ name, mark, remarks: record.assessment.remarks });
    members.push(classMember(name, mark, record));
    graded.push({
      id,
      name,
      submission: record.submission,
      mark,
    });
    rows.push(gradesRow(line, key.rubric));
    if (!holds(record)) notHolding.push(id);
    const change = earlier.size === 0 ? null : gradeChange(earlier.get(id), line);
    if (change !== null) changes.push(change);
    return line;
  }

  const { unmatched } = settled;
  const { recipe } = key.ready;
  const head = {
    ...{ lind: version, assignment: key.state.assignment, title: recipe.title },
    ...{ rubricHash: sha256(canonicalJson(key.rubric)), shard: run.shard, unmatched, questions },
  };
  await effects.writeParts(join(folder, marksFiles.json), gradesJson(head, lines()));
  await effects.writeFile(join(folder, marksFiles.csv), toCsv({ names: gradesHeader(key.rubric), rows }));
  await (await classWriter(effects, { ...asked, folder }))({ members, unmatched, questions });
  if (changes.length > 0) await effects.writeFile(join(folder, marksFiles.changes), changesText(changes));
  if (asked.feedbackZip) await writeFeedbackZip(effects, folder, graded);
  const gradebooks = await writeGradebooks(effects, { ...asked, folder, graded });
  return { members, unmatched, notHolding, changes, isAgain: earlier.size > 0, gradebooks };
}

async function earlierGrades(effects: Effects, folder: string): Promise<ReadonlyMap<string, EarlierGrade>> {
  const path = join(folder, marksFiles.json);
  const earlier = new Map<string, EarlierGrade>();
  if (!(await effects.exists(path))) return earlier;
  for (const line of gradesIn(await effects.readFile(path))) earlier.set(line.student, earlierGrade(line));
  return earlier;
}

/** Checks of what must hold whatever the student thinks. */
const musts: ReadonlySet<string | null> = new Set(['data-unchanged', 'study-holds', 'results-reproduce']);

const holds = ({ assessment: { criteria, outcome } }: GradedRecord): boolean =>
  outcome !== 'assessed' ||
  criteria.every(({ check, awarded, points }) => !musts.has(check) || awarded === null || awarded === points);

const changesText = (changes: readonly GradeChange[]): string =>
  `# What changed in the last run that changed marks\n\n${changes.map((change) => `- ${changeText(change)}\n`).join('')}`;
