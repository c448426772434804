import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { type Ended, runBounded } from '../../effects/workers/run-bounded.js';
import { unassessed } from '../../grade/assess/assess.js';
import type { Graded, Unopened } from '../../grade/grade-hand-in.js';
import type { HandIn } from '../../grade/intake/hand-in.js';
import { gradescopeList } from '../../grade/intake/layouts/gradescope.js';
import { limits } from '../../grade/intake/limits.js';
import { hasGradescopeList, listHandIns } from '../../grade/intake/list-hand-ins.js';
import { receive } from '../../grade/intake/receive.js';
import type { Submissions } from '../../grade/intake/submissions.js';
import { isInShard, type Shard } from '../../grade/shard.js';
import { keyFiles } from '../../simulate/key/course-state.js';
import { canonicalJson, sha256 } from '../../study/canonical.js';
import { version } from '../../version.js';
import type { CourseKey } from './load-key.js';
import type { KeptHandIn, Store } from './store.js';
import type { Shared } from './worker.js';

interface Course {
  readonly key: CourseKey;
  /** The folder of the key. */
  readonly keyFolder: string;
  readonly store: Store;
  readonly shard: Shard | null;
  /** Told how many hand-ins are done, and of how many. */
  readonly onDone: (done: number, of: number) => void;
}

/** What one run over the hand-ins did. */
export interface Assessed {
  readonly handIns: readonly KeptHandIn[];
  /** How many were run; the others had not changed. */
  readonly ran: number;
}

interface Job extends Unopened {
  readonly kept: KeptHandIn;
}

/**
 * Runs every hand-in that is not in the store as it is now, and keeps what was found at once: who breaks off goes on from
 * there.
 */
export async function assessAll(
  effects: Effects,
  submissions: Submissions,
  course: Course,
): Promise<Assessed> {
  const { key, store, shard, onDone } = course;
  const gradescope = hasGradescopeList(submissions.items) ? await submissions.readText(gradescopeList) : null;
  const listed = listHandIns({ items: submissions.items, gradescope }, key.state).filter(
    ({ student, source }) => isInShard(student ?? source, shard),
  );
  const handIns: KeptHandIn[] = [];
  const basisOf = await basisFinder(effects, course);
  let done = 0;
  let ran = 0;
  const tell = () => onDone(++done, listed.length);
  async function* jobs(): AsyncGenerator<Job> {
    for (const handIn of listed) {
      const job = await jobOf(handIn);
      if (job !== null) yield job;
      else tell();
    }
  }
  async function jobOf(handIn: HandIn): Promise<Job | null> {
    const { submission, raw } = await receive(submissions, handIn);
    const kept = { submission, basis: await basisOf(submission) };
    handIns.push(kept);
    if (raw === null) {
      await store.write(kept.basis, notRead(kept, key));
      return null;
    }
    const found = await store.read(kept.basis);
    if (found !== null && found.assessment?.outcome !== 'stopped') return null;
    return { kept, raw, listed: submission.student };
  }
  for await (const ended of runBounded<Job, Graded>(jobs(), pool(effects, course))) {
    await store.write(ended.job.kept.basis, gradedOf(ended, key));
    ran += 1;
    tell();
  }
  return { handIns, ran };
}

function pool({ packageRoot }: Effects, { keyFolder }: Course) {
  const shared: Shared = { key: keyFolder };
  return {
    ...{ file: join(packageRoot, 'dist', 'grade-worker.js'), shared },
    ...{ workers: availableParallelism(), seconds: limits.seconds, memoryMb: limits.memoryMb },
  };
}

/** The hash of everything that the assessment of a hand-in follows from. */
async function basisFinder(effects: Effects, { key, keyFolder }: Course) {
  const { state, rubric } = key;
  const course = sha256(
    canonicalJson({ lind: version, assignment: state.assignment, recipe: state.recipeHash, rubric }),
  );
  const roster = sha256(canonicalJson(state));
  return async ({ student, hash, source, problem }: KeptHandIn['submission']): Promise<string> => {
    // Whose it is shows only when it is opened where the platform does not say it; then anybody's key may count.
    const own =
      student === null ? roster : sha256(await effects.readFile(join(keyFolder, keyFiles.student(student))));
    return sha256(canonicalJson({ course, own, student, hash: hash ?? [source, problem] }));
  };
}

/** What stands for a hand-in that could not be read. */
function notRead({ submission: { student, problem } }: KeptHandIn, { rubric }: CourseKey): Graded {
  const why = { outcome: 'unreadable', problem: problem! } as const;
  return {
    student,
    problem,
    assessment: student === null ? null : unassessed({ student, rubric }, why),
    words: [],
  };
}

function gradedOf(ended: Ended<Job, Graded>, { rubric }: CourseKey): Graded {
  if (ended.outcome === 'done') return ended.value;
  const { student } = ended.job.kept.submission;
  const problem = stopReason[ended.reason](ended.message);
  const why = { outcome: 'stopped', problem } as const;
  return {
    student,
    problem,
    assessment: student === null ? null : unassessed({ student, rubric }, why),
    words: [],
  };
}

const stopReason = {
  time: () =>
    `Marking it took more than ${limits.seconds} seconds, which no honest study does; a person has to look at it.`,
  memory: () =>
    `Marking it took more than ${limits.memoryMb} MB of memory, which no honest study does; a person has to look at it.`,
  fault: (message: string) =>
    `Marking it ended in a fault of Lind (${message}); please report it, and mark it by hand.`,
} as const;
