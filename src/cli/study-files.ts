import { isAbsolute, join, relative } from 'node:path';
import type { Effects } from '../effects/effects.js';
import { looksOutside, outsideStudy, type StudyReader } from '../study/load/reader.js';

export { studyFiles } from '../study/files.js';

/** Reads a study from its folder; links are followed, and may not lead out of it. */
export const folderReader = (effects: Effects, folder: string): StudyReader => ({
  place: folder === '.' ? 'this folder' : folder,
  async read(file) {
    const path = await pathInStudy(effects, folder, file);
    return (await effects.exists(path)) ? effects.readFile(path) : null;
  },
  async list(below) {
    const path = join(folder, below);
    const way = looksOutside(below) ? null : await wayInto(effects, folder, path);
    return way === null ? [] : effects.list(path);
  },
});

/**
 * The path of a file of a study. It must lie in the study's folder, links followed, so that a study can be handed
 * on and cannot reach other files.
 *
 * @param file from the study's folder, with forward slashes
 * @throws LindError `outside-study`
 */
export async function pathInStudy(effects: Effects, folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  const way = looksOutside(file) ? null : await wayInto(effects, folder, path);
  if (way === null || way === '') throw outsideStudy(file);
  return path;
}

/** The way from a folder to what lies in it, links followed; null when it lies elsewhere. */
async function wayInto(effects: Effects, folder: string, path: string): Promise<string | null> {
  const way = relative(await effects.realPath(folder), await effects.realPath(path));
  return isAbsolute(way) || way.split(/[\\/]/)[0] === '..' ? null : way;
}
