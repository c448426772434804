import { posix } from 'node:path';
import { looksOutside, outsideStudy, type StudyReader } from './reader.js';

/**
 * Reads a study from files in memory.
 *
 * @param files by their paths from the study's folder, with forward slashes
 * @param place in words, for messages
 */
export const filesReader = (files: ReadonlyMap<string, Uint8Array>, place: string): StudyReader => ({
  place,
  async read(file) {
    if (looksOutside(file)) throw outsideStudy(file);
    // Names that were zipped on another machine may have their accents written in another way.
    return files.get(posix.normalize(file).normalize('NFC')) ?? null;
  },
  async list(folder) {
    const inside = folder === '.' ? '' : `${posix.normalize(folder)}/`;
    const below = [...files.keys()].filter((path) => path.startsWith(inside));
    return [...new Set(below.map((path) => path.slice(inside.length).split('/')[0]!))].sort();
  },
});
