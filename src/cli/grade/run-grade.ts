import type { Effects } from '../../effects/effects.js';
import { readShard } from '../../grade/shard.js';
import { version } from '../../version.js';
import { CheckFailed } from '../run.js';
import { assessAll } from './assess-all.js';
import { loadCourseKey } from './load-key.js';
import { markingProgress } from './progress.js';
import { gradeReport } from './report.js';
import { openSubmissions } from './sources/open-submissions.js';
import { Store } from './store.js';
import { type GradebooksAsked, requireGradebooks } from './write-gradebooks.js';
import { writeMarks } from './write-marks.js';

/** What `lind grade` was asked. */
export interface GradeAsked extends GradebooksAsked {
  /** Folder or zip of what was handed in. */
  readonly submissions: string;
  /** Folder of the key. */
  readonly key: string;
  readonly out: string;
  readonly shard: string | undefined;
  readonly anonymous: boolean;
  readonly strict: boolean;
  readonly json: boolean;
}

/** `lind grade`: everything that was handed in run again, marked, and told to students and instructor. */
export async function runGrade(asked: GradeAsked, effects: Effects): Promise<void> {
  const shard = asked.shard === undefined ? null : readShard(asked.shard);
  const key = await loadCourseKey(effects, asked.key);
  await requireGradebooks(effects, asked);
  const store = new Store(effects, asked.out);
  await store.requireFor(key.state.assignment);
  const submissions = await openSubmissions(asked.submissions);
  try {
    const onDone = markingProgress(effects);
    const { handIns, ran } = await assessAll(effects, submissions, {
      ...{ key, keyFolder: asked.key, store, shard, onDone },
    });
    const run = { lind: version, assignment: key.state.assignment, shard: asked.shard ?? null, handIns };
    await store.writeRun(run);
    const written = await writeMarks(effects, { ...asked, key, store, run });
    await store.keepOnly(new Set(handIns.map(({ basis }) => basis)));
    const isWhole = gradeReport(
      { ...written, ran, handIns: handIns.length, out: asked.out, key: asked.key, json: asked.json },
      effects,
    );
    if (asked.strict && !isWhole) throw new CheckFailed();
  } finally {
    await submissions.close();
  }
}
