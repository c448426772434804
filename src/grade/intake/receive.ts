import { LindError } from '../../errors.js';
import { contentHash } from '../../study/content-hash.js';
import type { HandedIn, Submission } from '../submission.js';
import type { HandIn } from './hand-in.js';
import type { Submissions } from './submissions.js';

/** A hand-in that was read, but not opened: its files are as they were handed in, zips and all. */
export interface Received {
  readonly submission: Submission;
  /** Null when it cannot be read; the submission says why. */
  readonly raw: HandedIn | null;
}

/** Reads one hand-in. What is wrong with it is its own matter, and never an error. */
export async function receive(submissions: Submissions, handIn: HandIn): Promise<Received> {
  const { name, source, late, platformId, student, notes, items } = handIn;
  const listed = { student, name, source, late, platformId, notes };
  try {
    const raw = await submissions.read(items);
    return { submission: { ...listed, hash: contentHash(raw), problem: null }, raw };
  } catch (error) {
    return { submission: { ...listed, hash: null, problem: reasonOf(error) }, raw: null };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof LindError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return `It cannot be read from the disk (${code}).`;
}
