import type { Remark } from '../data/remark.js';
import type { Table } from '../data/table.js';
import type { AnyMethod } from '../methods/kit/method.js';
import type { Suggestion } from '../methods/suggest/suggest.js';
import type { Draft } from '../study/draft.js';
import type { Journal } from '../study/journal.js';
import type { LockState } from '../study/lock.js';
import type { KeyPath } from '../study/problem.js';
import type { StudyResults } from '../study/results.js';
import type { Study } from '../study/study.js';
import type { ExerciseGuide } from './exercise-guide.js';

/** A study and everything around it, as its steps look at it. */
export interface GuideState {
  readonly draft: Draft;
  /** The same once every key that a study needs is there; null before. */
  readonly study: Study | null;
  /** All methods, by name. */
  readonly methods: ReadonlyMap<string, AnyMethod>;
  readonly journal: Journal;
  /** Null before there is a whole study. */
  readonly lock: LockState | null;
  /** Null for a study from counts, and while the data cannot be read. */
  readonly data: { readonly table: Table; readonly remarks: readonly Remark[] } | null;
  /** Why the data cannot be read, in a sentence; null when they can, or there are none. */
  readonly dataFailure: string | null;
  /** JSON text; null when there is none. */
  readonly codebook: string | null;
  /** Null before the first run, and when the study has changed since. */
  readonly results: StudyResults | null;
  /** Which methods fit the columns named for the primary analysis; null before they are named, or when none fits. */
  readonly suggestion: Suggestion | null;
  readonly hasReport: boolean;
  /** Null for a study of one's own. */
  readonly exercise: ExerciseGuide | null;
  /** Whether the study is marked: then nothing is skipped or revealed. */
  readonly graded: boolean;
}

/** The value at a path of something read from a file; undefined when it is not there. */
export function valueAt(values: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    values,
  );
}
