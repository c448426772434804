import type { GuideEvent } from './events.js';
import type { Shown } from './interview.js';
import type { GuideState } from './state.js';
import type { Changes } from './step.js';

/** What is noted of a question, without the time. */
export interface Note {
  readonly event: GuideEvent['event'];
  readonly question: string;
  readonly [more: string]: unknown;
}

/** Where the study lies: it is read anew before each question, since it may be edited by hand meanwhile. */
export interface Desk {
  /** @throws LindError when the study cannot be read */
  read(): Promise<GuideState>;
  /**
   * Carries out what an answer does, then notes it in the journal. When it returns, all of it is on the disk.
   *
   * @throws LindError when it cannot be done, such as the lock of a plan that does not hold
   */
  carryOut(changes: Changes, note: Note): Promise<void>;
  note(note: Note): Promise<void>;
  /** A term of the glossary. */
  explain(term: string): Promise<readonly Shown[]>;
}
