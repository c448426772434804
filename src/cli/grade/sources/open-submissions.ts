import { stat } from 'node:fs/promises';
import { LindError } from '../../../errors.js';
import type { Submissions } from '../../../grade/intake/submissions.js';
import { studyFiles } from '../../../study/files.js';
import { folderSubmissions } from './folder-submissions.js';
import { zipSubmissions } from './zip-submissions.js';

/**
 * What was handed in, in a folder or a zip as a platform gives it.
 *
 * @throws LindError `no-file`, `not-submissions` or `no-submissions`
 */
export async function openSubmissions(path: string): Promise<Submissions> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new LindError('no-file', `There is no folder and no zip ${path}. Check the name and the folder.`);
  }
  const submissions = found.isDirectory() ? await folderSubmissions(path) : await zipSubmissions(path);
  if (submissions.items.some(({ name }) => name === studyFiles.study)) {
    throw new LindError(
      'not-submissions',
      `${path} is one study; name the folder that holds the hand-ins, or see what holds in this one with "lind verify".`,
    );
  }
  if (submissions.items.length === 0) {
    throw new LindError(
      'no-submissions',
      `${path} is empty; name the folder or the zip that holds the hand-ins.`,
    );
  }
  return submissions;
}
