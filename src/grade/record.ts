import type { Assessment } from './assessment.js';
import type { OwnWords } from './own-words.js';
import type { Submission } from './submission.js';

/** What is known of one student: enough to make every output again without what was handed in. */
export interface GradedRecord {
  /** Hash of everything that the assessment follows from; the same again means that nothing has to be run again. */
  readonly basis: string;
  /** Null when nothing was handed in. */
  readonly submission: Submission | null;
  readonly assessment: Assessment;
  /** What the student wrote, for those who mark it. */
  readonly words: readonly OwnWords[];
}
