import { type AlikeQuestion, alike } from '../../grade/assess/alike.js';
import { unassessed } from '../../grade/assess/assess.js';
import type { GradedRecord } from '../../grade/record.js';
import { type Owned, type Settled, settle } from '../../grade/settle.js';
import { isInShard, readShard } from '../../grade/shard.js';
import type { CourseState, CourseStudent } from '../../simulate/key/course-state.js';
import type { CourseKey } from './load-key.js';
import type { KeptRun, Store } from './store.js';

/** The students of a run, and what counts for each. */
export interface GradedStudents {
  readonly students: CourseState['students'];
  readonly settled: Settled;
  /** Hand-ins that have in common what hangs on one student. */
  readonly questions: readonly AlikeQuestion[];
  recordOf(student: CourseStudent): Promise<GradedRecord>;
}

/** Who is marked in a run, and by which hand-in; what was found is read student by student. */
export async function gradedStudents(store: Store, run: KeptRun, key: CourseKey): Promise<GradedStudents> {
  const { rubric, state } = key;
  const owned: Owned[] = [];
  const fingerprints = new Map<string, readonly string[]>();
  for (const { submission, basis } of run.handIns) {
    const found = await store.read(basis);
    fingerprints.set(basis, found?.assessment?.fingerprint ?? []);
    const problem = submission.problem ?? found?.problem ?? null;
    owned.push({ submission: { ...submission, problem }, basis, student: found?.student ?? null });
  }
  const settled = settle(owned);
  const shard = run.shard === null ? null : readShard(run.shard);
  return {
    students: state.students.filter(({ id }) => isInShard(id, shard) || settled.byStudent.has(id)),
    settled,
    questions: alike(
      [...settled.byStudent].map(([student, { basis }]) => ({
        student,
        fingerprint: fingerprints.get(basis)!,
      })),
    ),
    async recordOf({ id }) {
      const contested = settled.contested.get(id);
      const counts = settled.byStudent.get(id) ?? contested?.owned;
      if (counts === undefined) {
        const why = { outcome: 'nothing-handed-in', problem: 'Nothing was handed in.' } as const;
        const assessment = unassessed({ student: id, rubric }, why);
        return { basis: '', submission: null, assessment, words: [] };
      }
      const { basis, submission } = counts;
      const found = await store.read(basis);
      const assessment =
        contested === undefined
          ? found!.assessment!
          : unassessed({ student: id, rubric }, { outcome: 'unreadable', problem: contested.problem });
      return { basis, submission, assessment, words: found?.words ?? [] };
    },
  };
}
