import { isAbsolute, join, relative } from 'node:path';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';

export { studyFiles } from '../study/files.js';

/**
 * The path of a file of a study. It must lie in the study's folder, links followed, so that a study can be handed
 * on and cannot reach other files.
 *
 * @param file from the study's folder, with forward slashes
 * @throws LindError `outside-study`
 */
export async function pathInStudy(effects: Effects, folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  const looksOutside = isAbsolute(file) || /^[a-z]:|\\/i.test(file) || file.split('/').includes('..');
  if (looksOutside || !(await liesIn(effects, folder, path))) {
    throw new LindError(
      'outside-study',
      `"${file}" does not lie in the folder of the study. Copy the file into the study, and name it from there with forward slashes, such as data/trial.csv.`,
    );
  }
  return path;
}

async function liesIn(effects: Effects, folder: string, path: string): Promise<boolean> {
  const way = relative(await effects.realPath(folder), await effects.realPath(path));
  return way !== '' && !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

/** A text file of a study; null when it is not there. */
export async function readStudyText(effects: Effects, folder: string, file: string): Promise<string | null> {
  const path = await pathInStudy(effects, folder, file);
  if (!(await effects.exists(path))) return null;
  const bytes = await effects.readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LindError(
      'not-utf-8',
      `${path} is not in UTF-8; open it in an editor and save it with that encoding.`,
    );
  }
}
