import { LindError } from '../../errors.js';
import type { CheckInput } from '../../study/check/check-study.js';
import { checkFiles } from '../../study/load/check-files.js';
import { filesReader } from '../../study/load/files-reader.js';
import { type Problem, problemText } from '../../study/problem.js';
import type { HandedIn } from '../submission.js';

/** A study as it was handed in, read and checked; or why it cannot be read, in a sentence. */
export type ReadHandIn =
  | { readonly read: CheckInput; readonly problems: readonly Problem[] }
  | { readonly read: null; readonly failure: string };

/** Reads a study from what was handed in, as `lind check` does. */
export async function readHandIn(files: HandedIn): Promise<ReadHandIn> {
  try {
    const { read, problems } = await checkFiles(filesReader(files, 'what was handed in'));
    return read ? { read, problems } : { read, failure: problemText(problems[0]!) };
  } catch (failure) {
    if (failure instanceof LindError) return { read: null, failure: failure.message };
    throw failure;
  }
}
