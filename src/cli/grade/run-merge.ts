import type { Effects } from '../../effects/effects.js';
import { emptyMarks, withMarks } from '../../grade/marks/marks-file.js';
import type { PersonMarks } from '../../grade/marks/person-mark.js';
import { requireWhole } from '../../grade/merge.js';
import { canonicalJson } from '../../study/canonical.js';
import { CheckFailed } from '../run.js';
import { type CourseKey, loadCourseKey } from './load-key.js';
import { loadPeopleMarks, peopleFile } from './people-marks.js';
import { gradeReport } from './report.js';
import { type KeptHandIn, type KeptRun, Store } from './store.js';
import type { GradebooksAsked } from './write-gradebooks.js';
import { writeMarks } from './write-marks.js';

/** What `lind grade merge` was asked. */
export interface MergeAsked extends GradebooksAsked {
  readonly folders: readonly string[];
  readonly key: string;
  readonly out: string;
  readonly anonymous: boolean;
  readonly strict: boolean;
  readonly json: boolean;
}

/** `lind grade merge`: parts that were marked apart become the marks of the course, the same as if they had been marked at once. */
export async function runMerge(asked: MergeAsked, effects: Effects): Promise<void> {
  const key = await loadCourseKey(effects, asked.key);
  const parts = await Promise.all(
    asked.folders.map(async (folder) => {
      const store = new Store(effects, folder);
      return { folder, store, ...(await store.readRun()) };
    }),
  );
  requireWhole(parts);
  const out = new Store(effects, asked.out);
  await out.requireFor(key.state.assignment);
  const handIns = new Map<string, KeptHandIn>();
  for (const { store, handIns: own } of parts) {
    for (const handIn of own) {
      handIns.set(handIn.submission.source, handIn);
      const found = await store.read(handIn.basis);
      if (found !== null) await out.write(handIn.basis, found);
    }
  }
  const { lind, assignment } = parts[0]!;
  const sorted = [...handIns.values()].sort((a, b) => (a.submission.source < b.submission.source ? -1 : 1));
  const run: KeptRun = { lind, assignment, shard: null, handIns: sorted };
  await out.writeRun(run);
  await mergePeople(effects, { folders: asked.folders, out: asked.out, key });
  const written = await writeMarks(effects, { ...asked, key, store: out, run });
  const told = {
    ...written,
    ran: 0,
    handIns: sorted.length,
    out: asked.out,
    key: asked.key,
    json: asked.json,
  };
  const isWhole = gradeReport(told, effects);
  if (asked.strict && !isWhole) throw new CheckFailed();
}

interface People {
  readonly folders: readonly string[];
  readonly out: string;
  readonly key: CourseKey;
}

/** Marks that people gave in any of the parts, added to those that are there. */
async function mergePeople(effects: Effects, { folders, out, key }: People): Promise<void> {
  const path = peopleFile(out);
  const isThere = await effects.exists(path);
  const before = isThere ? await loadPeopleMarks(effects, path, key) : [];
  const known = new Set(before.map(canonicalJson));
  const added: PersonMarks[number][] = [];
  for (const folder of folders) {
    const file = peopleFile(folder);
    if (!(await effects.exists(file))) continue;
    for (const mark of await loadPeopleMarks(effects, file, key)) {
      if (!known.has(canonicalJson(mark))) added.push(mark);
      known.add(canonicalJson(mark));
    }
  }
  const yaml = isThere ? new TextDecoder().decode(await effects.readFile(path)) : emptyMarks;
  if (!isThere || added.length > 0) await effects.writeFile(path, withMarks(yaml, path, added));
}
