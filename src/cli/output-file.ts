import { dirname, join } from 'node:path';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';

/**
 * That a file which a person names can be written where they say; a folder that is not there is likely a slip.
 *
 * @param example a file name for the message
 * @throws LindError `is-folder` or `no-folder`
 */
export async function requireOutput(effects: Effects, path: string, example: string): Promise<void> {
  if (await isFolder(effects, path)) {
    throw new LindError(
      'is-folder',
      `${path} is a folder; name a file in it, such as ${join(path, example)}.`,
    );
  }
  const folder = dirname(path);
  if (await effects.exists(folder)) return;
  throw new LindError('no-folder', `There is no folder ${folder}; make it first, or name a file elsewhere.`);
}

async function isFolder(effects: Effects, path: string): Promise<boolean> {
  if (!(await effects.exists(path))) return false;
  try {
    await effects.readFile(path);
    return false;
  } catch (error) {
    return error instanceof LindError && error.code === 'is-folder';
  }
}
