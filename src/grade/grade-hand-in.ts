import { LindError } from '../errors.js';
import type { DatasetKey } from '../simulate/key/key.js';
import type { ReadyRecipe } from '../simulate/recipe/read-recipe.js';
import type { Rubric } from '../simulate/rubric/rubric.js';
import { assess, unassessed } from './assess/assess.js';
import type { Assessment } from './assessment.js';
import type { Roster } from './intake/layouts/roster.js';
import { openHandIn } from './intake/open-hand-in.js';
import { type Owner, ownerOf } from './intake/owner-of.js';
import { type OwnWords, ownWords } from './own-words.js';
import type { HandedIn } from './submission.js';

/** What hand-ins of a course are held against. */
export interface Marking {
  readonly assignment: string;
  readonly roster: Roster;
  readonly rubric: Rubric;
  readonly recipe: ReadyRecipe;
  /** The key of one student's data. */
  keyOf(student: string): Promise<DatasetKey>;
}

/** A hand-in as it was read. */
export interface Unopened {
  readonly raw: HandedIn;
  /** The student by the names of the platform; null when they tell nothing. */
  readonly listed: string | null;
}

/** What came of a hand-in. */
export interface Graded {
  /** Whose it is; null when nobody can tell. */
  readonly student: string | null;
  /** Why it was not assessed, in a sentence. */
  readonly problem: string | null;
  /** Null when it is nobody's. */
  readonly assessment: Assessment | null;
  /** What the student wrote, for those who mark it. */
  readonly words: readonly OwnWords[];
}

/** Opens a hand-in, finds out whose it is, and assesses it. What is wrong with it is its own matter, and never an error. */
export async function gradeHandIn({ raw, listed }: Unopened, marking: Marking): Promise<Graded> {
  const { files, student, problem } = await opened({ raw, listed }, marking);
  if (student === null) return { student, problem, assessment: null, words: [] };
  if (problem !== null) {
    const why = { outcome: 'unreadable', problem } as const;
    return {
      student,
      problem,
      assessment: unassessed({ student, rubric: marking.rubric }, why),
      words: ownWords(files),
    };
  }
  const { rubric, recipe } = marking;
  const assessment = await assess({ files, key: await marking.keyOf(student), rubric, recipe, student });
  return { student, problem: assessment.problem, assessment, words: ownWords(files) };
}

async function opened(
  { raw, listed }: Unopened,
  marking: Marking,
): Promise<Owner & { readonly files: HandedIn }> {
  try {
    const files = await openHandIn(raw);
    return { files, ...ownerOf(listed, files, marking) };
  } catch (error) {
    if (!(error instanceof LindError)) throw error;
    return { files: new Map(), student: listed, problem: error.message };
  }
}
